import type { PlanWeek } from '@/lib/db/resolve';
import type { Day } from '@/lib/domain/plan/day';
import {
  byRecord,
  type Reporting,
  type ReportingRecord,
  recordOf,
  reportingOf,
} from '@/lib/domain/progress/reporting';
import type { CalendarUnit, WeekReceipts } from './read-calendar';

/** One unit and week. */
export interface CalendarCell extends WeekReceipts {
  reporting: Reporting;
}

/** One unit: a row of the calendar, its cells in the order of the weeks. */
export interface CalendarRow extends Omit<CalendarUnit, 'weeks'> {
  cells: CalendarCell[];
  record: ReportingRecord;
}

export function calendarRow(
  { weeks, ...unit }: CalendarUnit,
  shown: readonly PlanWeek[],
  now: Date,
): CalendarRow {
  const byWeek = new Map(weeks.map((one) => [one.week, one]));
  const cells = shown.map(({ ordinal, endsOn, openedAt, dueAt }) => {
    const isThere = unit.periods.some((period) => holds(period, endsOn));
    // What it reported while it stood elsewhere is told there.
    const receipts = (isThere && byWeek.get(ordinal)) || nothingIn(ordinal);
    return {
      ...receipts,
      reporting: reportingOf({ ...receipts, isThere, isOpen: openedAt !== null, dueAt }, now),
    };
  });
  return { ...unit, cells, record: recordOf(cells) };
}

function nothingIn(week: number): WeekReceipts {
  return { week, expected: 0, received: 0, onTime: 0, state: null, extended: 0, waiting: 0 };
}

function holds({ from, until }: { from: Day; until: Day | null }, day: Day): boolean {
  return from <= day && (until === null || day < until);
}

/** How an address orders the rows. */
export const calendarSorts = ['worst', 'gap', 'name'] as const;
export type CalendarSort = (typeof calendarSorts)[number];

export function parseCalendarSort(text: string | undefined): CalendarSort {
  return calendarSorts.find((one) => one === text) ?? 'worst';
}

const collator = new Intl.Collator('vi');

/** Worst first, equals by name; units that are no longer there in the last week after those that can be asked. */
export function orderedCalendar(rows: readonly CalendarRow[], sort: CalendarSort): CalendarRow[] {
  const byName = (a: CalendarRow, b: CalendarRow) =>
    collator.compare(a.fullName, b.fullName) || a.code.localeCompare(b.code);
  const isGone = ({ cells }: CalendarRow) => cells.at(-1)?.reporting === 'absent';
  return [...rows].sort((a, b) => {
    if (isGone(a) !== isGone(b)) return isGone(a) ? 1 : -1;
    if (sort === 'name') return byName(a, b);
    const gap = sort === 'gap' ? b.record.longestGap - a.record.longestGap : 0;
    return gap || byRecord(a.record, b.record) || byName(a, b);
  });
}
