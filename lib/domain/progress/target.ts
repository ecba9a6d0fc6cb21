import type { IndicatorRule } from '../plan/indicator';
import type { Amount } from './ledger';

/** Mức giao: a fraction for rates (95/100), a number for counts (denominator null). */
export interface Target {
  numerator: number;
  denominator: number | null;
}

/** The number that must be reached: for a rate, the share of the unit's own denominator, not cut short. */
export function targetNumerator(rule: IndicatorRule, denominator: number, target: Target): number {
  if (target.denominator === null) return target.numerator;
  const exact = BigInt(target.numerator) * BigInt(denominator);
  const by = BigInt(target.denominator);
  // "At least 95 %" of 101 is 96; "at most 5 %" of 101 is 5.
  return Number(rule.direction === 'higher_is_better' ? (exact + by - 1n) / by : exact / by);
}

/**
 * The way from a figure to its target in cases, below 0 once it is passed.
 * @returns null when there is nothing to judge: no unit reports, or a rate without denominator.
 */
export function gapToTarget(rule: IndicatorRule, amount: Amount, target: Target): number | null {
  if (target.denominator !== null && amount.denominator <= 0) return null;
  if (target.denominator === null && amount.units <= 0) return null;
  const goal = targetNumerator(rule, amount.denominator, target);
  return rule.direction === 'higher_is_better' ? goal - amount.numerator : amount.numerator - goal;
}

/** Còn thiếu: how many more (or, where lower is better, how many fewer) reach the target; 0 when it is reached. */
export function missingToTarget(rule: IndicatorRule, amount: Amount, target: Target): number | null {
  const gap = gapToTarget(rule, amount, target);
  return gap === null ? null : Math.max(0, gap);
}

export function isReached(rule: IndicatorRule, amount: Amount, target: Target): boolean {
  return missingToTarget(rule, amount, target) === 0;
}
