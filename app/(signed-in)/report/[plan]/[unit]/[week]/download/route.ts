import { tableAnswer } from '@/app/table-response';
import { requireActor } from '@/lib/access/session';
import { reportTable } from '@/lib/documents/report/report-table';
import { getReport } from '@/lib/queries/report/get-report';
import type { ReportAddress } from '@/lib/queries/report/locate-report';

/** The figures of one report, as a file. */
export async function GET(
  request: Request,
  { params }: { params: Promise<ReportAddress> },
): Promise<Response> {
  const { as, ...asked } = Object.fromEntries(new URL(request.url).searchParams);
  const answer = await getReport(await requireActor(), { ...asked, ...(await params) });
  return tableAnswer(answer, (view) => reportTable(view, new Date()), as);
}
