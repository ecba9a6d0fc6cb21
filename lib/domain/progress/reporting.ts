/** How the reports of one week came in, of one unit or of all below it. */
export type Reporting =
  /** All there, each before its own deadline. */
  | 'on_time'
  /** All there, some after their deadline. */
  | 'late'
  /** The deadline is past, and some are not there: never sent, returned or withdrawn. */
  | 'missing'
  /** Not all there, and the deadline is still to come. */
  | 'not_due'
  /** The unit was there and had nothing to report. */
  | 'not_asked'
  /** There was no such unit, or it stood elsewhere. */
  | 'absent';

export interface ReportingQuestion {
  /** The unit stood here on the week's last day. */
  isThere: boolean;
  /** The week's reports are written down as due. */
  isOpen: boolean;
  expected: number;
  received: number;
  onTime: number;
  /** The week's deadline. */
  dueAt: Date;
  /** Of those not received, how many were given more time that is not over. */
  waiting: number;
}

export function reportingOf(asked: ReportingQuestion, now: Date): Reporting {
  const { isThere, isOpen, expected, received, onTime, dueAt, waiting } = asked;
  if (!isThere) return 'absent';
  if (expected === 0) return isOpen ? 'not_asked' : 'not_due';
  if (received === expected) return onTime === expected ? 'on_time' : 'late';
  return now > dueAt && received + waiting < expected ? 'missing' : 'not_due';
}

/** What a unit's weeks come to. Of weeks whose deadline is past, or whose reports are all there. */
export interface ReportingRecord {
  onTime: number;
  expected: number;
  /** The longest run of such weeks in which a report was missing; weeks without any to come do not end it. */
  longestGap: number;
}

export function recordOf(
  weeks: readonly { reporting: Reporting; expected: number; onTime: number }[],
): ReportingRecord {
  const record: ReportingRecord = { onTime: 0, expected: 0, longestGap: 0 };
  let gap = 0;
  for (const { reporting, expected, onTime } of weeks) {
    if (reporting !== 'on_time' && reporting !== 'late' && reporting !== 'missing') continue;
    record.expected += expected;
    record.onTime += onTime;
    gap = reporting === 'missing' ? gap + 1 : 0;
    record.longestGap = Math.max(record.longestGap, gap);
  }
  return record;
}

/** Worst first: the smaller share in time (compared as fractions), then the longer gap; without any report due last. */
export function byRecord(a: ReportingRecord, b: ReportingRecord): number {
  return (
    Number(a.expected === 0) - Number(b.expected === 0) ||
    a.onTime * b.expected - b.onTime * a.expected ||
    b.longestGap - a.longestGap
  );
}

/** Weeks side by side. Those on end in which the unit was not there are one run, unless a run is to begin there. */
export function runsOf<C extends { reporting: Reporting }>(
  cells: readonly C[],
  beginsAt: (at: number) => boolean,
): { cell: C; at: number; span: number }[] {
  const runs: { cell: C; at: number; span: number }[] = [];
  for (const [at, cell] of cells.entries()) {
    const last = runs.at(-1);
    if (last?.cell.reporting === 'absent' && cell.reporting === 'absent' && !beginsAt(at)) last.span++;
    else runs.push({ cell, at, span: 1 });
  }
  return runs;
}
