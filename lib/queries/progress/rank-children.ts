import type { IndicatorRule } from '@/lib/domain/plan/indicator';
import type { Amount } from '@/lib/domain/progress/ledger';
import { rankUnits, type Said } from '@/lib/domain/progress/ranking';
import { hasFigure } from '@/lib/domain/progress/series';
import { changeOf } from '@/lib/domain/progress/standing';
import { missingToTarget } from '@/lib/domain/progress/target';
import type { IndicatorProgress } from './indicator-progress';
import type { ChildAmounts } from './read-child-amounts';
import type { UnitReceipts } from './read-receipts';

/** A unit in a ranking by one indicator. */
export interface RankedUnit extends UnitReceipts {
  said: Said;
  /** The week's figure; null while nothing was reported. */
  shown: Amount | null;
  change: number | null;
  missing: number | null;
  /** 1 is best; equals share a place; null without a figure. */
  place: number | null;
}

const nothing: Amount = { numerator: 0, denominator: 0, units: 0 };
const collator = new Intl.Collator('vi');

/**
 * Worst first; units without a figure last, by name.
 * @param isReorganised in the week asked for: the units, or what is below them, were others a week before.
 * @param notApplicable units that said so last.
 */
export function rankChildren<U extends UnitReceipts>(
  { rule, standing }: Pick<IndicatorProgress, 'rule' | 'standing'>,
  children: readonly U[],
  amounts: readonly ChildAmounts[],
  isReorganised: boolean,
  notApplicable: ReadonlySet<number> = new Set(),
): (U & RankedUnit)[] {
  const byUnit = new Map(amounts.map((one) => [one.unitId, one]));
  const units = children.map((child) => {
    const found = byUnit.get(child.unitId);
    const { now, before } = shownOf(rule, found);
    const shown = hasFigure(rule, now) && !notApplicable.has(child.unitId) ? now : null;
    return {
      ...child,
      said: saidOf(shown, notApplicable.has(child.unitId)),
      shown,
      change: isReorganised || standing.isComingIn || isSilent(child) ? null : changeOf(rule, before, now),
      // A rate's target holds for every unit; a count's is the unit's own, and not this child's.
      missing: standing.target?.denominator ? missingToTarget(rule, now, standing.target) : null,
    };
  });
  return rankUnits(rule, units, (a, b) => collator.compare(a.fullName, b.fullName));
}

/** Nothing came this week of the unit or of any below it: that is not "no change". */
export function isSilent({ expected, received }: Pick<UnitReceipts, 'expected' | 'received'>): boolean {
  return expected > 0 && received === 0;
}

/** What a week's page shows of a unit, and what it showed the week before. */
export function shownOf(
  rule: IndicatorRule,
  found: Pick<ChildAmounts, 'total' | 'totalBefore' | 'week' | 'weekBefore'> | undefined,
) {
  const isRunning = rule.accumulation === 'running';
  return {
    now: (isRunning ? found?.total : found?.week) ?? nothing,
    before: (isRunning ? found?.totalBefore : found?.weekBefore) ?? nothing,
  };
}

function saidOf(shown: Amount | null, isNotApplicable: boolean): Said {
  if (shown) return { is: 'figure', amount: shown };
  return { is: isNotApplicable ? 'not_applicable' : 'nothing' };
}
