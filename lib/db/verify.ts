import { totalsAt } from '@/lib/domain/progress/recompute';
import type { Tx } from './client';
import { loadBooks } from './holders';

/** A place where the ledger and the recomputation disagree. */
export interface Difference {
  plan: string;
  indicatorId: number;
  unitId: number;
  week: number;
  ledger: string;
  recomputed: string;
}

export interface Verification {
  /** Totals compared: plan × indicator × unit × week. */
  compared: number;
  differences: Difference[];
}

/**
 * Recomputes every total of every plan from the counted reports, the baselines and the transfers, by
 * definition, and compares it with the sum of postings, and these with the sums kept of quarters. Reads only; call it
 * in a repeatable-read transaction when others may be writing.
 */
export async function verifyLedger(tx: Tx): Promise<Verification> {
  const result: Verification = { compared: 0, differences: await quarterDifferences(tx) };
  for (const plan of await tx.plan.findMany({ orderBy: { id: 'asc' } })) {
    const weeks = await tx.week.findMany({ where: { planId: plan.id }, orderBy: { ordinal: 'asc' } });
    const sums = await postedSums(tx, plan.id);
    for (const { indicatorId, rule, holders, transfers } of await loadBooks(tx, plan.id)) {
      const units = new Set(holders.flatMap(({ seat }) => seat.flatMap(({ chain }) => chain)));
      for (const posted of sums.get(indicatorId)?.keys() ?? []) units.add(posted);
      for (const { ordinal: week } of weeks) {
        const totals = totalsAt(rule, holders, transfers, week);
        for (const unitId of units) {
          result.compared++;
          const { numerator = 0, denominator = 0, units: behind = 0 } = totals.get(unitId) ?? {};
          const recomputed = `${numerator}/${denominator} (${behind})`;
          const ledger = ledgerAt(sums.get(indicatorId)?.get(unitId), week);
          if (ledger !== recomputed) {
            result.differences.push({ plan: plan.slug, indicatorId, unitId, week, ledger, recomputed });
          }
        }
      }
    }
  }
  return result;
}

/** Quarters whose sum is not that of their postings. */
async function quarterDifferences(tx: Tx): Promise<Difference[]> {
  return tx.$queryRaw<Difference[]>`
    WITH posted AS (
      SELECT plan_id, unit_id, indicator_id, quarter_of(week_ordinal) AS quarter, max(week_ordinal) AS week,
             sum(numerator) || '/' || sum(denominator) || ' (' || sum(units) || ')' AS sum
      FROM posting GROUP BY 1, 2, 3, 4
    ), kept AS (
      SELECT plan_id, unit_id, indicator_id, quarter,
             numerator || '/' || denominator || ' (' || units || ')' AS sum
      FROM posting_quarter
    )
    SELECT plan.slug AS plan, indicator_id AS "indicatorId", unit_id AS "unitId", coalesce(week, quarter * 13) AS week,
           coalesce(kept.sum, '0/0 (0)') AS ledger, coalesce(posted.sum, '0/0 (0)') AS recomputed
    FROM posted FULL JOIN kept USING (plan_id, unit_id, indicator_id, quarter)
    JOIN plan ON plan.id = plan_id
    WHERE coalesce(kept.sum, '0/0 (0)') <> coalesce(posted.sum, '0/0 (0)')`;
}

interface SumRow {
  indicatorId: number;
  unitId: number;
  week: number;
  sum: string;
}

/** Running sums of postings, by indicator and unit, in week order. */
async function postedSums(tx: Tx, planId: number): Promise<Map<number, Map<number, SumRow[]>>> {
  const rows = await tx.$queryRaw<SumRow[]>`
    SELECT indicator_id AS "indicatorId", unit_id AS "unitId", week_ordinal AS week,
           sum(numerator) OVER past || '/' || sum(denominator) OVER past || ' (' || sum(units) OVER past || ')' AS sum
    FROM posting WHERE plan_id = ${planId}
    WINDOW past AS (PARTITION BY unit_id, indicator_id ORDER BY week_ordinal)
    ORDER BY week_ordinal`;
  const sums = new Map<number, Map<number, SumRow[]>>();
  for (const row of rows) {
    const byUnit = sums.get(row.indicatorId) ?? new Map<number, SumRow[]>();
    sums.set(row.indicatorId, byUnit);
    byUnit.set(row.unitId, [...(byUnit.get(row.unitId) ?? []), row]);
  }
  return sums;
}

function ledgerAt(rows: readonly SumRow[] | undefined, week: number): string {
  return rows?.findLast((row) => row.week <= week)?.sum ?? '0/0 (0)';
}
