import { formatDay, formatInstant } from '@/lib/domain/plan/day';
import { cutRate } from '@/lib/domain/progress/rate';
import { receiptOf, receiptWords } from '@/lib/domain/report/receipt';
import type { ReportView } from '@/lib/queries/report/get-report';
import type { ReportedIndicator } from '@/lib/queries/report/read-indicators';
import { count, type DataCell, type DataTable, instant, rate, text, weekFileName } from '../table/data-table';

/** The figures of the revision that is read, as its unit typed them; null where none was ever sent. */
export function reportTable({ place, groups, shown, revisions }: ReportView, now: Date): DataTable | null {
  const { unit, week, plan, report } = place;
  if (shown === null || !report) return null;
  const sentAt = revisions.find(({ number }) => number === shown)?.sentAt ?? null;
  return {
    name: weekFileName(`bao-cao-ban-${shown}`, place),
    title: `${unit.fullName}: báo cáo tuần ${week.isoNumber}/${week.isoYear}, bản ${shown}`,
    columns: [
      { label: 'Chỉ tiêu', is: 'text' },
      { label: 'Nhóm', is: 'text' },
      { label: 'Đơn vị tính', is: 'text' },
      { label: 'Cách tính', is: 'text' },
      { label: 'Tỷ lệ', is: 'rate' },
      { label: 'Tử số hoặc số lượng', is: 'count' },
      { label: 'Mẫu số', is: 'count' },
      { label: 'Ghi chú, lý do', is: 'text' },
      { label: 'Người nhập', is: 'text' },
      { label: 'Nhập lúc', is: 'instant' },
    ],
    rows: groups.flatMap(({ name, indicators }) => indicators.map((one) => rowOf(name, one))),
    about: [
      ['Nguồn', `báo cáo của ${unit.fullName}, ${plan.number}`],
      ['Thời điểm', `số liệu đến ${formatDay(week.endsOn)}; đọc lúc ${formatInstant(now)}`],
      ['Gửi', sentAt === null ? 'bản này chưa gửi' : formatInstant(sentAt)],
      ['Trạng thái báo cáo', receiptWords[receiptOf(report.state, now > week.dueAt)]],
      ...(plan.isIllustrative ? [['Lưu ý', 'Số liệu minh hoạ'] as [string, string]] : []),
    ],
  };
}

function rowOf(group: string, indicator: ReportedIndicator): DataCell[] {
  const { rule, typed } = indicator;
  return [
    text(indicator.name),
    text(group),
    text(indicator.measure),
    text(rule.accumulation === 'running' ? 'luỹ kế' : 'phát sinh'),
    ...partCells(indicator),
    text(typed.reason),
    text(typed.typedAt ? (typed.typedBy ?? 'đơn vị (không ghi tên)') : ''),
    instant(typed.typedAt),
  ];
}

function partCells({ rule, typed: { figure }, baseline }: ReportedIndicator): DataCell[] {
  if (figure.is === 'not_applicable') return [rate(null), count(null, 'không áp dụng'), count(null)];
  const { numerator = null, denominator: typed = null } = figure.is === 'given' ? figure : {};
  const denominator = rule.denominatorBy === 'province' ? baseline : typed;
  const isPair = numerator !== null && denominator !== null;
  return [
    rate(isPair ? cutRate(numerator, denominator) : null),
    count(numerator, 'chưa có số'),
    count(denominator),
  ];
}
