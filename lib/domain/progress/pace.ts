import { addDays, type Day, daysBetween } from '../plan/day';
import type { IndicatorRule } from '../plan/indicator';
import { median } from '../report/median';
import { hasFigure, judgedAmount, type SeriesPoint } from './series';
import { gapToTarget, type Target } from './target';

/** The present pace is the median of this many weekly steps at most … */
export const paceWeeks = 8;
/** … and of fewer than this nothing is said. */
export const paceWeeksLeast = 4;

/**
 * The first week to read for the pace at a week: its first step needs the week before it, and while reports of the week
 * itself still come in, the pace is taken from one week earlier.
 */
export function paceFrom(week: number): number {
  return Math.max(1, week - paceWeeks - 1);
}

/** What it takes to reach a target, and what is being done. In cases, not in percentage points. */
export interface Pace {
  /** Needed each week from here to the target's day, rounded up; null once that day has come. */
  neededPerWeek: number | null;
  /** Median of the recent weekly steps, below 0 when it goes the wrong way; null: too few weeks are known. */
  presentPerWeek: number | null;
  /** Last day of the week in which the target is reached at the present pace; null: not known, or never. */
  reachedOn: Day | null;
  /** Begun weeks from the target's day to `reachedOn`; 0 in time; null as `reachedOn`. */
  weeksLate: number | null;
}

export interface PaceQuestion {
  rule: IndicatorRule;
  series: readonly SeriesPoint[];
  target: Target & { dueOn: Day };
  /** Last day of the last week of the series. */
  today: Day;
  /** The last week whose figures are all in: a week still being reported would pull the pace down. */
  through: number;
}

/**
 * Formulas (docs/pace.md): missing = what the target asks of the denominator − the numerator, at the week's end;
 * needed = ⌈missing · 7 / days left⌉; a week's step = missing before − missing after it, so that a denominator that
 * grows counts against; present = median of the last 8 steps, of 4 at least; reached on = today +
 * ⌈missing / present⌉ weeks; late = ⌈days past the target's day / 7⌉.
 * @returns null where there is nothing to reach: no figure, reached already, or a rate that each week starts anew.
 */
export function paceOf({ rule, series, target, today, through }: PaceQuestion): Pace | null {
  const now = series.at(-1);
  const missing = now ? gapToTarget(rule, judgedAmount(rule, now), target) : null;
  if (missing === null || missing <= 0 || startsAnew(rule)) return null;
  const daysLeft = daysBetween(today, target.dueOn);
  const neededPerWeek = daysLeft > 0 ? Math.ceil((missing * 7) / daysLeft) : null;
  const presentPerWeek = presentPace(stepsOf(rule, series, target, through));
  if (presentPerWeek === null || presentPerWeek <= 0)
    return { neededPerWeek, presentPerWeek, reachedOn: null, weeksLate: null };
  const reachedOn = addDays(today, 7 * Math.min(Math.ceil(missing / presentPerWeek), weeksToLookAhead));
  const weeksLate = Math.max(0, Math.ceil(daysBetween(target.dueOn, reachedOn) / 7));
  return { neededPerWeek, presentPerWeek, reachedOn, weeksLate };
}

/** Twenty years: beyond it a forecast says no more than "not at this pace", and dates stay dates. */
export const weeksToLookAhead = 1040;

/** A weekly rate is a new one each week: it is reached or not, and has no way to go. */
export function startsAnew(rule: IndicatorRule): boolean {
  return rule.accumulation === 'weekly' && rule.kind !== 'count';
}

/** By how much the gap closed in each week up to `through`, oldest first; weeks without a figure before are left out. */
function stepsOf(
  rule: IndicatorRule,
  series: readonly SeriesPoint[],
  target: Target,
  through: number,
): number[] {
  const gaps = series.map((point) => {
    const amount = judgedAmount(rule, point);
    const isKnown = amount.units > 0 && hasFigure(rule, amount) && point.week <= through;
    return isKnown ? gapToTarget(rule, amount, target) : null;
  });
  return gaps.slice(1).flatMap((gap, index) => {
    const before = gaps[index] ?? null;
    return gap === null || before === null ? [] : [before - gap];
  });
}

function presentPace(steps: readonly number[]): number | null {
  const recent = steps.slice(-paceWeeks);
  return recent.length < paceWeeksLeast ? null : median(recent);
}

/** Weeks up to `through` in which the numerator has not moved, counted back; 0 when it moved in the last one. */
export function weeksStill(rule: IndicatorRule, series: readonly SeriesPoint[], through: number): number {
  if (rule.accumulation === 'weekly') return 0;
  const known = series.filter(({ week, shown }) => week <= through && shown.units > 0);
  const last = known.at(-1);
  if (!last) return 0;
  const moved = known.findLastIndex(({ shown }) => shown.numerator !== last.shown.numerator);
  return known.length - 1 - Math.max(moved + 1, 0);
}
