import { formatCount } from '../report/number';
import type { ReportState } from '../report/state';
import type { Reporting } from './reporting';

export const reportingWords: Record<Reporting, string> = {
  on_time: 'đúng hạn',
  late: 'trễ',
  missing: 'chưa nộp',
  not_due: 'chưa đến hạn',
  not_asked: 'không phải báo cáo',
  absent: 'không có đơn vị',
};

/** How one unit's week came in, as a cell of the calendar holds it. */
export interface ReportingCell {
  reporting: Reporting;
  expected: number;
  received: number;
  onTime: number;
  /** Reports that were given more time. */
  extended: number;
  /** Of a unit's own report; null for areas. */
  state: ReportState | null;
}

/** 'đúng hạn' · 'chưa nộp, bị trả lại' · '17/20 đúng hạn, 2 chưa nộp': one cell in words. */
export function reportingText(cell: ReportingCell): string {
  const { reporting, expected, received, onTime, extended, state } = cell;
  const parts = expected > 1 ? [`${formatCount(onTime)}/${formatCount(expected)} đúng hạn`] : [];
  if (expected <= 1) parts.push(reportingWords[reporting]);
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
