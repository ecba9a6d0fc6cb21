import type { Tx } from '@/lib/db/client';
import { loadBooks } from '@/lib/db/holders';
import { postingsOf } from '@/lib/domain/progress/ledger';
import { insertRows } from './insert-rows';

const columns = {
  plan_id: 'int',
  unit_id: 'int',
  indicator_id: 'int',
  week_ordinal: 'int',
  numerator: 'int',
  denominator: 'int',
  units: 'int',
};

/** The whole ledger of a plan that has none yet, by the same rule that every sent report goes through. */
export async function writeLedger(tx: Tx, planId: number): Promise<void> {
  for (const { indicatorId, rule, holders, transfers } of await loadBooks(tx, planId)) {
    const rows = postingsOf(rule, holders, transfers).map((posting) => [
      planId,
      posting.unit,
      indicatorId,
      posting.week,
      posting.numerator,
      posting.denominator,
      posting.units,
    ]);
    await insertRows(tx, 'posting', columns, rows);
  }
  await tx.$executeRaw`
    INSERT INTO posting_quarter (plan_id, unit_id, indicator_id, quarter, numerator, denominator, units)
    SELECT plan_id, unit_id, indicator_id, quarter_of(week_ordinal) AS quarter,
           sum(numerator), sum(denominator), sum(units)
    FROM posting WHERE plan_id = ${planId}
    GROUP BY plan_id, unit_id, indicator_id, quarter`;
}
