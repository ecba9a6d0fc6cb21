-- CreateEnum
CREATE TYPE "LetterheadForm" AS ENUM ('state', 'party');

-- CreateEnum
CREATE TYPE "MeetingForm" AS ENUM ('online', 'in_person', 'both');

-- CreateEnum
CREATE TYPE "PaperKind" AS ENUM ('report', 'conclusions', 'invitation', 'minutes');

-- CreateEnum
CREATE TYPE "TaskNoteKind" AS ENUM ('progress', 'done', 'reopened');

-- AlterEnum
ALTER TYPE "RoleName" ADD VALUE 'department_officer';

-- AlterTable
ALTER TABLE "role_assignment" ADD COLUMN     "department_id" INTEGER;

-- CreateTable
CREATE TABLE "department" (
    "id" SERIAL NOT NULL,
    "code" TEXT NOT NULL,
    "name" TEXT NOT NULL,
    "unit_id" INTEGER NOT NULL,
    "valid_from" DATE NOT NULL,
    "valid_until" DATE,

    CONSTRAINT "department_pkey" PRIMARY KEY ("id")
);

-- CreateTable
CREATE TABLE "issuing_body" (
    "id" SERIAL NOT NULL,
    "unit_id" INTEGER NOT NULL,
    "form" "LetterheadForm" NOT NULL,
    "parent_name" TEXT NOT NULL,
    "name" TEXT NOT NULL,
    "symbol" TEXT NOT NULL,
    "place" TEXT NOT NULL,
    "signer_lines" TEXT[],
    "signer_name" TEXT NOT NULL,
    "recipients" TEXT[],
    "filed" TEXT NOT NULL,
    "valid_from" DATE NOT NULL,
    "valid_until" DATE,

    CONSTRAINT "issuing_body_pkey" PRIMARY KEY ("id")
);

-- CreateTable
CREATE TABLE "meeting" (
    "id" SERIAL NOT NULL,
    "plan_id" INTEGER NOT NULL,
    "unit_id" INTEGER NOT NULL,
    "title" TEXT NOT NULL,
    "held_on" DATE NOT NULL,
    "start_minute" INTEGER NOT NULL,
    "end_minute" INTEGER,
    "form" "MeetingForm" NOT NULL,
    "place" TEXT NOT NULL,
    "chair" TEXT NOT NULL,
    "secretary" TEXT NOT NULL DEFAULT '',
    "invited" TEXT NOT NULL DEFAULT '',
    "agenda" TEXT NOT NULL DEFAULT '',
    "documents" TEXT NOT NULL DEFAULT '',
    "proceedings" TEXT NOT NULL DEFAULT '',
    "assessment" TEXT NOT NULL DEFAULT '',
    "week_ordinal" INTEGER NOT NULL,
    "freeze_id" INTEGER,
    "created_by_id" INTEGER NOT NULL,
    "created_at" TIMESTAMPTZ(3) NOT NULL,
    "version" INTEGER NOT NULL DEFAULT 0,

    CONSTRAINT "meeting_pkey" PRIMARY KEY ("id")
);

-- CreateTable
CREATE TABLE "meeting_point" (
    "meeting_id" INTEGER NOT NULL,
    "position" INTEGER NOT NULL,
    "unit_id" INTEGER,
    "name" TEXT NOT NULL,
    "attendees" TEXT NOT NULL DEFAULT '',
    "attended" BOOLEAN,

    CONSTRAINT "meeting_point_pkey" PRIMARY KEY ("meeting_id","position")
);

-- CreateTable
CREATE TABLE "summary_line" (
    "meeting_id" INTEGER NOT NULL,
    "key" TEXT NOT NULL,
    "section" TEXT NOT NULL,
    "position" INTEGER NOT NULL,
    "parts" JSONB NOT NULL,
    "edited" TEXT,
    "is_included" BOOLEAN NOT NULL DEFAULT true,

    CONSTRAINT "summary_line_pkey" PRIMARY KEY ("meeting_id","key")
);

-- CreateTable
CREATE TABLE "meeting_paper" (
    "id" SERIAL NOT NULL,
    "meeting_id" INTEGER NOT NULL,
    "kind" "PaperKind" NOT NULL,
    "content" TEXT NOT NULL,
    "checksum" TEXT NOT NULL,
    "issued_at" TIMESTAMPTZ(3) NOT NULL,
    "issued_by_id" INTEGER NOT NULL,

    CONSTRAINT "meeting_paper_pkey" PRIMARY KEY ("id")
);

