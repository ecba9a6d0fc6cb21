import type { Size } from './size';

/**
 * One report of each commune and week: 3 % never came (all of the first week did), 5 % came late, 1 % were corrected in
 * the week after, and of the last week half are not approved yet. Receipts as the database counts them.
 */
export function fillReports({ weeks, communes, home }: Size): string {
  return `
    CREATE TEMP TABLE came AS
    SELECT (w.ordinal - 1) * ${communes} + c AS id, c, w.ordinal AS week, w.ends_on, w.due_at,
           -- Of a commune whose figures seldom move, the report that moves them came.
           w.ordinal > 1 AND (c * 7 + w.ordinal * 13) % 33 = 0 AND (c <= ${home.communes} OR (w.ordinal + c) % 26 <> 0)
             AS is_missing,
           (c * 11 + w.ordinal * 5) % 20 = 0 AS is_late,
           (c * 3 + w.ordinal) % 97 = 0 AS is_corrected,
           w.ordinal = ${weeks} AND c % 2 = 0 AS is_provisional
    FROM week w, generate_series(1, ${communes}) c ORDER BY 1;

    INSERT INTO report (id, plan_id, week_ordinal, unit_id, state, counted_revision, first_sent_at, sent_at, version)
    SELECT id, 1, week, 10000 + c,
           (CASE WHEN is_missing THEN 'due' WHEN is_provisional THEN 'sent' ELSE 'approved' END)::"ReportState",
           CASE WHEN NOT is_missing THEN 1 + is_corrected::int END,
           CASE WHEN NOT is_missing THEN due_at + make_interval(hours => CASE WHEN is_late THEN 20 ELSE -20 END) END,
           CASE WHEN NOT is_missing THEN due_at + interval '3 days' END, 1
    FROM came;

    INSERT INTO revision (report_id, number, plan_id, started_at, sent_at)
    SELECT id, n, 1, ends_on::timestamp, due_at + make_interval(hours => CASE n WHEN 2 THEN 72 ELSE -20 END)
    FROM came, generate_series(1, 1 + is_corrected::int) n WHERE NOT is_missing;

    INSERT INTO receipt (plan_id, unit_id, week_ordinal, level, expected, received, on_time, approved)
    WITH RECURSIVE up (c, unit_id) AS (
      SELECT c, 10000 + c FROM generate_series(1, ${communes}) c
      UNION ALL
      SELECT up.c, p.parent_id FROM up JOIN placement p USING (unit_id)
    )
    SELECT 1, unit_id, week, 'commune', count(*), count(*) FILTER (WHERE NOT is_missing),
           count(*) FILTER (WHERE NOT is_missing AND NOT is_late),
           count(*) FILTER (WHERE NOT is_missing AND NOT is_provisional)
    FROM came JOIN up USING (c) GROUP BY unit_id, week ORDER BY unit_id, week;`;
}
