-- CreateSchema
CREATE SCHEMA IF NOT EXISTS "public";

-- CreateEnum
CREATE TYPE "UnitLevel" AS ENUM ('province', 'district', 'commune');

-- CreateEnum
CREATE TYPE "IndicatorKind" AS ENUM ('rate', 'count', 'yes_no');

-- CreateEnum
CREATE TYPE "Accumulation" AS ENUM ('running', 'weekly');

-- CreateEnum
CREATE TYPE "Direction" AS ENUM ('higher_is_better', 'lower_is_better');

-- CreateEnum
CREATE TYPE "DenominatorSource" AS ENUM ('none', 'reporter', 'province');

-- CreateEnum
CREATE TYPE "ReportState" AS ENUM ('due', 'draft', 'sent', 'returned', 'approved', 'withdrawn');

-- CreateEnum
CREATE TYPE "Origin" AS ENUM ('form', 'excel', 'offline', 'api', 'demonstration');

-- CreateEnum
CREATE TYPE "RoleName" AS ENUM ('reporter', 'district_reviewer', 'province_officer', 'leader', 'administrator');

-- CreateTable
CREATE TABLE "unit" (
    "id" SERIAL NOT NULL,
    "code" TEXT NOT NULL,
    "valid_from" DATE NOT NULL,
    "valid_until" DATE,
    "level" "UnitLevel" NOT NULL,
    "type" TEXT NOT NULL,
    "name" TEXT NOT NULL,
    "latitude" DOUBLE PRECISION,
    "longitude" DOUBLE PRECISION,
    "area_km2" DOUBLE PRECISION,
    "population" INTEGER,
    "seat" TEXT,

    CONSTRAINT "unit_pkey" PRIMARY KEY ("id")
);

-- CreateTable
CREATE TABLE "placement" (
    "id" SERIAL NOT NULL,
    "unit_id" INTEGER NOT NULL,
    "parent_id" INTEGER NOT NULL,
    "valid_from" DATE NOT NULL,
    "valid_until" DATE,

    CONSTRAINT "placement_pkey" PRIMARY KEY ("id")
);

-- CreateTable
CREATE TABLE "succession" (
    "id" SERIAL NOT NULL,
    "from_unit_id" INTEGER NOT NULL,
    "to_unit_id" INTEGER NOT NULL,
    "effective_on" DATE NOT NULL,
    "share_numerator" INTEGER NOT NULL DEFAULT 1,
    "share_denominator" INTEGER NOT NULL DEFAULT 1,
    "legal_basis" TEXT NOT NULL,

    CONSTRAINT "succession_pkey" PRIMARY KEY ("id")
);

-- CreateTable
CREATE TABLE "plan" (
    "id" SERIAL NOT NULL,
    "slug" TEXT NOT NULL,
    "number" TEXT NOT NULL,
    "title" TEXT NOT NULL,
    "issuer" TEXT NOT NULL,
    "issued_on" DATE,
    "root_unit_id" INTEGER NOT NULL,
    "first_day" DATE NOT NULL,
    "last_day" DATE NOT NULL,
    "is_illustrative" BOOLEAN NOT NULL DEFAULT false,
    "note" TEXT NOT NULL DEFAULT '',
    "contact" TEXT NOT NULL DEFAULT '',
    "due_after_days" INTEGER NOT NULL DEFAULT 1,
    "due_minute" INTEGER NOT NULL DEFAULT 1020,
    "swing_points" INTEGER NOT NULL DEFAULT 20,

    CONSTRAINT "plan_pkey" PRIMARY KEY ("id")
);

-- CreateTable
CREATE TABLE "week" (
    "plan_id" INTEGER NOT NULL,
    "ordinal" INTEGER NOT NULL,
    "iso_year" INTEGER NOT NULL,
    "iso_number" INTEGER NOT NULL,
    "starts_on" DATE NOT NULL,
    "ends_on" DATE NOT NULL,
    "cutoff_at" TIMESTAMPTZ(3) NOT NULL,
    "due_at" TIMESTAMPTZ(3) NOT NULL,
    "opened_at" TIMESTAMPTZ(3),
    "closed_at" TIMESTAMPTZ(3),

    CONSTRAINT "week_pkey" PRIMARY KEY ("plan_id","ordinal")
);

