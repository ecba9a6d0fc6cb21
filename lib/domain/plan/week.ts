import { addDays, type Day, formatDay, formatDayShort, toDate, vietnamInstant, weekdayOf } from './day';
import { type Holidays, momentsOf, noHolidays, type WeekRule } from './deadline';

/** Monday–Sunday of a plan. Cut-off (end of the data) and deadline (of the report) are two moments. */
export interface Week {
  /** 1 for the plan's first week. */
  ordinal: number;
  isoYear: number;
  isoNumber: number;
  startsOn: Day;
  endsOn: Day;
  cutoffAt: Date;
  dueAt: Date;
}

const minutesPerDay = 24 * 60;

/** Year and number of the ISO 8601 week that a day lies in: week 1 holds the year's first Thursday. */
export function isoWeekOf(day: Day): { isoYear: number; isoNumber: number } {
  const thursday = addDays(day, 4 - weekdayOf(day));
  const isoYear = Number(thursday.slice(0, 4));
  const dayOfYear = (toDate(thursday).getTime() - Date.UTC(isoYear, 0, 1)) / (minutesPerDay * 60_000);
  return { isoYear, isoNumber: Math.floor(dayOfYear / 7) + 1 };
}

/** The Monday of the week that a day lies in. */
export function mondayOf(day: Day): Day {
  return addDays(day, 1 - weekdayOf(day));
}

/** All weeks from the one that holds `firstDay` to the one that holds `lastDay`. */
export function planWeeks(
  firstDay: Day,
  lastDay: Day,
  rule: WeekRule,
  holidays: Holidays = noHolidays,
): Week[] {
  const weeks: Week[] = [];
  for (let monday = mondayOf(firstDay); monday <= lastDay; monday = addDays(monday, 7)) {
    const endsOn = addDays(monday, 6);
    weeks.push({
      ordinal: weeks.length + 1,
      ...isoWeekOf(monday),
      startsOn: monday,
      endsOn,
      ...momentsOf(endsOn, rule, holidays),
    });
  }
  return weeks;
}

/** The week that has begun and whose deadline is next; the last one begun when all deadlines are past. */
export function currentWeek<W extends Pick<Week, 'dueAt' | 'startsOn'>>(weeks: readonly W[], now: Date): W {
  const first = weeks[0];
  if (!first) throw new RangeError('a plan has at least one week');
  const begun = weeks.filter((week) => vietnamInstant(week.startsOn, 0) <= now);
  return begun.find((week) => week.dueAt >= now) ?? begun.at(-1) ?? first;
}

/** '2026-47': how a week stands in addresses. */
export function weekKey(week: Pick<Week, 'isoYear' | 'isoNumber'>): string {
  return `${week.isoYear}-${String(week.isoNumber).padStart(2, '0')}`;
}

/** The year and number in '2026-47'; null when the text is none. */
export function parseWeekKey(text: string): { isoYear: number; isoNumber: number } | null {
  const match = /^(\d{4})-(\d{2})$/.exec(text);
  return match ? { isoYear: Number(match[1]), isoNumber: Number(match[2]) } : null;
}

/** 'Tuần 47 (16/11–22/11/2026)'; over New Year 'Tuần 53 (28/12/2026–03/01/2027)' */
export function formatWeek({
  isoNumber,
  startsOn,
  endsOn,
}: Pick<Week, 'isoNumber' | 'startsOn' | 'endsOn'>): string {
  const isOneYear = startsOn.slice(0, 4) === endsOn.slice(0, 4);
  return `Tuần ${isoNumber} (${isOneYear ? formatDayShort(startsOn) : formatDay(startsOn)}–${formatDay(endsOn)})`;
}
