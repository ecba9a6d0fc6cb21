import { tableAnswer } from '@/app/table-response';
import { requireActor } from '@/lib/access/session';
import { indicatorsTable } from '@/lib/documents/progress/indicators-table';
import { getProgress } from '@/lib/queries/progress/get-progress';

/** The indicators of a unit in a week, as a file. */
export async function GET(
  request: Request,
  { params }: { params: Promise<{ plan: string; unit: string }> },
): Promise<Response> {
  const { as, ...asked } = Object.fromEntries(new URL(request.url).searchParams);
  const answer = await getProgress(await requireActor(), { ...asked, ...(await params) });
  return tableAnswer(answer, (view) => indicatorsTable(view, new Date()), as);
}