-- CreateTable
CREATE TABLE "indicator_group" (
    "number" INTEGER NOT NULL,
    "name" TEXT NOT NULL,

    CONSTRAINT "indicator_group_pkey" PRIMARY KEY ("number")
);

-- CreateTable
CREATE TABLE "indicator" (
    "id" SERIAL NOT NULL,
    "code" TEXT NOT NULL,
    "group_number" INTEGER NOT NULL,
    "name" TEXT NOT NULL,
    "short_name" TEXT NOT NULL,
    "kind" "IndicatorKind" NOT NULL,
    "accumulation" "Accumulation" NOT NULL,
    "direction" "Direction" NOT NULL,
    "numerator_label" TEXT NOT NULL,
    "denominator_label" TEXT,
    "measure" TEXT NOT NULL,
    "source" TEXT NOT NULL,
    "owner" TEXT NOT NULL,
    "denominator_by" "DenominatorSource" NOT NULL,

    CONSTRAINT "indicator_pkey" PRIMARY KEY ("id")
);

-- CreateTable
CREATE TABLE "plan_indicator" (
    "plan_id" INTEGER NOT NULL,
    "indicator_id" INTEGER NOT NULL,
    "position" INTEGER NOT NULL,
    "reported_by" "UnitLevel" NOT NULL DEFAULT 'commune',

    CONSTRAINT "plan_indicator_pkey" PRIMARY KEY ("plan_id","indicator_id")
);

-- CreateTable
CREATE TABLE "target" (
    "id" SERIAL NOT NULL,
    "plan_id" INTEGER NOT NULL,
    "indicator_id" INTEGER NOT NULL,
    "unit_id" INTEGER,
    "due_on" DATE NOT NULL,
    "numerator" INTEGER NOT NULL,
    "denominator" INTEGER,

    CONSTRAINT "target_pkey" PRIMARY KEY ("id")
);

-- CreateTable
CREATE TABLE "baseline" (
    "plan_id" INTEGER NOT NULL,
    "indicator_id" INTEGER NOT NULL,
    "unit_id" INTEGER NOT NULL,
    "week_ordinal" INTEGER NOT NULL,
    "denominator" INTEGER NOT NULL,
    "set_at" TIMESTAMPTZ(3) NOT NULL DEFAULT CURRENT_TIMESTAMP,

    CONSTRAINT "baseline_pkey" PRIMARY KEY ("plan_id","unit_id","indicator_id","week_ordinal")
);

-- CreateTable
CREATE TABLE "report" (
    "id" SERIAL NOT NULL,
    "plan_id" INTEGER NOT NULL,
    "week_ordinal" INTEGER NOT NULL,
    "unit_id" INTEGER NOT NULL,
    "state" "ReportState" NOT NULL DEFAULT 'due',
    "counted_revision" INTEGER,
    "draft_revision" INTEGER,
    "first_sent_at" TIMESTAMPTZ(3),
    "sent_at" TIMESTAMPTZ(3),
    "return_reason" TEXT,
    "version" INTEGER NOT NULL DEFAULT 0,

    CONSTRAINT "report_pkey" PRIMARY KEY ("id")
);

-- CreateTable
CREATE TABLE "revision" (
    "report_id" INTEGER NOT NULL,
    "number" INTEGER NOT NULL,
    "plan_id" INTEGER NOT NULL,
    "started_at" TIMESTAMPTZ(3) NOT NULL DEFAULT CURRENT_TIMESTAMP,
    "sent_at" TIMESTAMPTZ(3),
    "sent_by_id" INTEGER,

    CONSTRAINT "revision_pkey" PRIMARY KEY ("report_id","number")
);

