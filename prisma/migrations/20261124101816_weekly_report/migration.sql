-- CreateEnum
CREATE TYPE "ReminderChannel" AS ENUM ('app', 'email');

-- CreateEnum
CREATE TYPE "ReminderState" AS ENUM ('queued', 'sent', 'failed', 'not_possible');

-- AlterTable
ALTER TABLE "plan" ADD COLUMN     "cutoff_after_days" INTEGER NOT NULL DEFAULT 0,
ADD COLUMN     "cutoff_minute" INTEGER NOT NULL DEFAULT 1440,
ADD COLUMN     "denominator_percent" INTEGER NOT NULL DEFAULT 10,
ADD COLUMN     "frozen_jump_percent" INTEGER NOT NULL DEFAULT 10,
ADD COLUMN     "frozen_weeks" INTEGER NOT NULL DEFAULT 4,
ADD COLUMN     "own_outlier_times" INTEGER NOT NULL DEFAULT 5,
ADD COLUMN     "peer_outlier_times" INTEGER NOT NULL DEFAULT 5,
ADD COLUMN     "remind_after_hours" INTEGER[] DEFAULT ARRAY[15, 39, 63]::INTEGER[],
ADD COLUMN     "remind_before_hours" INTEGER[] DEFAULT ARRAY[24, 3]::INTEGER[],
ADD COLUMN     "shifts_over_holidays" BOOLEAN NOT NULL DEFAULT true;

-- AlterTable
ALTER TABLE "report" ADD COLUMN     "extended_until" TIMESTAMPTZ(3),
ADD COLUMN     "extension_reason" TEXT;

-- AlterTable
ALTER TABLE "revision" ADD COLUMN     "send_key" UUID;

-- AlterTable
ALTER TABLE "user_account" ADD COLUMN     "email" TEXT;

-- CreateTable
CREATE TABLE "holiday" (
    "day" DATE NOT NULL,
    "name" TEXT NOT NULL,

    CONSTRAINT "holiday_pkey" PRIMARY KEY ("day")
);

-- CreateTable
CREATE TABLE "return_note" (
    "report_id" INTEGER NOT NULL,
    "revision_number" INTEGER NOT NULL,
    "plan_id" INTEGER NOT NULL,
    "indicator_id" INTEGER NOT NULL,
    "reason" TEXT NOT NULL,
    "written_at" TIMESTAMPTZ(3) NOT NULL,
    "written_by_id" INTEGER NOT NULL,

    CONSTRAINT "return_note_pkey" PRIMARY KEY ("report_id","revision_number","indicator_id")
);

-- CreateTable
CREATE TABLE "edit" (
    "id" UUID NOT NULL,
    "report_id" INTEGER NOT NULL,
    "plan_id" INTEGER NOT NULL,
    "indicator_id" INTEGER NOT NULL,
    "user_id" INTEGER NOT NULL,
    "origin" "Origin" NOT NULL,
    "revision_number" INTEGER NOT NULL,
    "before_numerator" INTEGER,
    "before_denominator" INTEGER,
    "before_not_applicable" BOOLEAN NOT NULL DEFAULT false,
    "numerator" INTEGER,
    "denominator" INTEGER,
    "not_applicable" BOOLEAN NOT NULL DEFAULT false,
    "reason" TEXT NOT NULL DEFAULT '',
    "typed_at" TIMESTAMPTZ(3) NOT NULL,
    "received_at" TIMESTAMPTZ(3) NOT NULL,

    CONSTRAINT "edit_pkey" PRIMARY KEY ("id")
);

-- CreateTable
CREATE TABLE "reminder" (
    "id" SERIAL NOT NULL,
    "plan_id" INTEGER NOT NULL,
    "week_ordinal" INTEGER NOT NULL,
    "unit_id" INTEGER NOT NULL,
    "user_id" INTEGER NOT NULL,
    "channel" "ReminderChannel" NOT NULL,
    "offset_hours" INTEGER NOT NULL,
    "state" "ReminderState" NOT NULL DEFAULT 'queued',
    "attempts" INTEGER NOT NULL DEFAULT 0,
    "error" TEXT,
    "created_at" TIMESTAMPTZ(3) NOT NULL,
    "sent_at" TIMESTAMPTZ(3),

    CONSTRAINT "reminder_pkey" PRIMARY KEY ("id")
);

-- CreateIndex
CREATE INDEX "edit_report_id_indicator_id_received_at_idx" ON "edit"("report_id", "indicator_id", "received_at");

-- CreateIndex
CREATE INDEX "reminder_user_id_idx" ON "reminder"("user_id");

-- CreateIndex
CREATE UNIQUE INDEX "reminder_plan_id_week_ordinal_unit_id_user_id_channel_offse_key" ON "reminder"("plan_id", "week_ordinal", "unit_id", "user_id", "channel", "offset_hours");

