-- CreateTable
CREATE TABLE "figure_freeze" (
    "id" SERIAL NOT NULL,
    "plan_id" INTEGER NOT NULL,
    "week_ordinal" INTEGER NOT NULL,
    "unit_id" INTEGER NOT NULL,
    "frozen_at" TIMESTAMPTZ(3) NOT NULL,
    "frozen_by_id" INTEGER NOT NULL,
    "content" TEXT NOT NULL,
    "checksum" TEXT NOT NULL,
    "supersedes_id" INTEGER,

    CONSTRAINT "figure_freeze_pkey" PRIMARY KEY ("id")
);

-- CreateIndex
CREATE UNIQUE INDEX "figure_freeze_supersedes_id_key" ON "figure_freeze"("supersedes_id");

-- CreateIndex
CREATE INDEX "figure_freeze_plan_id_unit_id_week_ordinal_idx" ON "figure_freeze"("plan_id", "unit_id", "week_ordinal");

-- AddForeignKey
ALTER TABLE "figure_freeze" ADD CONSTRAINT "figure_freeze_plan_id_fkey" FOREIGN KEY ("plan_id") REFERENCES "plan"("id") ON DELETE RESTRICT ON UPDATE CASCADE;

-- AddForeignKey
ALTER TABLE "figure_freeze" ADD CONSTRAINT "figure_freeze_plan_id_week_ordinal_fkey" FOREIGN KEY ("plan_id", "week_ordinal") REFERENCES "week"("plan_id", "ordinal") ON DELETE RESTRICT ON UPDATE CASCADE;

-- AddForeignKey
ALTER TABLE "figure_freeze" ADD CONSTRAINT "figure_freeze_unit_id_fkey" FOREIGN KEY ("unit_id") REFERENCES "unit"("id") ON DELETE RESTRICT ON UPDATE CASCADE;

-- AddForeignKey
ALTER TABLE "figure_freeze" ADD CONSTRAINT "figure_freeze_frozen_by_id_fkey" FOREIGN KEY ("frozen_by_id") REFERENCES "user_account"("id") ON DELETE RESTRICT ON UPDATE CASCADE;

-- AddForeignKey
ALTER TABLE "figure_freeze" ADD CONSTRAINT "figure_freeze_supersedes_id_fkey" FOREIGN KEY ("supersedes_id") REFERENCES "figure_freeze"("id") ON DELETE RESTRICT ON UPDATE CASCADE;

-- What was presented is never changed and never deleted, by whatever program.
-- (Emptying a table that holds nothing changes nothing.)
CREATE FUNCTION kept_for_ever() RETURNS trigger LANGUAGE plpgsql AS $$
DECLARE holds boolean := true;
BEGIN
  IF TG_OP = 'TRUNCATE' THEN
    EXECUTE format('SELECT EXISTS (SELECT FROM %I)', TG_TABLE_NAME) INTO holds;
  END IF;
  IF NOT holds THEN RETURN NULL; END IF;
  RAISE EXCEPTION '% is kept for ever: no row of it is changed or deleted', TG_TABLE_NAME;
END $$;
CREATE TRIGGER kept_for_ever BEFORE UPDATE OR DELETE ON "figure_freeze" FOR EACH ROW EXECUTE FUNCTION kept_for_ever();
CREATE TRIGGER kept_for_ever_whole BEFORE TRUNCATE ON "figure_freeze" FOR EACH STATEMENT EXECUTE FUNCTION kept_for_ever();
