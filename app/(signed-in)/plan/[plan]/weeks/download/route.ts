import { tableAnswer } from '@/app/table-response';
import { requireActor } from '@/lib/access/session';
import { weeksTable } from '@/lib/documents/plan/weeks-table';
import { listWeeks } from '@/lib/queries/plan/list-weeks';

/** The opened weeks of a plan, as a file. */
export async function GET(
  request: Request,
  { params }: { params: Promise<{ plan: string }> },
): Promise<Response> {
  const answer = await listWeeks(await requireActor(), await params);
  return tableAnswer(
    answer,
    (view) => weeksTable(view, new Date()),
    new URL(request.url).searchParams.get('as'),
  );
}