-- CreateTable
CREATE TABLE "value" (
    "report_id" INTEGER NOT NULL,
    "revision_number" INTEGER NOT NULL,
    "plan_id" INTEGER NOT NULL,
    "indicator_id" INTEGER NOT NULL,
    "numerator" INTEGER,
    "denominator" INTEGER,
    "not_applicable" BOOLEAN NOT NULL DEFAULT false,
    "reason" TEXT NOT NULL DEFAULT '',
    "origin" "Origin" NOT NULL DEFAULT 'form',
    "typed_at" TIMESTAMPTZ(3) NOT NULL,
    "typed_by_id" INTEGER,

    CONSTRAINT "value_pkey" PRIMARY KEY ("report_id","revision_number","indicator_id")
);

-- CreateTable
CREATE TABLE "posting" (
    "plan_id" INTEGER NOT NULL,
    "unit_id" INTEGER NOT NULL,
    "indicator_id" INTEGER NOT NULL,
    "week_ordinal" INTEGER NOT NULL,
    "numerator" INTEGER NOT NULL,
    "denominator" INTEGER NOT NULL,
    "units" INTEGER NOT NULL,

    CONSTRAINT "posting_pkey" PRIMARY KEY ("plan_id","unit_id","indicator_id","week_ordinal")
);

-- CreateTable
CREATE TABLE "user_account" (
    "id" SERIAL NOT NULL,
    "username" TEXT NOT NULL,
    "display_name" TEXT NOT NULL,
    "password_hash" TEXT NOT NULL,
    "is_demonstration" BOOLEAN NOT NULL DEFAULT false,
    "disabled_at" TIMESTAMPTZ(3),
    "session_version" INTEGER NOT NULL DEFAULT 1,
    "failed_sign_ins" INTEGER NOT NULL DEFAULT 0,
    "locked_until" TIMESTAMPTZ(3),
    "created_at" TIMESTAMPTZ(3) NOT NULL DEFAULT CURRENT_TIMESTAMP,

    CONSTRAINT "user_account_pkey" PRIMARY KEY ("id")
);

-- CreateTable
CREATE TABLE "role_assignment" (
    "id" SERIAL NOT NULL,
    "user_id" INTEGER NOT NULL,
    "role" "RoleName" NOT NULL,
    "unit_id" INTEGER NOT NULL,
    "valid_from" DATE NOT NULL,
    "valid_until" DATE,

    CONSTRAINT "role_assignment_pkey" PRIMARY KEY ("id")
);

-- CreateTable
CREATE TABLE "audit" (
    "id" BIGSERIAL NOT NULL,
    "at" TIMESTAMPTZ(3) NOT NULL DEFAULT CURRENT_TIMESTAMP,
    "actor_id" INTEGER,
    "command" TEXT NOT NULL,
    "plan_id" INTEGER,
    "unit_id" INTEGER,
    "detail" JSONB NOT NULL,

    CONSTRAINT "audit_pkey" PRIMARY KEY ("id")
);

-- CreateIndex
CREATE UNIQUE INDEX "unit_code_valid_from_key" ON "unit"("code", "valid_from");

-- CreateIndex
CREATE INDEX "placement_unit_id_idx" ON "placement"("unit_id");

-- CreateIndex
CREATE INDEX "placement_parent_id_idx" ON "placement"("parent_id");

-- CreateIndex
CREATE INDEX "succession_to_unit_id_idx" ON "succession"("to_unit_id");

-- CreateIndex
CREATE UNIQUE INDEX "succession_from_unit_id_to_unit_id_key" ON "succession"("from_unit_id", "to_unit_id");

-- CreateIndex
CREATE UNIQUE INDEX "plan_slug_key" ON "plan"("slug");

-- CreateIndex
CREATE UNIQUE INDEX "week_plan_id_starts_on_key" ON "week"("plan_id", "starts_on");

-- CreateIndex
CREATE UNIQUE INDEX "week_plan_id_iso_year_iso_number_key" ON "week"("plan_id", "iso_year", "iso_number");

-- CreateIndex
CREATE UNIQUE INDEX "indicator_code_key" ON "indicator"("code");