-- CreateTable
CREATE TABLE "task" (
    "id" SERIAL NOT NULL,
    "plan_id" INTEGER NOT NULL,
    "unit_id" INTEGER NOT NULL,
    "meeting_id" INTEGER NOT NULL,
    "position" INTEGER NOT NULL,
    "text" TEXT NOT NULL,
    "lead_unit_id" INTEGER,
    "lead_department_id" INTEGER,
    "person" TEXT NOT NULL DEFAULT '',
    "due_on" DATE,
    "product" TEXT NOT NULL DEFAULT '',
    "authority" TEXT NOT NULL DEFAULT '',
    "done_at" TIMESTAMPTZ(3),
    "version" INTEGER NOT NULL DEFAULT 0,

    CONSTRAINT "task_pkey" PRIMARY KEY ("id")
);

-- CreateTable
CREATE TABLE "task_partner" (
    "id" SERIAL NOT NULL,
    "task_id" INTEGER NOT NULL,
    "unit_id" INTEGER,
    "department_id" INTEGER,

    CONSTRAINT "task_partner_pkey" PRIMARY KEY ("id")
);

-- CreateTable
CREATE TABLE "task_note" (
    "id" SERIAL NOT NULL,
    "task_id" INTEGER NOT NULL,
    "kind" "TaskNoteKind" NOT NULL,
    "text" TEXT NOT NULL,
    "written_at" TIMESTAMPTZ(3) NOT NULL,
    "by_id" INTEGER NOT NULL,

    CONSTRAINT "task_note_pkey" PRIMARY KEY ("id")
);

-- CreateTable
CREATE TABLE "attachment" (
    "id" SERIAL NOT NULL,
    "meeting_id" INTEGER,
    "paper_id" INTEGER,
    "task_note_id" INTEGER,
    "name" TEXT NOT NULL,
    "media_type" TEXT NOT NULL,
    "size" INTEGER NOT NULL,
    "checksum" TEXT NOT NULL,
    "content" BYTEA NOT NULL,
    "uploaded_at" TIMESTAMPTZ(3) NOT NULL,
    "uploaded_by_id" INTEGER NOT NULL,

    CONSTRAINT "attachment_pkey" PRIMARY KEY ("id")
);

-- CreateTable
CREATE TABLE "task_reminder" (
    "id" SERIAL NOT NULL,
    "task_id" INTEGER NOT NULL,
    "user_id" INTEGER NOT NULL,
    "channel" "ReminderChannel" NOT NULL,
    "due_on" DATE NOT NULL,
    "offset_days" INTEGER NOT NULL,
    "state" "ReminderState" NOT NULL DEFAULT 'queued',
    "attempts" INTEGER NOT NULL DEFAULT 0,
    "error" TEXT,
    "created_at" TIMESTAMPTZ(3) NOT NULL,
    "sent_at" TIMESTAMPTZ(3),

    CONSTRAINT "task_reminder_pkey" PRIMARY KEY ("id")
);

-- CreateIndex
CREATE UNIQUE INDEX "department_code_key" ON "department"("code");

-- CreateIndex
CREATE UNIQUE INDEX "issuing_body_unit_id_valid_from_key" ON "issuing_body"("unit_id", "valid_from");

-- CreateIndex
CREATE INDEX "meeting_plan_id_unit_id_idx" ON "meeting"("plan_id", "unit_id");

-- CreateIndex
CREATE INDEX "meeting_paper_meeting_id_kind_idx" ON "meeting_paper"("meeting_id", "kind");

-- CreateIndex
CREATE INDEX "task_plan_id_unit_id_idx" ON "task"("plan_id", "unit_id");

-- CreateIndex
CREATE UNIQUE INDEX "task_meeting_id_position_key" ON "task"("meeting_id", "position");

-- CreateIndex
CREATE INDEX "task_partner_task_id_idx" ON "task_partner"("task_id");

-- CreateIndex
CREATE INDEX "task_note_task_id_idx" ON "task_note"("task_id");

-- CreateIndex
CREATE INDEX "attachment_meeting_id_idx" ON "attachment"("meeting_id");

-- CreateIndex
CREATE INDEX "attachment_paper_id_idx" ON "attachment"("paper_id");

-- CreateIndex
CREATE INDEX "attachment_task_note_id_idx" ON "attachment"("task_note_id");

-- CreateIndex
CREATE INDEX "task_reminder_user_id_idx" ON "task_reminder"("user_id");

-- CreateIndex
CREATE UNIQUE INDEX "task_reminder_task_id_user_id_channel_due_on_offset_days_key" ON "task_reminder"("task_id", "user_id", "channel", "due_on", "offset_days");

-- AddForeignKey
ALTER TABLE "role_assignment" ADD CONSTRAINT "role_assignment_department_id_fkey" FOREIGN KEY ("department_id") REFERENCES "department"("id") ON DELETE RESTRICT ON UPDATE CASCADE;

