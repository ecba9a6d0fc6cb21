import { tableAnswer } from '@/app/table-response';
import { requireActor } from '@/lib/access/session';
import { remindersTable } from '@/lib/documents/report/reminders-table';
import { listReminders } from '@/lib/queries/reminder/list-reminders';

/** The ledger of reminders of a week, as a file. */
export async function GET(
  request: Request,
  { params }: { params: Promise<{ plan: string; unit: string }> },
): Promise<Response> {
  const { as, ...asked } = Object.fromEntries(new URL(request.url).searchParams);
  const answer = await listReminders(await requireActor(), { ...asked, ...(await params) });
  return tableAnswer(answer, (view) => remindersTable(view, new Date()), as);
}
