import { type Day, daysBetween } from '../plan/day';

/** A value on a day: a rate as a fraction of 1, or a count. */
export interface Milestone {
  day: Day;
  value: number;
}

/**
 * How many whole weeks a value lags behind the straight line from where it began to its target.
 * 0: on the line or ahead of it. Works in both directions (a target below the beginning is to be sunk to).
 * A value that stands on the wrong side of its beginning lags by all the time that has passed.
 */
export function weeksBehind(start: Milestone, target: Milestone, now: Milestone): number {
  const days = daysBetween(start.day, target.day);
  const passed = Math.min(daysBetween(start.day, now.day), days);
  const climb = target.value - start.value;
  if (days <= 0 || passed <= 0 || climb === 0) return 0;
  const reachedShare = Math.max(0, (now.value - start.value) / climb);
  return Math.max(0, Math.floor((passed - reachedShare * days) / 7));
}