-- AddForeignKey
ALTER TABLE "department" ADD CONSTRAINT "department_unit_id_fkey" FOREIGN KEY ("unit_id") REFERENCES "unit"("id") ON DELETE RESTRICT ON UPDATE CASCADE;

-- AddForeignKey
ALTER TABLE "issuing_body" ADD CONSTRAINT "issuing_body_unit_id_fkey" FOREIGN KEY ("unit_id") REFERENCES "unit"("id") ON DELETE RESTRICT ON UPDATE CASCADE;

-- AddForeignKey
ALTER TABLE "meeting" ADD CONSTRAINT "meeting_plan_id_fkey" FOREIGN KEY ("plan_id") REFERENCES "plan"("id") ON DELETE RESTRICT ON UPDATE CASCADE;

-- AddForeignKey
ALTER TABLE "meeting" ADD CONSTRAINT "meeting_plan_id_week_ordinal_fkey" FOREIGN KEY ("plan_id", "week_ordinal") REFERENCES "week"("plan_id", "ordinal") ON DELETE RESTRICT ON UPDATE CASCADE;

-- AddForeignKey
ALTER TABLE "meeting" ADD CONSTRAINT "meeting_unit_id_fkey" FOREIGN KEY ("unit_id") REFERENCES "unit"("id") ON DELETE RESTRICT ON UPDATE CASCADE;

-- AddForeignKey
ALTER TABLE "meeting" ADD CONSTRAINT "meeting_freeze_id_fkey" FOREIGN KEY ("freeze_id") REFERENCES "figure_freeze"("id") ON DELETE RESTRICT ON UPDATE CASCADE;

-- AddForeignKey
ALTER TABLE "meeting" ADD CONSTRAINT "meeting_created_by_id_fkey" FOREIGN KEY ("created_by_id") REFERENCES "user_account"("id") ON DELETE RESTRICT ON UPDATE CASCADE;

-- AddForeignKey
ALTER TABLE "meeting_point" ADD CONSTRAINT "meeting_point_meeting_id_fkey" FOREIGN KEY ("meeting_id") REFERENCES "meeting"("id") ON DELETE RESTRICT ON UPDATE CASCADE;

-- AddForeignKey
ALTER TABLE "meeting_point" ADD CONSTRAINT "meeting_point_unit_id_fkey" FOREIGN KEY ("unit_id") REFERENCES "unit"("id") ON DELETE RESTRICT ON UPDATE CASCADE;

-- AddForeignKey
ALTER TABLE "summary_line" ADD CONSTRAINT "summary_line_meeting_id_fkey" FOREIGN KEY ("meeting_id") REFERENCES "meeting"("id") ON DELETE RESTRICT ON UPDATE CASCADE;

-- AddForeignKey
ALTER TABLE "meeting_paper" ADD CONSTRAINT "meeting_paper_meeting_id_fkey" FOREIGN KEY ("meeting_id") REFERENCES "meeting"("id") ON DELETE RESTRICT ON UPDATE CASCADE;

-- AddForeignKey
ALTER TABLE "meeting_paper" ADD CONSTRAINT "meeting_paper_issued_by_id_fkey" FOREIGN KEY ("issued_by_id") REFERENCES "user_account"("id") ON DELETE RESTRICT ON UPDATE CASCADE;

-- AddForeignKey
ALTER TABLE "task" ADD CONSTRAINT "task_plan_id_fkey" FOREIGN KEY ("plan_id") REFERENCES "plan"("id") ON DELETE RESTRICT ON UPDATE CASCADE;

-- AddForeignKey
ALTER TABLE "task" ADD CONSTRAINT "task_unit_id_fkey" FOREIGN KEY ("unit_id") REFERENCES "unit"("id") ON DELETE RESTRICT ON UPDATE CASCADE;

-- AddForeignKey
ALTER TABLE "task" ADD CONSTRAINT "task_meeting_id_fkey" FOREIGN KEY ("meeting_id") REFERENCES "meeting"("id") ON DELETE RESTRICT ON UPDATE CASCADE;

-- AddForeignKey
ALTER TABLE "task" ADD CONSTRAINT "task_lead_unit_id_fkey" FOREIGN KEY ("lead_unit_id") REFERENCES "unit"("id") ON DELETE RESTRICT ON UPDATE CASCADE;

-- AddForeignKey
ALTER TABLE "task" ADD CONSTRAINT "task_lead_department_id_fkey" FOREIGN KEY ("lead_department_id") REFERENCES "department"("id") ON DELETE RESTRICT ON UPDATE CASCADE;

