import { addDays, type Day, vietnamInstant, weekdayOf } from './day';

/** When the data of a week end and when its report is due: days after its last day, and minutes of those days. */
export interface WeekRule {
  /** Cut-off (chốt số liệu): negative is before the week's last day. 1440 is the day's end. */
  cutoffAfterDays: number;
  cutoffMinute: number;
  /** Deadline (hạn nộp). */
  dueAfterDays: number;
  dueMinute: number;
  /** A deadline on a public holiday moves to the next working day. */
  shiftsOverHolidays: boolean;
}

/** Data to the end of Sunday, report on Monday by 17:00. */
export const usualRule: WeekRule = {
  cutoffAfterDays: 0,
  cutoffMinute: 24 * 60,
  dueAfterDays: 1,
  dueMinute: 17 * 60,
  shiftsOverHolidays: true,
};

export type Holidays = ReadonlySet<Day>;
export const noHolidays: Holidays = new Set();

/** Monday to Friday, and no public holiday: offices are open. */
export function isWorkingDay(day: Day, holidays: Holidays): boolean {
  return weekdayOf(day) <= 5 && !holidays.has(day);
}

/** The first working day after a day. */
function nextWorkingDay(day: Day, holidays: Holidays): Day {
  let next = addDays(day, 1);
  while (!isWorkingDay(next, holidays)) next = addDays(next, 1);
  return next;
}

/**
 * Cut-off and deadline of the week that ends on a day. Only a deadline on a public holiday moves, and keeps its
 * minute: a province that sets its deadline on a Saturday means Saturday.
 */
export function momentsOf(endsOn: Day, rule: WeekRule, holidays: Holidays): { cutoffAt: Date; dueAt: Date } {
  const day = addDays(endsOn, rule.dueAfterDays);
  const isShifted = rule.shiftsOverHolidays && holidays.has(day);
  return {
    cutoffAt: vietnamInstant(addDays(endsOn, rule.cutoffAfterDays), rule.cutoffMinute),
    dueAt: vietnamInstant(isShifted ? nextWorkingDay(day, holidays) : day, rule.dueMinute),
  };
}

/** A report cannot be due before its data end; holidays only ever move the deadline later. */
export function isInOrder(rule: WeekRule): boolean {
  const minutesOf = (days: number, minute: number) => days * 24 * 60 + minute;
  return minutesOf(rule.dueAfterDays, rule.dueMinute) >= minutesOf(rule.cutoffAfterDays, rule.cutoffMinute);
}
