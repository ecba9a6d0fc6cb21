import type { IndicatorRule } from '../plan/indicator';
import type { Doubt } from './check';
import { median, spread } from './median';

/** The plan's settings for the checks against a unit's own past. */
export interface HistoryThresholds {
  frozenWeeks: number;
  frozenJumpPercent: number;
  ownOutlierTimes: number;
}

/** Fewer weekly differences than this show no habit. */
const habitMin = 6;

/** A counted figure of a week (its ordinal in the plan). */
export interface PastFigure {
  week: number;
  numerator: number;
}

/**
 * Doubts about a week's numerator against the unit's own counted figures before it, oldest first. Differences are
 * taken a week: over weeks without a report they are divided by their number.
 * Frozen: the last `frozenWeeks` differences were 0, and now it moves by more than `frozenJumpPercent` of the total.
 * Outlier: this difference lies further from the median difference than `ownOutlierTimes` × the spread of them.
 * For weekly indicators the figures themselves are the differences, and standing still is no doubt.
 */
export function checkHistory(
  rule: IndicatorRule,
  { week, numerator }: PastFigure,
  earlier: readonly PastFigure[],
  thresholds: HistoryThresholds,
): Doubt[] {
  if (rule.kind === 'yes_no') return [];
  const last = earlier.at(-1);
  if (last === undefined) return [];
  const isRunning = rule.accumulation === 'running';
  const changes = isRunning
    ? earlier.slice(1).map((one, index) => weeklyChange(one, earlier[index] ?? one))
    : earlier.map((one) => one.numerator);
  const change = isRunning ? weeklyChange({ week, numerator }, last) : numerator;
  const frozen = isRunning && frozenJump(changes, numerator - last.numerator, last.numerator, thresholds);
  if (frozen) return [frozen];
  // What is too small to matter is no outlier, however still the weeks before were.
  const floor = Math.max(1, last.numerator / 200);
  return isOutlier(change, changes, thresholds.ownOutlierTimes, floor)
    ? [
        {
          code: 'own_outlier',
          change,
          weeks: isRunning ? week - last.week : 1,
          usual: Math.round(median(changes)),
        },
      ]
    : [];
}

function weeklyChange(now: PastFigure, before: PastFigure): number {
  return Math.trunc((now.numerator - before.numerator) / Math.max(1, now.week - before.week));
}

function frozenJump(
  changes: readonly number[],
  change: number,
  last: number,
  { frozenWeeks, frozenJumpPercent }: HistoryThresholds,
): Doubt | null {
  const still = changes.slice(-frozenWeeks);
  if (still.length < frozenWeeks || still.some((one) => one !== 0)) return null;
  return Math.abs(change) * 100 > frozenJumpPercent * last
    ? { code: 'frozen', weeks: frozenWeeks, by: change }
    : null;
}

/** |x − median| > times × max(1,4826 × MAD, floor). 1,4826 makes the MAD a standard deviation for normal data. */
export function isOutlier(x: number, others: readonly number[], times: number, floor: number): boolean {
  if (others.length < habitMin) return false;
  return Math.abs(x - median(others)) > times * Math.max(spread(others), floor);
}
