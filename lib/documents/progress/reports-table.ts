import { formatWeek } from '@/lib/domain/plan/week';
import { aboutFacts } from '@/lib/domain/progress/about';
import { receiptOf, receiptWords } from '@/lib/domain/report/receipt';
import type { ExpectedReport, ReportsView } from '@/lib/queries/progress/list-reports';
import { type DataCell, type DataTable, instant, text, weekFileName } from '../table/data-table';

/** Who has reported and who has not. @param which the kind of reports that are listed: 'Chưa báo cáo'. */
export function reportsTable(
  view: ReportsView,
  { reports, which, now }: { reports: readonly ExpectedReport[]; which: string; now: Date },
): DataTable {
  return {
    name: weekFileName('tinh-hinh-bao-cao', view),
    title: `Tình hình báo cáo (${which.toLowerCase()}): ${view.unit.fullName}, ${formatWeek(view.week)}`,
    columns: [
      { label: 'Đơn vị', is: 'text' },
      { label: 'Mã đơn vị', is: 'text' },
      { label: 'Trực thuộc', is: 'text' },
      { label: 'Trạng thái', is: 'text' },
      { label: 'Gửi lần đầu', is: 'instant' },
      { label: 'Đúng hạn', is: 'text' },
      { label: 'Hạn', is: 'instant' },
      { label: 'Gia hạn vì', is: 'text' },
      { label: 'Báo cáo gần nhất', is: 'text' },
    ],
    rows: reports.map((report) => rowOf(report, view, now)),
    about: aboutFacts({ ...view, about: view, now }),
  };
}

function rowOf(report: ExpectedReport, { weeks }: ReportsView, now: Date): DataCell[] {
  const latest = report.latestWeek === null ? undefined : weeks[report.latestWeek - 1];
  return [
    text(report.fullName),
    text(report.code),
    text(report.parentName),
    text(receiptWords[receiptOf(report.state, now > report.dueAt)]),
    instant(report.firstSentAt),
    text(report.firstSentAt === null ? '' : report.onTime ? 'đúng hạn' : 'trễ hạn'),
    instant(report.dueAt),
    text(report.extensionReason ?? ''),
    text(latest ? `tuần ${latest.isoNumber}/${latest.isoYear}` : 'chưa có báo cáo nào'),
  ];
}
