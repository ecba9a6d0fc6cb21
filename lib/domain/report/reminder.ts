import { counts, type ReportState } from './state';

/** Hours before and after a report's deadline at which those who owe it are reminded. */
export interface ReminderHours {
  before: readonly number[];
  after: readonly number[];
}

const hourMs = 3_600_000;
/** A reminder that could not be given within this time (nothing was running) is not given late. */
const lateMaxHours = 24;

/** The furthest that a reminder may lie from the deadline, and how many there may be on either side. */
export const reminderHoursMax = 14 * 24;
export const remindersMax = 5;

/** Does the unit still owe it? Also what was returned or taken back is owed. */
export function owes(state: ReportState): boolean {
  return !counts(state);
}

/**
 * Which reminder is to be given now, as hours from the deadline (below 0: before it); null for none. Of several that
 * came due while nothing was running only the last: nobody is reminded twice at once.
 */
export function reminderNow(dueAt: Date, hours: ReminderHours, now: Date): number | null {
  const passed = (now.getTime() - dueAt.getTime()) / hourMs;
  const offsets = [...hours.before.map((hour) => -hour), ...hours.after];
  const come = offsets.filter((offset) => offset <= passed);
  const last = come.length === 0 ? null : Math.max(...come);
  if (last === null || passed - last >= lateMaxHours) return null;
  // Once the deadline is past, "there are three hours left" is no longer true.
  return last < 0 && passed >= 0 ? null : last;
}

/** The hours in '24, 3'; null when something in it is not a whole number of hours within bounds. Nothing: none. */
export function parseHours(text: string): number[] | null {
  const parts = text.split(/[\s,;]+/).filter((part) => part !== '');
  const hours = [...new Set(parts.map(Number))];
  const fit = hours.every((hour) => Number.isInteger(hour) && hour >= 1 && hour <= reminderHoursMax);
  return fit && hours.length <= remindersMax ? hours : null;
}

/** '24 giờ trước hạn', '15 giờ sau hạn' */
export function offsetWords(hours: number): string {
  return hours < 0 ? `${-hours} giờ trước hạn` : `${hours} giờ sau hạn`;
}

/** What became of a reminder. */
export const reminderStateWords = {
  sent: 'đã gửi',
  queued: 'đang chờ gửi',
  failed: 'không gửi được',
  not_possible: 'không gửi',
} as const;