-- CreateIndex
CREATE UNIQUE INDEX "plan_indicator_plan_id_position_key" ON "plan_indicator"("plan_id", "position");

-- CreateIndex
CREATE INDEX "target_plan_id_indicator_id_idx" ON "target"("plan_id", "indicator_id");

-- CreateIndex
CREATE INDEX "report_unit_id_plan_id_idx" ON "report"("unit_id", "plan_id");

-- CreateIndex
CREATE UNIQUE INDEX "report_plan_id_week_ordinal_unit_id_key" ON "report"("plan_id", "week_ordinal", "unit_id");

-- CreateIndex
CREATE UNIQUE INDEX "report_id_plan_id_key" ON "report"("id", "plan_id");

-- CreateIndex
CREATE UNIQUE INDEX "revision_report_id_number_plan_id_key" ON "revision"("report_id", "number", "plan_id");

-- CreateIndex
CREATE UNIQUE INDEX "user_account_username_key" ON "user_account"("username");

-- CreateIndex
CREATE INDEX "role_assignment_user_id_idx" ON "role_assignment"("user_id");

-- CreateIndex
CREATE INDEX "audit_unit_id_at_idx" ON "audit"("unit_id", "at");

-- CreateIndex
CREATE INDEX "audit_actor_id_at_idx" ON "audit"("actor_id", "at");

-- AddForeignKey
ALTER TABLE "placement" ADD CONSTRAINT "placement_unit_id_fkey" FOREIGN KEY ("unit_id") REFERENCES "unit"("id") ON DELETE RESTRICT ON UPDATE CASCADE;

-- AddForeignKey
ALTER TABLE "placement" ADD CONSTRAINT "placement_parent_id_fkey" FOREIGN KEY ("parent_id") REFERENCES "unit"("id") ON DELETE RESTRICT ON UPDATE CASCADE;

-- AddForeignKey
ALTER TABLE "succession" ADD CONSTRAINT "succession_from_unit_id_fkey" FOREIGN KEY ("from_unit_id") REFERENCES "unit"("id") ON DELETE RESTRICT ON UPDATE CASCADE;

-- AddForeignKey
ALTER TABLE "succession" ADD CONSTRAINT "succession_to_unit_id_fkey" FOREIGN KEY ("to_unit_id") REFERENCES "unit"("id") ON DELETE RESTRICT ON UPDATE CASCADE;

-- AddForeignKey
ALTER TABLE "plan" ADD CONSTRAINT "plan_root_unit_id_fkey" FOREIGN KEY ("root_unit_id") REFERENCES "unit"("id") ON DELETE RESTRICT ON UPDATE CASCADE;

-- AddForeignKey
ALTER TABLE "week" ADD CONSTRAINT "week_plan_id_fkey" FOREIGN KEY ("plan_id") REFERENCES "plan"("id") ON DELETE RESTRICT ON UPDATE CASCADE;

-- AddForeignKey
ALTER TABLE "indicator" ADD CONSTRAINT "indicator_group_number_fkey" FOREIGN KEY ("group_number") REFERENCES "indicator_group"("number") ON DELETE RESTRICT ON UPDATE CASCADE;

-- AddForeignKey
ALTER TABLE "plan_indicator" ADD CONSTRAINT "plan_indicator_plan_id_fkey" FOREIGN KEY ("plan_id") REFERENCES "plan"("id") ON DELETE RESTRICT ON UPDATE CASCADE;

-- AddForeignKey
ALTER TABLE "plan_indicator" ADD CONSTRAINT "plan_indicator_indicator_id_fkey" FOREIGN KEY ("indicator_id") REFERENCES "indicator"("id") ON DELETE RESTRICT ON UPDATE CASCADE;

-- AddForeignKey
ALTER TABLE "target" ADD CONSTRAINT "target_plan_id_indicator_id_fkey" FOREIGN KEY ("plan_id", "indicator_id") REFERENCES "plan_indicator"("plan_id", "indicator_id") ON DELETE RESTRICT ON UPDATE CASCADE;

