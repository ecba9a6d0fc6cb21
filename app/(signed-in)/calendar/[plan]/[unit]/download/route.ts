import { tableAnswer } from '@/app/table-response';
import { requireActor } from '@/lib/access/session';
import { calendarDataTable } from '@/lib/documents/progress/calendar-table';
import { orderedCalendar, parseCalendarSort } from '@/lib/queries/progress/calendar-row';
import { getCalendar } from '@/lib/queries/progress/get-calendar';

/** The calendar of reporting as a file, in the order of the page. */
export async function GET(
  request: Request,
  { params }: { params: Promise<{ plan: string; unit: string }> },
): Promise<Response> {
  const { as = null, sort, ...asked } = Object.fromEntries(new URL(request.url).searchParams);
  const answer = await getCalendar(await requireActor(), { ...asked, ...(await params) });
  return tableAnswer(
    answer,
    (view) => calendarDataTable(view, orderedCalendar(view.rows, parseCalendarSort(sort)), new Date()),
    as,
  );
}
