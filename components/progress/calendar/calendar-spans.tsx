import Link from 'next/link';
import type { CalendarView } from '@/lib/queries/progress/get-calendar';
import { type CalendarChoice, calendarPath } from './calendar-address';

/** The way to earlier and later weeks, as many at a time as are shown. */
export function CalendarSpans({ view, choice }: { view: CalendarView; choice: CalendarChoice }) {
  const { plan, unit, weeks, shownWeeks } = view;
  const count = shownWeeks.length;
  const first = shownWeeks[0]?.ordinal ?? 1;
  const last = shownWeeks.at(-1)?.ordinal ?? 1;
  const earlier = first > 1 ? weeks[first - 2] : undefined;
  const open = weeks.findLast(({ openedAt }) => openedAt !== null)?.ordinal ?? last;
  const later = open > last ? weeks[Math.min(last + count, open) - 1] : undefined;
  if (!earlier && !later) return null;
  const to = (week: NonNullable<typeof earlier>) => calendarPath({ plan, week }, unit.code, choice);
  return (
    <nav aria-label="Các tuần khác" className="calendar-spans print-hidden">
      {earlier ? <Link href={to(earlier)}>‹ Các tuần trước, đến tuần {earlier.isoNumber}</Link> : <span />}
      {later && <Link href={to(later)}>Các tuần sau, đến tuần {later.isoNumber} ›</Link>}
    </nav>
  );
}
