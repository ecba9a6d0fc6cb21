-- Every page of progress asks on which days of its plan units were reorganised.
-- CreateIndex
CREATE INDEX "succession_effective_on_idx" ON "succession"("effective_on");
