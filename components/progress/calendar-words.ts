import type { Reporting } from '@/lib/domain/progress/reporting';
import { formatCount } from '@/lib/domain/report/number';
import type { CalendarCell } from '@/lib/queries/progress/calendar-row';

/** Shape and word of how a week's reports came in; nothing is drawn where there was no unit. */
export const reportingMarks: Record<Reporting, { shape: string; word: string }> = {
  on_time: { shape: '●', word: 'đúng hạn' },
  late: { shape: '▲', word: 'trễ' },
  missing: { shape: '■', word: 'chưa nộp' },
  not_due: { shape: '○', word: 'chưa đến hạn' },
  not_asked: { shape: '–', word: 'không phải báo cáo' },
  absent: { shape: '', word: 'không có' },
};

/** 'đúng hạn' · 'chưa nộp, bị trả lại' · '17/20 đúng hạn, 2 chưa nộp': one cell in words. */
export function cellText(cell: CalendarCell): string {
  const { reporting, expected, received, onTime, extended, state } = cell;
  const parts = expected > 1 ? [`${formatCount(onTime)}/${formatCount(expected)} đúng hạn`] : [];
  if (expected <= 1) parts.push(reportingMarks[reporting].word);
  if (expected > 1 && received > onTime) parts.push(`${formatCount(received - onTime)} trễ`);
  if (expected > 1 && received < expected)
    parts.push(
      `${formatCount(expected - received)} ${reporting === 'not_due' ? 'chưa đến hạn' : 'chưa nộp'}`,
    );
  if (received === 0 && state === 'returned') parts.push('bị trả lại');
  if (received === 0 && state === 'withdrawn') parts.push('đã rút lại');
  if (extended > 0) parts.push(expected > 1 ? `${formatCount(extended)} đã gia hạn` : 'đã gia hạn');
  return parts.join(', ');
}
