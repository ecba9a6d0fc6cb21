-- CreateTable
CREATE TABLE "boundary" (
    "unit_id" INTEGER NOT NULL,
    "geometry" JSONB NOT NULL,
    "imported_at" TIMESTAMPTZ(3) NOT NULL,

    CONSTRAINT "boundary_pkey" PRIMARY KEY ("unit_id")
);

-- AddForeignKey
ALTER TABLE "boundary" ADD CONSTRAINT "boundary_unit_id_fkey" FOREIGN KEY ("unit_id") REFERENCES "unit"("id") ON DELETE RESTRICT ON UPDATE CASCADE;
