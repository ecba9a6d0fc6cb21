import { type Day, daysBetween } from '../plan/day';
import type { IndicatorRule } from '../plan/indicator';
import type { Amount } from './ledger';
import { type Pace, paceOf, startsAnew, weeksStill } from './pace';
import { cutRate } from './rate';
import { hasFigure, judgedAmount, type SeriesPoint } from './series';
import { isReached, missingToTarget, type Target } from './target';

/** A target with its day, of one unit or (unitId null) of every unit of the plan. */
export interface DatedTarget extends Target {
  dueOn: Day;
  unitId: number | null;
}

export type ProgressState =
  | 'no_figure'
  | 'no_target'
  | 'reached'
  | 'on_pace'
  | 'behind'
  | 'unclear'
  | 'overdue';

/** How one indicator of one unit stands at the end of a week. */
export interface Standing {
  /** What the table shows; null while nothing was reported. */
  shown: Amount | null;
  /** What happened in a week whose reports still come in: it says nothing yet beside a whole week's. */
  isComingIn: boolean;
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
  /** What is needed and what is done each week; null where there is nothing left to reach. */
  pace: Pace | null;
  /** Weeks late: of an overdue target since its day, of one to come by the present pace; 0 in time or not known. */
  weeksLate: number;
  /** Weeks without any move, a running total's only. */
  weeksStill: number;
}

/** The weeks behind a standing. */
export interface Times {
  /** The last day of a week of the plan, by ordinal. */
  endOf: (week: number) => Day;
  /** The last week whose figures are all in, as far as they will come. */
  through: number;
}

/** @param series consecutive weeks up to the one asked for, that one last. */
export function standingOf(
  rule: IndicatorRule,
  series: readonly SeriesPoint[],
  targets: readonly DatedTarget[],
  { endOf, through }: Times,
): Standing {
  const now = series.at(-1);
  if (!now) throw new RangeError('a series has at least one week');
  const before = series.at(-2);
  const today = endOf(now.week);
  const target = targetInForce(targets, today);
  const judged = judgedAmount(rule, now);
  const isComingIn = rule.accumulation === 'weekly' && now.week > through;
  const pace = target && paceOf({ rule, series, target, today, through });
  const state = stateOf(rule, judged, target, today, pace);
  return {
    shown: hasFigure(rule, now.shown) ? now.shown : null,
    isComingIn,
    change: before && !isComingIn ? changeOf(rule, before.shown, now.shown) : null,
    total: now.total,
    judged,
    target,
    missing: target && missingToTarget(rule, judged, target),
    state,
    pace,
    weeksLate:
      state === 'overdue' && target
        ? Math.ceil(daysBetween(target.dueOn, today) / 7)
        : (pace?.weeksLate ?? 0),
    weeksStill: weeksStill(rule, series, through),
  };
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
  pace: Pace | null,
): ProgressState {
  if (!hasFigure(rule, judged)) return 'no_figure';
  if (!target) return 'no_target';
  if (isReached(rule, judged, target)) return 'reached';
  if (target.dueOn <= today) return 'overdue';
  // A rate that each week starts anew is not reached in this one; more is not to be said of it.
  if (startsAnew(rule)) return 'behind';
  if (!pace || pace.presentPerWeek === null) return 'unclear';
  return pace.weeksLate === 0 ? 'on_pace' : 'behind';
}

/** A rate as a fraction of 1, a count as it is: for lines and order, never for what is written. */
export function valueOf(rule: IndicatorRule, amount: Amount): number {
  return rule.kind === 'count' ? amount.numerator : amount.numerator / amount.denominator;
}
