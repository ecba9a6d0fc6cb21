import { tableAnswer } from '@/app/table-response';
import { doubtWords } from '@/components/report/doubt-words';
import { requireActor } from '@/lib/access/session';
import { reviewTable } from '@/lib/documents/report/review-table';
import { listReview } from '@/lib/queries/report/list-review';

/** A reviewer's queue of a week, as a file. */
export async function GET(
  request: Request,
  { params }: { params: Promise<{ plan: string; unit: string }> },
): Promise<Response> {
  const { as, ...asked } = Object.fromEntries(new URL(request.url).searchParams);
  const answer = await listReview(await requireActor(), { ...asked, ...(await params) });
  return tableAnswer(answer, (view) => reviewTable(view, doubtWords, new Date()), as);
}
