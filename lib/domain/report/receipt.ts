import type { ReportState } from './state';

/** How a report that was to come stands, to who waits for it. */
export type Receipt = ReportState | 'overdue';

/** Before the deadline nothing is overdue; past it, whatever was neither sent nor returned is. */
export function receiptOf(state: ReportState, isPastDue: boolean): Receipt {
  const isAnswered = state === 'approved' || state === 'sent' || state === 'returned';
  return isPastDue && !isAnswered ? 'overdue' : state;
}

export const receiptWords: Record<Receipt, string> = {
  approved: 'đã duyệt',
  sent: 'đã gửi',
  returned: 'cần bổ sung',
  overdue: 'quá hạn',
  withdrawn: 'đã rút lại',
  draft: 'đang soạn',
  due: 'chưa báo cáo',
};
