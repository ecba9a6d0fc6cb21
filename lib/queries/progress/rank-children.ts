import type { Tx } from '@/lib/db/client';
import type { IndicatorRule } from '@/lib/domain/plan/indicator';
import type { Amount } from '@/lib/domain/progress/ledger';
import { hasFigure } from '@/lib/domain/progress/series';
import { changeOf, valueOf } from '@/lib/domain/progress/standing';
import { missingToTarget } from '@/lib/domain/progress/target';
import type { IndicatorProgress } from './indicator-progress';
import { readAmounts } from './read-amounts';
import type { Branch } from './read-branches';

/** A unit in a ranking by one indicator. */
export interface RankedUnit extends Branch {
  /** The week's figure; null while nothing was reported. */
  shown: Amount | null;
  change: number | null;
  missing: number | null;
}

const nothing: Amount = { numerator: 0, denominator: 0, units: 0 };
const collator = new Intl.Collator('vi');

/** Worst first; units without a figure last, by name. */
export async function rankChildren(
  tx: Tx,
  at: { planId: number; week: number },
  { id: indicatorId, rule, standing }: IndicatorProgress,
  children: readonly Branch[],
): Promise<RankedUnit[]> {
  const amounts = await readAmounts(tx, {
    planId: at.planId,
    indicatorId,
    unitIds: children.map((child) => child.unitId),
    week: at.week,
  });
  const byUnit = new Map(amounts.map((one) => [one.unitId, one]));
  const ranked = children.map((child) => {
    const found = byUnit.get(child.unitId);
    const isRunning = rule.accumulation === 'running';
    const now = (isRunning ? found?.total : found?.week) ?? nothing;
    const before = (isRunning ? found?.totalBefore : found?.weekBefore) ?? nothing;
    return {
      ...child,
      shown: hasFigure(rule, now) ? now : null,
      change: changeOf(rule, before, now),
      // A rate's target holds for every unit; a count's is the unit's own, and not this child's.
      missing: standing.target?.denominator ? missingToTarget(rule, now, standing.target) : null,
    };
  });
  return ranked.sort((a, b) => worseFirst(rule, a, b));
}

function worseFirst(rule: IndicatorRule, a: RankedUnit, b: RankedUnit): number {
  if (a.shown && b.shown) {
    const order = valueOf(rule, a.shown) - valueOf(rule, b.shown);
    if (order !== 0) return rule.direction === 'higher_is_better' ? order : -order;
  } else if (a.shown || b.shown) return a.shown ? -1 : 1;
  return collator.compare(a.fullName, b.fullName);
}