-- AddForeignKey
ALTER TABLE "target" ADD CONSTRAINT "target_unit_id_fkey" FOREIGN KEY ("unit_id") REFERENCES "unit"("id") ON DELETE RESTRICT ON UPDATE CASCADE;

-- AddForeignKey
ALTER TABLE "baseline" ADD CONSTRAINT "baseline_plan_id_indicator_id_fkey" FOREIGN KEY ("plan_id", "indicator_id") REFERENCES "plan_indicator"("plan_id", "indicator_id") ON DELETE RESTRICT ON UPDATE CASCADE;

-- AddForeignKey
ALTER TABLE "baseline" ADD CONSTRAINT "baseline_unit_id_fkey" FOREIGN KEY ("unit_id") REFERENCES "unit"("id") ON DELETE RESTRICT ON UPDATE CASCADE;

-- AddForeignKey
ALTER TABLE "baseline" ADD CONSTRAINT "baseline_plan_id_week_ordinal_fkey" FOREIGN KEY ("plan_id", "week_ordinal") REFERENCES "week"("plan_id", "ordinal") ON DELETE RESTRICT ON UPDATE CASCADE;

-- AddForeignKey
ALTER TABLE "report" ADD CONSTRAINT "report_plan_id_fkey" FOREIGN KEY ("plan_id") REFERENCES "plan"("id") ON DELETE RESTRICT ON UPDATE CASCADE;

-- AddForeignKey
ALTER TABLE "report" ADD CONSTRAINT "report_plan_id_week_ordinal_fkey" FOREIGN KEY ("plan_id", "week_ordinal") REFERENCES "week"("plan_id", "ordinal") ON DELETE RESTRICT ON UPDATE CASCADE;

-- AddForeignKey
ALTER TABLE "report" ADD CONSTRAINT "report_unit_id_fkey" FOREIGN KEY ("unit_id") REFERENCES "unit"("id") ON DELETE RESTRICT ON UPDATE CASCADE;

-- AddForeignKey
ALTER TABLE "revision" ADD CONSTRAINT "revision_report_id_plan_id_fkey" FOREIGN KEY ("report_id", "plan_id") REFERENCES "report"("id", "plan_id") ON DELETE RESTRICT ON UPDATE CASCADE;

-- AddForeignKey
ALTER TABLE "revision" ADD CONSTRAINT "revision_sent_by_id_fkey" FOREIGN KEY ("sent_by_id") REFERENCES "user_account"("id") ON DELETE RESTRICT ON UPDATE CASCADE;

-- AddForeignKey
ALTER TABLE "value" ADD CONSTRAINT "value_report_id_revision_number_plan_id_fkey" FOREIGN KEY ("report_id", "revision_number", "plan_id") REFERENCES "revision"("report_id", "number", "plan_id") ON DELETE RESTRICT ON UPDATE CASCADE;

-- AddForeignKey
ALTER TABLE "value" ADD CONSTRAINT "value_plan_id_indicator_id_fkey" FOREIGN KEY ("plan_id", "indicator_id") REFERENCES "plan_indicator"("plan_id", "indicator_id") ON DELETE RESTRICT ON UPDATE CASCADE;

-- AddForeignKey
ALTER TABLE "value" ADD CONSTRAINT "value_typed_by_id_fkey" FOREIGN KEY ("typed_by_id") REFERENCES "user_account"("id") ON DELETE RESTRICT ON UPDATE CASCADE;

-- AddForeignKey
ALTER TABLE "posting" ADD CONSTRAINT "posting_plan_id_indicator_id_fkey" FOREIGN KEY ("plan_id", "indicator_id") REFERENCES "plan_indicator"("plan_id", "indicator_id") ON DELETE RESTRICT ON UPDATE CASCADE;

-- AddForeignKey
ALTER TABLE "posting" ADD CONSTRAINT "posting_unit_id_fkey" FOREIGN KEY ("unit_id") REFERENCES "unit"("id") ON DELETE RESTRICT ON UPDATE CASCADE;

