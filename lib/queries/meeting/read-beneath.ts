import type { Tx } from '@/lib/db/client';
import type { Day } from '@/lib/domain/plan/day';
import type { Amount } from '@/lib/domain/progress/ledger';
import { firstWeekOf, quarterOf } from '@/lib/domain/progress/quarter';

/** A unit below another, at any depth. */
export interface UnitBeneath {
  unitId: number;
  code: string;
  fullName: string;
  level: 'province' | 'district' | 'commune';
  parentCode: string;
  parentName: string;
  expected: number;
  received: number;
  onTime: number;
  /** Of each indicator with postings: the sum through the week, and the week alone. */
  amounts: { indicatorId: number; total: Amount; week: Amount }[];
}

/** All units below one on a day, by code, with all indicators of a plan through a week, in one statement. */
export async function readBeneath(
  tx: Tx,
  at: { planId: number; unitId: number; week: number; on: Day },
): Promise<UnitBeneath[]> {
  const quarter = quarterOf(at.week);
  return tx.$queryRaw<UnitBeneath[]>`
    WITH RECURSIVE down (unit_id, parent_id) AS (
      SELECT p.unit_id, p.parent_id FROM placement p
      WHERE p.parent_id = ${at.unitId} AND p.valid_from <= ${at.on}::date
        AND (p.valid_until IS NULL OR ${at.on}::date < p.valid_until)
      UNION ALL
      SELECT p.unit_id, p.parent_id FROM down JOIN placement p ON p.parent_id = down.unit_id
        AND p.valid_from <= ${at.on}::date AND (p.valid_until IS NULL OR ${at.on}::date < p.valid_until)
    ), summed AS (
      SELECT s.unit_id, s.indicator_id, sum(s.numerator)::int AS n, sum(s.denominator)::int AS d, sum(s.units)::int AS u,
             coalesce(sum(s.numerator) FILTER (WHERE s.week_ordinal = ${at.week}), 0)::int AS n_week,
             coalesce(sum(s.denominator) FILTER (WHERE s.week_ordinal = ${at.week}), 0)::int AS d_week,
             coalesce(sum(s.units) FILTER (WHERE s.week_ordinal = ${at.week}), 0)::int AS u_week
      FROM down CROSS JOIN LATERAL (
        SELECT unit_id, indicator_id, 0 AS week_ordinal, numerator, denominator, units FROM posting_quarter
        WHERE plan_id = ${at.planId} AND unit_id = down.unit_id AND quarter < ${quarter}
        UNION ALL
        SELECT unit_id, indicator_id, week_ordinal, numerator, denominator, units FROM posting
        WHERE plan_id = ${at.planId} AND unit_id = down.unit_id
          AND week_ordinal BETWEEN ${firstWeekOf(quarter)} AND ${at.week}
      ) s
      GROUP BY s.unit_id, s.indicator_id
    ), told AS (
      SELECT unit_id, json_agg(json_build_object('indicatorId', indicator_id,
               'total', json_build_object('numerator', n, 'denominator', d, 'units', u),
               'week', json_build_object('numerator', n_week, 'denominator', d_week, 'units', u_week))) AS amounts
      FROM summed GROUP BY unit_id
    ), came AS (
      SELECT r.unit_id, sum(r.expected)::int AS expected, sum(r.received)::int AS received, sum(r.on_time)::int AS on_time
      FROM down JOIN receipt r ON r.unit_id = down.unit_id
        AND r.plan_id = ${at.planId} AND r.week_ordinal = ${at.week}
      GROUP BY r.unit_id
    )
    SELECT u.id AS "unitId", u.code, trim(u.type || ' ' || u.name) AS "fullName", u.level::text AS level,
           above.code AS "parentCode", trim(above.type || ' ' || above.name) AS "parentName",
           coalesce(came.expected, 0) AS expected, coalesce(came.received, 0) AS received,
           coalesce(came.on_time, 0) AS "onTime", coalesce(told.amounts, '[]') AS amounts
    FROM down
    JOIN unit u ON u.id = down.unit_id
    JOIN unit above ON above.id = down.parent_id
    LEFT JOIN told ON told.unit_id = u.id
    LEFT JOIN came ON came.unit_id = u.id
    ORDER BY u.code`;
}
