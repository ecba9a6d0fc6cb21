import { Mark, type Shape } from '@/components/ui/mark';
import { counts, type ReportState } from '@/lib/domain/report/state';

const marks: Record<ReportState, { shape: Shape; word: string }> = {
  due: { shape: 'ring', word: 'Chưa báo cáo' },
  draft: { shape: 'half', word: 'Đang soạn' },
  sent: { shape: 'disc', word: 'Đã gửi' },
  returned: { shape: 'triangle', word: 'Cần bổ sung' },
  approved: { shape: 'disc', word: 'Đã duyệt' },
  withdrawn: { shape: 'half', word: 'Đã rút lại' },
};

/** How a report stands. Past its deadline, what nobody sent is overdue. */
export function StateMark({ state, isOverdue = false }: { state: ReportState; isOverdue?: boolean }) {
  const { shape, word } = marks[state];
  if (isOverdue && !counts(state) && state !== 'returned')
    return <Mark shape="square">Quá hạn: {word.toLowerCase()}</Mark>;
  return <Mark shape={shape}>{word}</Mark>;
}
