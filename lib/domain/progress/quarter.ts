/**
 * A plan's weeks in quarters of thirteen: weeks 1–13 are the first. The ledger keeps what the postings of each add up
 * to (posting_quarter), so that a total of three years is read by twelve rows. Of the plan, not of the calendar.
 */
const weeksInQuarter = 13;

/** The quarter a week lies in; both counted from 1. */
export function quarterOf(week: number): number {
  return Math.floor((week + weeksInQuarter - 1) / weeksInQuarter);
}

/** The first week of a quarter; both counted from 1. */
export function firstWeekOf(quarter: number): number {
  return (quarter - 1) * weeksInQuarter + 1;
}
