import type { Tx } from '@/lib/db/client';
import type { Amount } from '@/lib/domain/progress/ledger';

/** Of one unit and one indicator: the sum through a week, through the week before, and of each of the two alone. */
export interface UnitAmounts {
  unitId: number;
  total: Amount;
  totalBefore: Amount;
  week: Amount;
  weekBefore: Amount;
}

/** One indicator over several units (a ranking), in one statement. Units without postings have no row. */
export async function readAmounts(
  tx: Tx,
  at: { planId: number; indicatorId: number; unitIds: number[]; week: number },
): Promise<UnitAmounts[]> {
  const rows = await tx.$queryRaw<Row[]>`
    SELECT unit_id,
           sum(numerator)::int AS n, sum(denominator)::int AS d, sum(units)::int AS u,
           coalesce(sum(numerator) FILTER (WHERE week_ordinal < ${at.week}), 0)::int AS n_before,
           coalesce(sum(denominator) FILTER (WHERE week_ordinal < ${at.week}), 0)::int AS d_before,
           coalesce(sum(units) FILTER (WHERE week_ordinal < ${at.week}), 0)::int AS u_before,
           coalesce(sum(numerator) FILTER (WHERE week_ordinal = ${at.week} - 1), 0)::int AS n_last,
           coalesce(sum(denominator) FILTER (WHERE week_ordinal = ${at.week} - 1), 0)::int AS d_last,
           coalesce(sum(units) FILTER (WHERE week_ordinal = ${at.week} - 1), 0)::int AS u_last
    FROM posting
    WHERE plan_id = ${at.planId} AND unit_id = ANY (${at.unitIds}::int[]) AND indicator_id = ${at.indicatorId}
      AND week_ordinal <= ${at.week}
    GROUP BY unit_id`;
  return rows.map((row) => ({
    unitId: row.unit_id,
    total: { numerator: row.n, denominator: row.d, units: row.u },
    totalBefore: { numerator: row.n_before, denominator: row.d_before, units: row.u_before },
    week: { numerator: row.n - row.n_before, denominator: row.d - row.d_before, units: row.u - row.u_before },
    weekBefore: { numerator: row.n_last, denominator: row.d_last, units: row.u_last },
  }));
}

interface Row {
  unit_id: number;
  n: number;
  d: number;
  u: number;
  n_before: number;
  d_before: number;
  u_before: number;
  n_last: number;
  d_last: number;
  u_last: number;
}
