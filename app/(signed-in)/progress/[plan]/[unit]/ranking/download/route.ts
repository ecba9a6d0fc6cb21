import { tableAnswer } from '@/app/table-response';
import { requireActor } from '@/lib/access/session';
import { rankingTable } from '@/lib/documents/progress/ranking-table';
import { getProgress } from '@/lib/queries/progress/get-progress';

/** The units right below a unit by one indicator, as a file. */
export async function GET(
  request: Request,
  { params }: { params: Promise<{ plan: string; unit: string }> },
): Promise<Response> {
  const { as, ...asked } = Object.fromEntries(new URL(request.url).searchParams);
  const answer = await getProgress(await requireActor(), { ...asked, ...(await params) });
  return tableAnswer(answer, (view) => rankingTable(view, new Date()), as);
}
