import type { Tx } from '@/lib/db/client';
import { Prisma } from '@/lib/db/generated/client';
import type { Day } from '@/lib/domain/plan/day';
import type { Amount } from '@/lib/domain/progress/ledger';
import { firstWeekOf, quarterOf } from '@/lib/domain/progress/quarter';

/** One unit and one indicator: the sum through a week, and of each week alone the last two. */
export interface ChildAmounts {
  unitId: number;
  indicatorId: number;
  total: Amount;
  totalBefore: Amount;
  week: Amount;
  weekBefore: Amount;
}

/**
 * Indicators over the units right below one, in one statement: a ranking (one indicator) or a table of all.
 * Units without postings have no row.
 * @param at.indicatorId one of the plan's; left out: all of them.
 */
export async function readChildAmounts(
  tx: Tx,
  at: { planId: number; unitId: number; indicatorId?: number | undefined; week: number; on: Day },
): Promise<ChildAmounts[]> {
  // Two statements rather than one with a condition: a plan that is kept for both would read all indicators.
  const ofOne =
    at.indicatorId === undefined ? Prisma.empty : Prisma.sql`AND indicator_id = ${at.indicatorId}`;
  // The last two weeks are asked for by themselves: whole quarters are those before both.
  const quarter = quarterOf(at.week - 1);
  const rows = await tx.$queryRaw<Row[]>`
    SELECT s.unit_id, s.indicator_id,
           sum(s.numerator)::int AS n, sum(s.denominator)::int AS d, sum(s.units)::int AS u,
           coalesce(sum(s.numerator) FILTER (WHERE s.week_ordinal = ${at.week}), 0)::int AS n_week,
           coalesce(sum(s.denominator) FILTER (WHERE s.week_ordinal = ${at.week}), 0)::int AS d_week,
           coalesce(sum(s.units) FILTER (WHERE s.week_ordinal = ${at.week}), 0)::int AS u_week,
           coalesce(sum(s.numerator) FILTER (WHERE s.week_ordinal = ${at.week} - 1), 0)::int AS n_last,
           coalesce(sum(s.denominator) FILTER (WHERE s.week_ordinal = ${at.week} - 1), 0)::int AS d_last,
           coalesce(sum(s.units) FILTER (WHERE s.week_ordinal = ${at.week} - 1), 0)::int AS u_last
    FROM placement p
    CROSS JOIN LATERAL (
      SELECT unit_id, indicator_id, 0 AS week_ordinal, numerator, denominator, units FROM posting_quarter
      WHERE plan_id = ${at.planId} AND unit_id = p.unit_id AND quarter < ${quarter} ${ofOne}
      UNION ALL
      SELECT unit_id, indicator_id, week_ordinal, numerator, denominator, units FROM posting
      WHERE plan_id = ${at.planId} AND unit_id = p.unit_id
        AND week_ordinal BETWEEN ${firstWeekOf(quarter)} AND ${at.week} ${ofOne}
    ) s
    WHERE p.parent_id = ${at.unitId} AND p.valid_from <= ${at.on}::date
      AND (p.valid_until IS NULL OR ${at.on}::date < p.valid_until)
    GROUP BY s.unit_id, s.indicator_id`;
  return rows.map((row) => ({
    unitId: row.unit_id,
    indicatorId: row.indicator_id,
    total: { numerator: row.n, denominator: row.d, units: row.u },
    totalBefore: {
      numerator: row.n - row.n_week,
      denominator: row.d - row.d_week,
      units: row.u - row.u_week,
    },
    week: { numerator: row.n_week, denominator: row.d_week, units: row.u_week },
    weekBefore: { numerator: row.n_last, denominator: row.d_last, units: row.u_last },
  }));
}

interface Row {
  unit_id: number;
  indicator_id: number;
  n: number;
  d: number;
  u: number;
  n_week: number;
  d_week: number;
  u_week: number;
  n_last: number;
  d_last: number;
  u_last: number;
}
