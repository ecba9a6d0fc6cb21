import { parseWeekKey } from '../plan/week';

/**
 * What a unit and week are compared with, one thing at a time; in addresses `with=week:2026-43`, `with=unit:412`,
 * `with=plan:78` (at the week of the same number after the plan's start) or `with=plan:78:2022-18`.
 */
export type ComparedWith =
  | { is: 'week'; week: string }
  | { is: 'unit'; unit: string }
  | { is: 'plan'; plan: string; week?: string };

/** Null when the text says none of these. */
export function parseComparedWith(text: string): ComparedWith | null {
  const [kind, name = '', week, ...more] = text.split(':');
  if (more.length > 0 || name === '') return null;
  if (kind === 'plan') {
    if (week === undefined) return { is: 'plan', plan: name };
    return parseWeekKey(week) ? { is: 'plan', plan: name, week } : null;
  }
  if (week !== undefined) return null;
  if (kind === 'week') return parseWeekKey(name) ? { is: 'week', week: name } : null;
  if (kind === 'unit') return /^\d{2,9}$/.test(name) ? { is: 'unit', unit: name } : null;
  return null;
}

export function formatComparedWith(other: ComparedWith): string {
  if (other.is === 'week') return `week:${other.week}`;
  if (other.is === 'unit') return `unit:${other.unit}`;
  return other.week === undefined ? `plan:${other.plan}` : `plan:${other.plan}:${other.week}`;
}

/** Where nothing is chosen: this many weeks before, or the plan's first. */
export const weeksBack = 4;

/** The ordinal of the week before to compare with; null in the first week, which has none. */
export function weekBefore(ordinal: number, weeks = weeksBack): number | null {
  return ordinal <= 1 ? null : Math.max(1, ordinal - weeks);
}