-- AddForeignKey
ALTER TABLE "posting" ADD CONSTRAINT "posting_plan_id_week_ordinal_fkey" FOREIGN KEY ("plan_id", "week_ordinal") REFERENCES "week"("plan_id", "ordinal") ON DELETE RESTRICT ON UPDATE CASCADE;

-- AddForeignKey
ALTER TABLE "role_assignment" ADD CONSTRAINT "role_assignment_user_id_fkey" FOREIGN KEY ("user_id") REFERENCES "user_account"("id") ON DELETE RESTRICT ON UPDATE CASCADE;

-- AddForeignKey
ALTER TABLE "role_assignment" ADD CONSTRAINT "role_assignment_unit_id_fkey" FOREIGN KEY ("unit_id") REFERENCES "unit"("id") ON DELETE RESTRICT ON UPDATE CASCADE;

-- AddForeignKey
ALTER TABLE "audit" ADD CONSTRAINT "audit_actor_id_fkey" FOREIGN KEY ("actor_id") REFERENCES "user_account"("id") ON DELETE RESTRICT ON UPDATE CASCADE;

-- AddForeignKey
ALTER TABLE "audit" ADD CONSTRAINT "audit_plan_id_fkey" FOREIGN KEY ("plan_id") REFERENCES "plan"("id") ON DELETE RESTRICT ON UPDATE CASCADE;

-- AddForeignKey
ALTER TABLE "audit" ADD CONSTRAINT "audit_unit_id_fkey" FOREIGN KEY ("unit_id") REFERENCES "unit"("id") ON DELETE RESTRICT ON UPDATE CASCADE;

-- What the schema language cannot say. int4range(id, id, '[]') is the range of one number: it lets an
-- exclusion constraint compare numbers for equality without the btree_gist extension, which the owner of a
-- hosted database may not be allowed to create.

-- A code may be re-used, but never for two units at the same time. Levels have codes of different length.
ALTER TABLE "unit"
  ADD CONSTRAINT "unit_code_is_digits" CHECK ("code" ~ '^[0-9]{2,9}$'),
  ADD CONSTRAINT "unit_period" CHECK ("valid_until" > "valid_from"),
  ADD CONSTRAINT "unit_code_in_force_once" EXCLUDE USING gist (
    int4range(length("code"), length("code"), '[]') WITH &&,
    int4range("code"::int, "code"::int, '[]') WITH &&,
    daterange("valid_from", "valid_until") WITH &&);

ALTER TABLE "placement"
  ADD CONSTRAINT "placement_period" CHECK ("valid_until" > "valid_from"),
  ADD CONSTRAINT "placement_not_itself" CHECK ("unit_id" <> "parent_id"),
  ADD CONSTRAINT "placement_one_at_a_time" EXCLUDE USING gist (
    int4range("unit_id", "unit_id", '[]') WITH &&,
    daterange("valid_from", "valid_until") WITH &&);

ALTER TABLE "succession"
  ADD CONSTRAINT "succession_not_itself" CHECK ("from_unit_id" <> "to_unit_id"),
  ADD CONSTRAINT "succession_share" CHECK ("share_numerator" > 0 AND "share_denominator" >= "share_numerator");

ALTER TABLE "role_assignment"
  ADD CONSTRAINT "role_assignment_period" CHECK ("valid_until" > "valid_from");

ALTER TABLE "plan"
  ADD CONSTRAINT "plan_period" CHECK ("last_day" >= "first_day"),
  ADD CONSTRAINT "plan_deadline" CHECK ("due_after_days" >= 0 AND "due_minute" BETWEEN 0 AND 1439),
  ADD CONSTRAINT "plan_swing" CHECK ("swing_points" BETWEEN 1 AND 100);

