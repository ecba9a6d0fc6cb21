-- CreateTable
CREATE TABLE "receipt" (
    "plan_id" INTEGER NOT NULL,
    "unit_id" INTEGER NOT NULL,
    "week_ordinal" INTEGER NOT NULL,
    "level" "UnitLevel" NOT NULL,
    "expected" INTEGER NOT NULL,
    "received" INTEGER NOT NULL,
    "on_time" INTEGER NOT NULL,
    "approved" INTEGER NOT NULL,

    CONSTRAINT "receipt_pkey" PRIMARY KEY ("plan_id","unit_id","week_ordinal","level")
);

-- AddForeignKey
ALTER TABLE "receipt" ADD CONSTRAINT "receipt_unit_id_fkey" FOREIGN KEY ("unit_id") REFERENCES "unit"("id") ON DELETE RESTRICT ON UPDATE CASCADE;

-- AddForeignKey
ALTER TABLE "receipt" ADD CONSTRAINT "receipt_plan_id_week_ordinal_fkey" FOREIGN KEY ("plan_id", "week_ordinal") REFERENCES "week"("plan_id", "ordinal") ON DELETE RESTRICT ON UPDATE CASCADE;

-- A report is a silent one where nothing came: found from the weeks without one.
CREATE INDEX "report_missing_idx" ON "report"("plan_id", "week_ordinal", "unit_id") WHERE "counted_revision" IS NULL;

-- Corrections are few, and looked for by when they came.
CREATE INDEX "revision_correction_idx" ON "revision"("plan_id", "sent_at") WHERE "number" > 1;

-- Does a unit stand at or below another on a day? For the few rows that an index already picked.
CREATE FUNCTION unit_is_within(unit int, top int, day date) RETURNS boolean
LANGUAGE sql STABLE AS $$
  WITH RECURSIVE up (id) AS (
    SELECT unit
    UNION ALL
    SELECT p.parent_id FROM up JOIN placement p ON p.unit_id = up.id
      AND p.valid_from <= day AND (p.valid_until IS NULL OR day < p.valid_until)
    WHERE up.id <> top
  )
  SELECT EXISTS (SELECT FROM up WHERE id = top)
$$;

-- What one report adds to the receipts of its unit and of every unit above it.
CREATE TYPE receipt_change AS (
  plan_id int, week_ordinal int, unit_id int, expected int, received int, on_time int, approved int
);

CREATE FUNCTION receipt_of(r report, due timestamptz, sign int) RETURNS receipt_change
LANGUAGE sql IMMUTABLE AS $$
  SELECT (r.plan_id, r.week_ordinal, r.unit_id, sign,
          sign * (r.counted_revision IS NOT NULL)::int,
          sign * (r.counted_revision IS NOT NULL
                  AND coalesce(r.first_sent_at <= coalesce(r.extended_until, due), false))::int,
          sign * (r.state = 'approved')::int)::receipt_change
$$;

-- Rows are locked root first and then by id: two writers never wait for each other in a circle.
CREATE FUNCTION add_receipts(changes receipt_change[]) RETURNS void
LANGUAGE sql AS $$
  WITH RECURSIVE changed AS (
    SELECT plan_id, week_ordinal, unit_id, sum(expected)::int AS expected, sum(received)::int AS received,
           sum(on_time)::int AS on_time, sum(approved)::int AS approved
    FROM unnest(changes) GROUP BY plan_id, week_ordinal, unit_id
  ), up AS (
    SELECT c.*, u.level, w.ends_on, plan.root_unit_id, c.unit_id AS at
    FROM changed c
    JOIN week w ON w.plan_id = c.plan_id AND w.ordinal = c.week_ordinal
    JOIN plan ON plan.id = c.plan_id
    JOIN unit u ON u.id = c.unit_id
    WHERE (c.expected, c.received, c.on_time, c.approved) <> (0, 0, 0, 0)
    UNION ALL
    SELECT up.plan_id, up.week_ordinal, up.unit_id, up.expected, up.received, up.on_time, up.approved,
           up.level, up.ends_on, up.root_unit_id, p.parent_id
    FROM up JOIN placement p ON p.unit_id = up.at
      AND p.valid_from <= up.ends_on AND (p.valid_until IS NULL OR up.ends_on < p.valid_until)
    WHERE up.at <> up.root_unit_id
  )
  INSERT INTO receipt AS held (plan_id, unit_id, week_ordinal, level, expected, received, on_time, approved)
  SELECT plan_id, at, week_ordinal, level, sum(expected), sum(received), sum(on_time), sum(approved)
  FROM up
  GROUP BY plan_id, at, week_ordinal, level, root_unit_id
  ORDER BY at <> root_unit_id, at, week_ordinal, level
  ON CONFLICT (plan_id, unit_id, week_ordinal, level) DO UPDATE
  SET expected = held.expected + EXCLUDED.expected, received = held.received + EXCLUDED.received,
      on_time = held.on_time + EXCLUDED.on_time, approved = held.approved + EXCLUDED.approved
