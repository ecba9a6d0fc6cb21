import type { Day } from '@/lib/domain/plan/day';

interface FrozenWeek {
  startsOn: Day;
  endsOn: Day;
}

interface CountedReports {
  expected: number;
  received: number;
  approved: number;
}

/** Why the figures of a week cannot be frozen at all: it is to come, or nobody reported in it; null when they can. */
export function freezeHindrance(
  { startsOn }: FrozenWeek,
  { received }: CountedReports,
  today: Day,
): 'week_ahead' | 'no_reports' | null {
  if (today < startsOn) return 'week_ahead';
  return received === 0 ? 'no_reports' : null;
}

/** What is not whole about figures that are frozen today. */
export interface Unfinished {
  isRunning: boolean;
  /** Reports that have not come. */
  missing: number;
  /** Of those that came, the ones that nobody approved. */
  unapproved: number;
}

/** Null where nothing is to be asked before they are frozen. */
export function unfinishedOf(
  { endsOn }: FrozenWeek,
  { expected, received, approved }: CountedReports,
  today: Day,
): Unfinished | null {
  const isRunning = today <= endsOn;
  const missing = Math.max(0, expected - received);
  const unapproved = Math.max(0, received - approved);
  return isRunning || missing > 0 || unapproved > 0 ? { isRunning, missing, unapproved } : null;
}