ALTER TABLE "week"
  ADD CONSTRAINT "week_is_monday_to_sunday" CHECK (extract(isodow FROM "starts_on") = 1 AND "ends_on" = "starts_on" + 6),
  ADD CONSTRAINT "week_ordinal" CHECK ("ordinal" >= 1),
  ADD CONSTRAINT "week_due_after_cutoff" CHECK ("due_at" >= "cutoff_at"),
  ADD CONSTRAINT "week_closed_after_opened" CHECK ("closed_at" IS NULL OR "closed_at" >= "opened_at");

ALTER TABLE "indicator"
  ADD CONSTRAINT "indicator_parts" CHECK (
    ("kind" = 'count') = ("denominator_label" IS NULL) AND ("kind" = 'count') = ("denominator_by" = 'none')),
  -- A share of units, each counted once: the province's baseline of 1.
  ADD CONSTRAINT "indicator_yes_no" CHECK ("kind" <> 'yes_no' OR ("denominator_by" = 'province' AND "accumulation" = 'running')),
  -- What happened in a week has no standing denominator.
  ADD CONSTRAINT "indicator_weekly" CHECK ("accumulation" = 'running' OR "denominator_by" <> 'province');

ALTER TABLE "target"
  ADD CONSTRAINT "target_not_negative" CHECK ("numerator" >= 0 AND "denominator" > 0),
  ADD CONSTRAINT "target_of_a_count_names_its_unit" CHECK ("denominator" IS NOT NULL OR "unit_id" IS NOT NULL);

ALTER TABLE "baseline"
  ADD CONSTRAINT "baseline_not_negative" CHECK ("denominator" >= 0);

ALTER TABLE "report"
  ADD CONSTRAINT "report_counts_when_sent" CHECK (("state" IN ('sent', 'approved')) = ("counted_revision" IS NOT NULL)),
  ADD CONSTRAINT "report_sent_has_time" CHECK ("counted_revision" IS NULL OR ("sent_at" IS NOT NULL AND "first_sent_at" IS NOT NULL)),
  ADD CONSTRAINT "report_counted_revision" FOREIGN KEY ("id", "counted_revision") REFERENCES "revision" ("report_id", "number")
    DEFERRABLE INITIALLY DEFERRED,
  ADD CONSTRAINT "report_draft_revision" FOREIGN KEY ("id", "draft_revision") REFERENCES "revision" ("report_id", "number")
    DEFERRABLE INITIALLY DEFERRED;

ALTER TABLE "revision"
  ADD CONSTRAINT "revision_number" CHECK ("number" >= 1);

-- Blank is no row, "không áp dụng" has neither part, everything else has at least one.
ALTER TABLE "value"
  ADD CONSTRAINT "value_not_negative" CHECK ("numerator" >= 0 AND "denominator" >= 0),
  ADD CONSTRAINT "value_blank_is_no_row" CHECK ("not_applicable" = ("numerator" IS NULL AND "denominator" IS NULL));

-- A sent revision is what was said on that day: its values are never rewritten or removed.
CREATE FUNCTION "refuse_change_of_sent_value"() RETURNS trigger LANGUAGE plpgsql AS $$
BEGIN
  IF EXISTS (SELECT FROM "revision" r
             WHERE r."report_id" = OLD."report_id" AND r."number" = OLD."revision_number" AND r."sent_at" IS NOT NULL) THEN
    RAISE EXCEPTION 'the values of a sent revision never change (report %, revision %)', OLD."report_id", OLD."revision_number";
  END IF;
  RETURN CASE TG_OP WHEN 'DELETE' THEN OLD ELSE NEW END;
END $$;

CREATE TRIGGER "value_of_sent_revision_is_kept" BEFORE UPDATE OR DELETE ON "value"
  FOR EACH ROW EXECUTE FUNCTION "refuse_change_of_sent_value"();

-- Audit is only added to.
CREATE FUNCTION "refuse_change"() RETURNS trigger LANGUAGE plpgsql AS $$
BEGIN
  RAISE EXCEPTION '% is only added to', TG_TABLE_NAME;
END $$;

CREATE TRIGGER "audit_is_only_added_to" BEFORE UPDATE OR DELETE ON "audit"
  FOR EACH ROW EXECUTE FUNCTION "refuse_change"();