$$;

CREATE FUNCTION count_new_reports() RETURNS trigger LANGUAGE plpgsql AS $$
BEGIN
  PERFORM add_receipts(array_agg(receipt_of(r, w.due_at, 1)))
  FROM added AS r JOIN week w ON w.plan_id = r.plan_id AND w.ordinal = r.week_ordinal;
  RETURN NULL;
END $$;

CREATE FUNCTION count_gone_reports() RETURNS trigger LANGUAGE plpgsql AS $$
BEGIN
  PERFORM add_receipts(array_agg(receipt_of(r, w.due_at, -1)))
  FROM gone AS r JOIN week w ON w.plan_id = r.plan_id AND w.ordinal = r.week_ordinal;
  RETURN NULL;
END $$;

CREATE FUNCTION count_changed_reports() RETURNS trigger LANGUAGE plpgsql AS $$
BEGIN
  PERFORM add_receipts(array_agg(change))
  FROM (
    SELECT receipt_of(r, w.due_at, 1) AS change
    FROM added AS r JOIN week w ON w.plan_id = r.plan_id AND w.ordinal = r.week_ordinal
    UNION ALL
    SELECT receipt_of(r, w.due_at, -1)
    FROM gone AS r JOIN week w ON w.plan_id = r.plan_id AND w.ordinal = r.week_ordinal
  ) changes;
  RETURN NULL;
END $$;

-- A deadline that moves makes late reports timely, or timely ones late.
CREATE FUNCTION count_for_new_deadline() RETURNS trigger LANGUAGE plpgsql AS $$
BEGIN
  PERFORM add_receipts(array_agg(change))
  FROM (
    SELECT receipt_of(r, NEW.due_at, 1) AS change FROM report r
    WHERE r.plan_id = NEW.plan_id AND r.week_ordinal = NEW.ordinal
    UNION ALL
    SELECT receipt_of(r, OLD.due_at, -1) FROM report r
    WHERE r.plan_id = OLD.plan_id AND r.week_ordinal = OLD.ordinal
  ) changes;
  RETURN NULL;
END $$;

CREATE TRIGGER report_added AFTER INSERT ON report
  REFERENCING NEW TABLE AS added FOR EACH STATEMENT EXECUTE FUNCTION count_new_reports();
CREATE TRIGGER report_gone AFTER DELETE ON report
  REFERENCING OLD TABLE AS gone FOR EACH STATEMENT EXECUTE FUNCTION count_gone_reports();
CREATE TRIGGER report_changed AFTER UPDATE ON report
  REFERENCING OLD TABLE AS gone NEW TABLE AS added FOR EACH STATEMENT EXECUTE FUNCTION count_changed_reports();
CREATE TRIGGER week_deadline_moved AFTER UPDATE OF due_at ON week
  FOR EACH ROW WHEN (OLD.due_at IS DISTINCT FROM NEW.due_at) EXECUTE FUNCTION count_for_new_deadline();

-- Reports that are there already.
SELECT add_receipts(array_agg(receipt_of(r, w.due_at, 1)))
FROM report r JOIN week w ON w.plan_id = r.plan_id AND w.ordinal = r.week_ordinal;
