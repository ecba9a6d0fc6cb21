import type { IndicatorRule } from '../plan/indicator';
import { type Ramp, rampOf, rateWidthLeast } from './ramp';
import { cutRate } from './rate';
import type { DatedTarget, Standing } from './standing';

/**
 * What a figure is coloured by, in tenths of a percent: a rate by itself, a count by its share of the unit's own
 * target. Null: not coloured, for a count without a target says first of all how large the unit is.
 */
export function shadeOf(rule: IndicatorRule, { shown, judged, target }: Standing): number | null {
  if (!shown) return null;
  if (rule.kind !== 'count') return cutRate(shown.numerator, shown.denominator);
  return target && rule.direction === 'higher_is_better' && judged.numerator >= 0
    ? cutRate(judged.numerator, target.numerator)
    : null;
}

/** What a unit's colours stand for: its own figure, or (a count) the share of the target it has done. */
export type ShadedBy = 'rate' | 'share_of_target' | 'nothing';

/** The colours of one indicator over units that stand so. A rate's target is the one that holds for every unit. */
export function shadesOf(
  rule: IndicatorRule,
  standings: readonly Standing[],
  common: DatedTarget | null,
): { by: ShadedBy; ramp: Ramp | null } {
  const values = standings.flatMap((standing) => shadeOf(rule, standing) ?? []);
  if (values.length === 0) return { by: 'nothing', ramp: null };
  const isCount = rule.kind === 'count';
  const goal = isCount ? 1000 : (common?.denominator && goalOf(rule, common, common.denominator)) || null;
  const isHigherBetter = rule.direction === 'higher_is_better';
  return {
    by: isCount ? 'share_of_target' : 'rate',
    ramp: rampOf({ values, isHigherBetter, goal, widthLeast: rateWidthLeast }),
  };
}

/** A rate's target in tenths of a percent, on the side where every figure shown there has reached it. */
function goalOf(rule: IndicatorRule, target: DatedTarget, denominator: number): number {
  const exact = (target.numerator * 1000) / denominator;
  return rule.direction === 'higher_is_better' ? Math.ceil(exact) : Math.floor(exact);
}
