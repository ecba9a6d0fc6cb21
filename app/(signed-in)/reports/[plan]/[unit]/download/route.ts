import { tableAnswer } from '@/app/table-response';
import { parseReportFilter, reportFilters } from '@/components/progress/reports/report-filter';
import { requireActor } from '@/lib/access/session';
import { reportsTable } from '@/lib/documents/progress/reports-table';
import { listReports } from '@/lib/queries/progress/list-reports';

/** The reports of one kind that were to come in a week, as a file. */
export async function GET(
  request: Request,
  { params }: { params: Promise<{ plan: string; unit: string }> },
): Promise<Response> {
  const { as, show, ...asked } = Object.fromEntries(new URL(request.url).searchParams);
  const { word: which, keeps } = reportFilters[parseReportFilter(show)];
  const answer = await listReports(await requireActor(), { ...asked, ...(await params) });
  const now = new Date();
  return tableAnswer(
    answer,
    (view) => reportsTable(view, { reports: view.reports.filter(keeps), which, now }),
    as,
  );
}
