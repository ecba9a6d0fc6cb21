import type { Size } from './size';

/**
 * Figures that grow, each commune at its own speed, and the postings that follow from them: of a commune the difference
 * to its figure before, of every unit above the sum of those right below it.
 */
export function fillLedger({ weeks, indicators, communes, home, hasValues }: Size): string {
  return `
    CREATE TEMP TABLE said AS
    SELECT came.id AS report_id, came.c, i.id AS i, came.week, i.accumulation, i.denominator_by AS by, came.due_at,
           came.is_corrected,
           CASE WHEN i.accumulation = 'weekly' THEN (came.c + i.id * 3 + came.week * 7) % 40
                ELSE cases * (200 + (300 + (came.c * 31 + i.id * 17) % 490) * came.week / ${weeks}) / 1000 END AS n,
           CASE i.denominator_by WHEN 'none' THEN 0 WHEN 'province' THEN cases ELSE cases + came.week END AS d
    FROM came, indicator i, LATERAL (SELECT 500 + (came.c * 37 + i.id * 101) % 7500 AS cases) x
    WHERE NOT came.is_missing AND (came.c <= ${home.communes} OR came.week = 1 OR (came.week + came.c) % 26 = 0);

    INSERT INTO baseline (plan_id, unit_id, indicator_id, week_ordinal, denominator)
    SELECT 1, 10000 + c, i, 1, 500 + (c * 37 + i * 101) % 7500
    FROM generate_series(1, ${communes}) c, generate_series(1, ${indicators}) i WHERE i % 5 = 1;

    INSERT INTO value (report_id, revision_number, plan_id, indicator_id, numerator, denominator, origin, typed_at)
    SELECT report_id, 1 + is_corrected::int, 1, i, n, CASE WHEN by = 'reporter' THEN d END, 'demonstration', due_at
    FROM said WHERE ${hasValues} AND c <= ${home.communes} ORDER BY report_id, i;

    CREATE TEMP TABLE moved AS
    SELECT 10000 + c AS unit_id, i, week,
           n - CASE WHEN accumulation = 'weekly' THEN 0 ELSE coalesce(lag(n) OVER past, 0) END AS n,
           d - CASE WHEN accumulation = 'weekly' THEN 0 ELSE coalesce(lag(d) OVER past, 0) END AS d,
           CASE WHEN accumulation = 'weekly' OR lag(n) OVER past IS NULL THEN 1 ELSE 0 END AS u
    FROM said WINDOW past AS (PARTITION BY c, i ORDER BY week);

    INSERT INTO posting (plan_id, unit_id, indicator_id, week_ordinal, numerator, denominator, units)
    WITH districts AS (
      SELECT p.parent_id AS unit_id, i, week, sum(n)::int AS n, sum(d)::int AS d, sum(u)::int AS u
      FROM moved JOIN placement p USING (unit_id) GROUP BY 1, 2, 3
    ), provinces AS (
      SELECT p.parent_id AS unit_id, i, week, sum(n)::int AS n, sum(d)::int AS d, sum(u)::int AS u
      FROM districts JOIN placement p USING (unit_id) GROUP BY 1, 2, 3
    ), nation AS (
      SELECT p.parent_id AS unit_id, i, week, sum(n)::int AS n, sum(d)::int AS d, sum(u)::int AS u
      FROM provinces JOIN placement p USING (unit_id) GROUP BY 1, 2, 3
    )
    SELECT 1, unit_id, i, week, n, d, u
    FROM (SELECT * FROM moved UNION ALL SELECT * FROM districts
          UNION ALL SELECT * FROM provinces UNION ALL SELECT * FROM nation) every
    WHERE (n, d, u) <> (0, 0, 0)
    ORDER BY unit_id, i, week;

    INSERT INTO posting_quarter
    SELECT plan_id, unit_id, indicator_id, quarter_of(week_ordinal), sum(numerator), sum(denominator), sum(units)
    FROM posting GROUP BY 1, 2, 3, 4 ORDER BY 4, 2, 3;

    DROP TABLE moved, said, came;`;
}
