-- How often anything that pages show of a week changed, of a unit and all below it: a page left open asks whether this
-- number is still the one that it was made from. It rides along with the receipts, whose rows a writer locks anyhow
-- (root first and then by id, before any posting), so that no writer waits for a lock it did not wait for before.
ALTER TABLE "receipt" ADD COLUMN "changes" INTEGER NOT NULL DEFAULT 0;

DROP FUNCTION receipt_of(report, timestamptz, int);
DROP FUNCTION add_receipts(receipt_change[]);
ALTER TYPE receipt_change ADD ATTRIBUTE changes int;

CREATE FUNCTION receipt_of(r report, due timestamptz, sign int, changes int) RETURNS receipt_change
LANGUAGE sql IMMUTABLE AS $$
  SELECT (r.plan_id, r.week_ordinal, r.unit_id, sign,
          sign * (r.counted_revision IS NOT NULL)::int,
          sign * (r.counted_revision IS NOT NULL
                  AND coalesce(r.first_sent_at <= coalesce(r.extended_until, due), false))::int,
          sign * (r.state = 'approved')::int,
          changes)::receipt_change
$$;

-- Rows are locked root first and then by id: two writers never wait for each other in a circle.
CREATE FUNCTION add_receipts(added receipt_change[]) RETURNS void
LANGUAGE sql AS $$
  WITH RECURSIVE changed AS (
    SELECT plan_id, week_ordinal, unit_id, sum(expected)::int AS expected, sum(received)::int AS received,
           sum(on_time)::int AS on_time, sum(approved)::int AS approved, sum(changes)::int AS changes
    FROM unnest(added) GROUP BY plan_id, week_ordinal, unit_id
  ), up AS (
    SELECT c.*, u.level, w.ends_on, plan.root_unit_id, c.unit_id AS at
    FROM changed c
    JOIN week w ON w.plan_id = c.plan_id AND w.ordinal = c.week_ordinal
    JOIN plan ON plan.id = c.plan_id
    JOIN unit u ON u.id = c.unit_id
    WHERE (c.expected, c.received, c.on_time, c.approved, c.changes) <> (0, 0, 0, 0, 0)
    UNION ALL
    SELECT up.plan_id, up.week_ordinal, up.unit_id, up.expected, up.received, up.on_time, up.approved, up.changes,
           up.level, up.ends_on, up.root_unit_id, p.parent_id
    FROM up JOIN placement p ON p.unit_id = up.at
      AND p.valid_from <= up.ends_on AND (p.valid_until IS NULL OR up.ends_on < p.valid_until)
    WHERE up.at <> up.root_unit_id
  )
  INSERT INTO receipt AS held
    (plan_id, unit_id, week_ordinal, level, expected, received, on_time, approved, changes)
  SELECT plan_id, at, week_ordinal, level, sum(expected), sum(received), sum(on_time), sum(approved), sum(changes)
  FROM up
  GROUP BY plan_id, at, week_ordinal, level, root_unit_id
  ORDER BY at <> root_unit_id, at, week_ordinal, level
  ON CONFLICT (plan_id, unit_id, week_ordinal, level) DO UPDATE
  SET expected = held.expected + EXCLUDED.expected, received = held.received + EXCLUDED.received,
      on_time = held.on_time + EXCLUDED.on_time, approved = held.approved + EXCLUDED.approved,
      changes = held.changes + EXCLUDED.changes
$$;

CREATE OR REPLACE FUNCTION count_new_reports() RETURNS trigger LANGUAGE plpgsql AS $$
BEGIN
  PERFORM add_receipts(array_agg(receipt_of(r, w.due_at, 1, 1)))
  FROM added AS r JOIN week w ON w.plan_id = r.plan_id AND w.ordinal = r.week_ordinal;
  RETURN NULL;
END $$;

CREATE OR REPLACE FUNCTION count_gone_reports() RETURNS trigger LANGUAGE plpgsql AS $$
BEGIN
  PERFORM add_receipts(array_agg(receipt_of(r, w.due_at, -1, 1)))
  FROM gone AS r JOIN week w ON w.plan_id = r.plan_id AND w.ordinal = r.week_ordinal;
  RETURN NULL;
END $$;

-- Typing is no change of what pages show; sending, sending again, approving, returning, withdrawing and more time are.
CREATE OR REPLACE FUNCTION count_changed_reports() RETURNS trigger LANGUAGE plpgsql AS $$
BEGIN
  PERFORM add_receipts(array_agg(change))
  FROM (
    SELECT receipt_of(r, w.due_at, 1,
                      ((r.counted_revision, r.state = 'approved', r.first_sent_at, r.extended_until)
                       IS DISTINCT FROM
                       (b.counted_revision, b.state = 'approved', b.first_sent_at, b.extended_until))::int) AS change
    FROM added AS r
    JOIN gone AS b ON b.id = r.id
    JOIN week w ON w.plan_id = r.plan_id AND w.ordinal = r.week_ordinal
    UNION ALL
    SELECT receipt_of(r, w.due_at, -1, 0)
    FROM gone AS r JOIN week w ON w.plan_id = r.plan_id AND w.ordinal = r.week_ordinal
  ) both_ways;
  RETURN NULL;
END $$;

CREATE OR REPLACE FUNCTION count_for_new_deadline() RETURNS trigger LANGUAGE plpgsql AS $$
BEGIN
  PERFORM add_receipts(array_agg(change))
  FROM (
    SELECT receipt_of(r, NEW.due_at, 1, 1) AS change FROM report r
    WHERE r.plan_id = NEW.plan_id AND r.week_ordinal = NEW.ordinal
    UNION ALL
    SELECT receipt_of(r, OLD.due_at, -1, 0) FROM report r
    WHERE r.plan_id = OLD.plan_id AND r.week_ordinal = OLD.ordinal
  ) both_ways;
  RETURN NULL;
END $$;

-- A denominator that the province sets changes rates without any report.
CREATE FUNCTION count_baselines() RETURNS trigger LANGUAGE plpgsql AS $$
BEGIN
  PERFORM add_receipts(array_agg((plan_id, week_ordinal, unit_id, 0, 0, 0, 0, 1)::receipt_change))
  FROM (SELECT DISTINCT plan_id, week_ordinal, unit_id FROM added) set_anew;
  RETURN NULL;
END $$;

CREATE TRIGGER baseline_added AFTER INSERT ON baseline
  REFERENCING NEW TABLE AS added FOR EACH STATEMENT EXECUTE FUNCTION count_baselines();
CREATE TRIGGER baseline_changed AFTER UPDATE ON baseline
  REFERENCING NEW TABLE AS added FOR EACH STATEMENT EXECUTE FUNCTION count_baselines();