-- AddForeignKey
ALTER TABLE "task_partner" ADD CONSTRAINT "task_partner_task_id_fkey" FOREIGN KEY ("task_id") REFERENCES "task"("id") ON DELETE CASCADE ON UPDATE CASCADE;

-- AddForeignKey
ALTER TABLE "task_partner" ADD CONSTRAINT "task_partner_unit_id_fkey" FOREIGN KEY ("unit_id") REFERENCES "unit"("id") ON DELETE RESTRICT ON UPDATE CASCADE;

-- AddForeignKey
ALTER TABLE "task_partner" ADD CONSTRAINT "task_partner_department_id_fkey" FOREIGN KEY ("department_id") REFERENCES "department"("id") ON DELETE RESTRICT ON UPDATE CASCADE;

-- AddForeignKey
ALTER TABLE "task_note" ADD CONSTRAINT "task_note_task_id_fkey" FOREIGN KEY ("task_id") REFERENCES "task"("id") ON DELETE RESTRICT ON UPDATE CASCADE;

-- AddForeignKey
ALTER TABLE "task_note" ADD CONSTRAINT "task_note_by_id_fkey" FOREIGN KEY ("by_id") REFERENCES "user_account"("id") ON DELETE RESTRICT ON UPDATE CASCADE;

-- AddForeignKey
ALTER TABLE "attachment" ADD CONSTRAINT "attachment_meeting_id_fkey" FOREIGN KEY ("meeting_id") REFERENCES "meeting"("id") ON DELETE RESTRICT ON UPDATE CASCADE;

-- AddForeignKey
ALTER TABLE "attachment" ADD CONSTRAINT "attachment_paper_id_fkey" FOREIGN KEY ("paper_id") REFERENCES "meeting_paper"("id") ON DELETE RESTRICT ON UPDATE CASCADE;

-- AddForeignKey
ALTER TABLE "attachment" ADD CONSTRAINT "attachment_task_note_id_fkey" FOREIGN KEY ("task_note_id") REFERENCES "task_note"("id") ON DELETE RESTRICT ON UPDATE CASCADE;

-- AddForeignKey
ALTER TABLE "attachment" ADD CONSTRAINT "attachment_uploaded_by_id_fkey" FOREIGN KEY ("uploaded_by_id") REFERENCES "user_account"("id") ON DELETE RESTRICT ON UPDATE CASCADE;

-- AddForeignKey
ALTER TABLE "task_reminder" ADD CONSTRAINT "task_reminder_task_id_fkey" FOREIGN KEY ("task_id") REFERENCES "task"("id") ON DELETE RESTRICT ON UPDATE CASCADE;

-- AddForeignKey
ALTER TABLE "task_reminder" ADD CONSTRAINT "task_reminder_user_id_fkey" FOREIGN KEY ("user_id") REFERENCES "user_account"("id") ON DELETE RESTRICT ON UPDATE CASCADE;

-- A department officer answers for a department, nobody else does. (As text: a new enum value cannot be used at once.)
ALTER TABLE "role_assignment" ADD CONSTRAINT "role_assignment_department_check"
  CHECK ((role::text = 'department_officer') = (department_id IS NOT NULL));

ALTER TABLE "meeting" ADD CONSTRAINT "meeting_time_check"
  CHECK (start_minute BETWEEN 0 AND 1439 AND (end_minute IS NULL OR end_minute BETWEEN start_minute AND 1440));

-- One lead; one of both for a partner; an attachment has one place.
ALTER TABLE "task" ADD CONSTRAINT "task_lead_check" CHECK (num_nonnulls(lead_unit_id, lead_department_id) = 1);
ALTER TABLE "task_partner" ADD CONSTRAINT "task_partner_check" CHECK (num_nonnulls(unit_id, department_id) = 1);
ALTER TABLE "attachment" ADD CONSTRAINT "attachment_place_check"
  CHECK (num_nonnulls(meeting_id, paper_id, task_note_id) = 1);

-- What was issued and what was said of a task is never changed and never deleted, by whatever program.
-- (A file can be taken out again: what should not have been uploaded must not stay.)
CREATE TRIGGER kept_for_ever BEFORE UPDATE OR DELETE ON "meeting_paper" FOR EACH ROW EXECUTE FUNCTION kept_for_ever();
CREATE TRIGGER kept_for_ever_whole BEFORE TRUNCATE ON "meeting_paper" FOR EACH STATEMENT EXECUTE FUNCTION kept_for_ever();
CREATE TRIGGER kept_for_ever BEFORE UPDATE OR DELETE ON "task_note" FOR EACH ROW EXECUTE FUNCTION kept_for_ever();
CREATE TRIGGER kept_for_ever_whole BEFORE TRUNCATE ON "task_note" FOR EACH STATEMENT EXECUTE FUNCTION kept_for_ever();