-- CreateIndex
CREATE UNIQUE INDEX "revision_send_key_key" ON "revision"("send_key");

-- AddForeignKey
ALTER TABLE "return_note" ADD CONSTRAINT "return_note_report_id_revision_number_plan_id_fkey" FOREIGN KEY ("report_id", "revision_number", "plan_id") REFERENCES "revision"("report_id", "number", "plan_id") ON DELETE RESTRICT ON UPDATE CASCADE;

-- AddForeignKey
ALTER TABLE "return_note" ADD CONSTRAINT "return_note_plan_id_indicator_id_fkey" FOREIGN KEY ("plan_id", "indicator_id") REFERENCES "plan_indicator"("plan_id", "indicator_id") ON DELETE RESTRICT ON UPDATE CASCADE;

-- AddForeignKey
ALTER TABLE "return_note" ADD CONSTRAINT "return_note_written_by_id_fkey" FOREIGN KEY ("written_by_id") REFERENCES "user_account"("id") ON DELETE RESTRICT ON UPDATE CASCADE;

-- AddForeignKey
ALTER TABLE "edit" ADD CONSTRAINT "edit_report_id_plan_id_fkey" FOREIGN KEY ("report_id", "plan_id") REFERENCES "report"("id", "plan_id") ON DELETE RESTRICT ON UPDATE CASCADE;

-- AddForeignKey
ALTER TABLE "edit" ADD CONSTRAINT "edit_plan_id_indicator_id_fkey" FOREIGN KEY ("plan_id", "indicator_id") REFERENCES "plan_indicator"("plan_id", "indicator_id") ON DELETE RESTRICT ON UPDATE CASCADE;

-- AddForeignKey
ALTER TABLE "edit" ADD CONSTRAINT "edit_user_id_fkey" FOREIGN KEY ("user_id") REFERENCES "user_account"("id") ON DELETE RESTRICT ON UPDATE CASCADE;

-- AddForeignKey
ALTER TABLE "reminder" ADD CONSTRAINT "reminder_plan_id_week_ordinal_fkey" FOREIGN KEY ("plan_id", "week_ordinal") REFERENCES "week"("plan_id", "ordinal") ON DELETE RESTRICT ON UPDATE CASCADE;

-- AddForeignKey
ALTER TABLE "reminder" ADD CONSTRAINT "reminder_unit_id_fkey" FOREIGN KEY ("unit_id") REFERENCES "unit"("id") ON DELETE RESTRICT ON UPDATE CASCADE;

-- AddForeignKey
ALTER TABLE "reminder" ADD CONSTRAINT "reminder_user_id_fkey" FOREIGN KEY ("user_id") REFERENCES "user_account"("id") ON DELETE RESTRICT ON UPDATE CASCADE;

-- What the schema language cannot say.

-- Nobody's deadline is moved without saying why, and a note or reason is never empty.
ALTER TABLE "report" ADD CONSTRAINT "report_extension_has_reason"
  CHECK (("extended_until" IS NULL) = ("extension_reason" IS NULL));
ALTER TABLE "return_note" ADD CONSTRAINT "return_note_says_why" CHECK (btrim("reason") <> '');

ALTER TABLE "plan" ADD CONSTRAINT "plan_settings_make_sense" CHECK (
  "due_after_days" BETWEEN 0 AND 28 AND "due_minute" BETWEEN 0 AND 1440
  AND "cutoff_after_days" BETWEEN -6 AND 28 AND "cutoff_minute" BETWEEN 0 AND 1440
  AND "swing_points" BETWEEN 1 AND 100 AND "denominator_percent" BETWEEN 1 AND 100
  AND "frozen_weeks" BETWEEN 2 AND 52 AND "frozen_jump_percent" BETWEEN 1 AND 1000
  AND "own_outlier_times" BETWEEN 2 AND 100 AND "peer_outlier_times" BETWEEN 2 AND 100);

-- A figure is blank (nothing), not applicable, or has a part; as in "value".
ALTER TABLE "edit" ADD CONSTRAINT "edit_not_applicable_has_no_parts"
  CHECK (NOT "not_applicable" OR ("numerator" IS NULL AND "denominator" IS NULL));
ALTER TABLE "edit" ADD CONSTRAINT "edit_before_not_applicable_has_no_parts"
  CHECK (NOT "before_not_applicable" OR ("before_numerator" IS NULL AND "before_denominator" IS NULL));
ALTER TABLE "edit" ADD CONSTRAINT "edit_is_typed_before_it_is_received" CHECK ("typed_at" <= "received_at");

CREATE TRIGGER "edit_is_only_added_to" BEFORE UPDATE OR DELETE ON "edit"
  FOR EACH ROW EXECUTE FUNCTION "refuse_change"();
CREATE TRIGGER "return_note_is_only_added_to" BEFORE UPDATE OR DELETE ON "return_note"
  FOR EACH ROW EXECUTE FUNCTION "refuse_change"();
