import { tableAnswer } from '@/app/table-response';
import { comparisonTitle } from '@/components/progress/compare/comparison-words';
import { requireActor } from '@/lib/access/session';
import { comparisonTable } from '@/lib/documents/progress/comparison-table';
import { aboutFacts } from '@/lib/domain/progress/about';
import { getComparison } from '@/lib/queries/progress/get-comparison';

/** The table of the comparison as a file. */
export async function GET(
  request: Request,
  { params }: { params: Promise<{ plan: string; unit: string }> },
): Promise<Response> {
  const asked = new URL(request.url).searchParams;
  const answer = await getComparison(await requireActor(), {
    ...(await params),
    week: asked.get('week') ?? undefined,
    of: asked.get('of') ?? undefined,
    with: asked.get('with') || undefined,
  });
  return tableAnswer(
    answer,
    (view) =>
      comparisonTable(view, comparisonTitle(view), aboutFacts({ ...view, about: view, now: new Date() })),
    asked.get('as'),
  );
}
