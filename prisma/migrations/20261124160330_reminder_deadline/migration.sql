-- DropIndex
DROP INDEX "reminder_plan_id_week_ordinal_unit_id_user_id_channel_offse_key";

-- AlterTable
ALTER TABLE "reminder" ADD COLUMN     "due_at" TIMESTAMPTZ(3);

-- Reminders written so far were about the deadline that stands.
UPDATE "reminder" m
SET "due_at" = coalesce(
  (SELECT r."extended_until" FROM "report" r
   WHERE r."plan_id" = m."plan_id" AND r."week_ordinal" = m."week_ordinal" AND r."unit_id" = m."unit_id"),
  (SELECT w."due_at" FROM "week" w WHERE w."plan_id" = m."plan_id" AND w."ordinal" = m."week_ordinal"));
ALTER TABLE "reminder" ALTER COLUMN "due_at" SET NOT NULL;

-- CreateIndex
CREATE UNIQUE INDEX "reminder_plan_id_week_ordinal_unit_id_user_id_channel_due_a_key" ON "reminder"("plan_id", "week_ordinal", "unit_id", "user_id", "channel", "due_at", "offset_hours");
