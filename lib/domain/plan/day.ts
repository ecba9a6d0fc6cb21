/** A calendar day, 'YYYY-MM-DD'. Days compare as texts. */
export type Day = string;

// Viet Nam keeps UTC+7 all year and has done since 1975: no daylight saving, no tables needed.
const vietnamOffsetMinutes = 7 * 60;
const minuteMs = 60_000;

/** The day of a date that stands for a whole day (midnight UTC, as the database gives a `date`). */
export function dayOf(date: Date): Day {
  return date.toISOString().slice(0, 10);
}

/** Midnight UTC of a day, as the database takes a `date`. */
export function toDate(day: Day): Date {
  return new Date(`${day}T00:00:00Z`);
}

/** Is this a day of the calendar, as a date field gives it, in a year that plans can lie in? */
export function isDay(text: string): text is Day {
  if (!/^20\d{2}-\d{2}-\d{2}$/.test(text)) return false;
  const date = toDate(text);
  return !Number.isNaN(date.getTime()) && dayOf(date) === text;
}

export function addDays(day: Day, count: number): Day {
  const date = toDate(day);
  date.setUTCDate(date.getUTCDate() + count);
  return dayOf(date);
}

/** Whole days from one day to another; negative when `to` is earlier. */
export function daysBetween(from: Day, to: Day): number {
  return Math.round((toDate(to).getTime() - toDate(from).getTime()) / (24 * 60 * minuteMs));
}

/** 1 = Monday … 7 = Sunday. */
export function weekdayOf(day: Day): number {
  return toDate(day).getUTCDay() || 7;
}

/** By number, 1 = 'Thứ Hai'. */
export const weekdayNames = [
  '',
  'Thứ Hai',
  'Thứ Ba',
  'Thứ Tư',
  'Thứ Năm',
  'Thứ Sáu',
  'Thứ Bảy',
  'Chủ nhật',
] as const;

/** 'Thứ Hai' */
export function weekdayName(day: Day): string {
  return weekdayNames[weekdayOf(day)] ?? '';
}

/** The day that an instant falls on in Asia/Ho_Chi_Minh. */
export function vietnamDay(instant: Date): Day {
  return dayOf(new Date(instant.getTime() + vietnamOffsetMinutes * minuteMs));
}

/** The instant of a minute (0–1440) of a day in Asia/Ho_Chi_Minh. */
export function vietnamInstant(day: Day, minute: number): Date {
  return new Date(toDate(day).getTime() + (minute - vietnamOffsetMinutes) * minuteMs);
}

/** '22/11/2026' */
export function formatDay(day: Day): string {
  const [year, month, date] = day.split('-');
  return `${date}/${month}/${year}`;
}

/** '22/11' */
export function formatDayShort(day: Day): string {
  return formatDay(day).slice(0, 5);
}

/** '17:00 23/11/2026', in Asia/Ho_Chi_Minh. */
export function formatInstant(instant: Date): string {
  const local = new Date(instant.getTime() + vietnamOffsetMinutes * minuteMs);
  return `${local.toISOString().slice(11, 16)} ${formatDay(dayOf(local))}`;
}
