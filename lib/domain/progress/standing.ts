import type { Day } from '../plan/day';
import type { IndicatorRule } from '../plan/indicator';
import type { Amount } from './ledger';
import { weeksBehind } from './pace';
import { cutRate } from './rate';
import { hasFigure, type SeriesPoint } from './series';
import { isReached, missingToTarget, type Target } from './target';

/** A target with its day, of one unit or (unitId null) of every unit of the plan. */
export interface DatedTarget extends Target {
  dueOn: Day;
  unitId: number | null;
}

export type ProgressState = 'no_figure' | 'no_target' | 'reached' | 'on_pace' | 'behind' | 'overdue';

/** How one indicator of one unit stands at the end of a week. */
export interface Standing {
  /** What the table shows; null while nothing was reported. */
  shown: Amount | null;
  /** Against the week before: tenths of a percentage point for rates, a number for counts; null without one. */
  change: number | null;
  /** Sum since the plan's first week. */
  total: Amount;
  /** What the target is set for. */
  judged: Amount;
  target: DatedTarget | null;
  /** Còn thiếu, in cases; null when there is nothing to judge. */
  missing: number | null;
  state: ProgressState;
  /** Whole weeks behind the straight line from the first figure to the target. */
  weeksBehind: number;
}

/**
 * @param series weeks 1 … the one asked for, that one last.
 * @param endOf the last day of a week of the plan, by ordinal.
 */
export function standingOf(
  rule: IndicatorRule,
  series: readonly SeriesPoint[],
  targets: readonly DatedTarget[],
  endOf: (week: number) => Day,
): Standing {
  const now = series.at(-1);
  if (!now) throw new RangeError('a series has at least one week');
  const before = series.at(-2);
  const today = endOf(now.week);
  const target = targetInForce(targets, today);
  const judged = judgedAmount(rule, now);
  const missing = target && missingToTarget(rule, judged, target);
  const behind = target ? lag(rule, series, target, endOf) : 0;
  return {
    shown: hasFigure(rule, now.shown) ? now.shown : null,
    change: before ? changeOf(rule, before.shown, now.shown) : null,
    total: now.total,
    judged,
    target,
    missing,
    state: stateOf(rule, judged, target, today, behind),
    weeksBehind: behind,
  };
}

/** A rate of what happens in a week is judged week by week; whatever adds up, by what it came to. */
export function judgedAmount(
  rule: IndicatorRule,
  { shown, total }: Pick<SeriesPoint, 'shown' | 'total'>,
): Amount {
  return rule.kind === 'count' ? total : shown;
}

/** The next target that falls due, else the last one; the unit's own goes before the plan's. */
export function targetInForce(targets: readonly DatedTarget[], today: Day): DatedTarget | null {
  const own = targets.filter((target) => target.unitId !== null);
  const byDay = [...(own.length > 0 ? own : targets)].sort((a, b) => a.dueOn.localeCompare(b.dueOn));
  return byDay.find((target) => target.dueOn >= today) ?? byDay.at(-1) ?? null;
}

/** Of rates as shown (cut), so that the change is the difference of what two weeks' pages say. */
export function changeOf(rule: IndicatorRule, before: Amount, now: Amount): number | null {
  if (!hasFigure(rule, before) || !hasFigure(rule, now)) return null;
  if (rule.kind === 'count') return now.numerator - before.numerator;
  const [was, is] = [cutRate(before.numerator, before.denominator), cutRate(now.numerator, now.denominator)];
  return was === null || is === null ? null : is - was;
}

function stateOf(
  rule: IndicatorRule,
  judged: Amount,
  target: DatedTarget | null,
  today: Day,
  behind: number,
): ProgressState {
  if (!hasFigure(rule, judged)) return 'no_figure';
  if (!target) return 'no_target';
  if (isReached(rule, judged, target)) return 'reached';
  if (target.dueOn <= today) return 'overdue';
  return behind > 0 ? 'behind' : 'on_pace';
}

/** The line begins at the first week with a unit's figure. */
function lag(
  rule: IndicatorRule,
  series: readonly SeriesPoint[],
  target: DatedTarget,
  endOf: (week: number) => Day,
): number {
  const known = series
    .map((point) => ({ week: point.week, amount: judgedAmount(rule, point) }))
    .filter(({ amount }) => amount.units > 0 && hasFigure(rule, amount));
  const [first, last] = [known[0], known.at(-1)];
  if (!first || !last) return 0;
  return weeksBehind(
    { day: endOf(first.week), value: valueOf(rule, first.amount) },
    { day: target.dueOn, value: target.numerator / (target.denominator ?? 1) },
    { day: endOf(series.length), value: valueOf(rule, last.amount) },
  );
}

/** A rate as a fraction of 1, a count as it is: for lines and order, never for what is written. */
export function valueOf(rule: IndicatorRule, amount: Amount): number {
  return rule.kind === 'count' ? amount.numerator : amount.numerator / amount.denominator;
}
