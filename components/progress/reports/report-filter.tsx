import Link from 'next/link';
import type { ExpectedReport } from '@/lib/queries/progress/list-reports';

export const reportFilters = {
  all: { word: 'Tất cả', keeps: () => true },
  missing: { word: 'Chưa báo cáo', keeps: (report: ExpectedReport) => !report.received },
  late: { word: 'Trễ hạn', keeps: (report: ExpectedReport) => report.received && !report.onTime },
  provisional: { word: 'Chưa duyệt', keeps: (report: ExpectedReport) => report.state === 'sent' },
} as const;

export type ReportFilter = keyof typeof reportFilters;

/** The filter that an address names; all reports when it names none. */
export function parseReportFilter(text: string | undefined): ReportFilter {
  return text !== undefined && Object.hasOwn(reportFilters, text) ? (text as ReportFilter) : 'all';
}

/** Which of the reports to list, as links with their numbers. */
export function ReportFilterLinks({
  reports,
  chosen,
  path,
}: {
  reports: readonly ExpectedReport[];
  chosen: ReportFilter;
  /** This page with its week; the filter is added. */
  path: string;
}) {
  return (
    <nav aria-label="Lọc báo cáo" className="filters">
      {Object.entries(reportFilters).map(([name, { word, keeps }]) => (
        <Link
          key={name}
          href={name === 'all' ? path : `${path}&show=${name}`}
          aria-current={name === chosen ? 'true' : undefined}
          className={name === chosen ? 'picker-current' : undefined}
        >
          {word} ({reports.filter(keeps).length})
        </Link>
      ))}
    </nav>
  );
}
