import { formatInstant } from '@/lib/domain/plan/day';
import { planInSentence } from '@/lib/domain/plan/plan-name';
import { formatWeek, type Week, weekKey } from '@/lib/domain/plan/week';
import type { ReportState } from '@/lib/domain/report/state';
import type { Mail } from './mail';

export interface MailedReminder {
  id: number;
  email: string;
  displayName: string;
  unitCode: string;
  unitName: string;
  planSlug: string;
  planNumber: string;
  week: Pick<Week, 'isoYear' | 'isoNumber' | 'startsOn' | 'endsOn'>;
  state: ReportState;
  dueAt: Date;
}

const standing: Partial<Record<ReportState, string>> = {
  draft: 'đang soạn, chưa gửi',
  returned: 'đã bị trả lại, cần bổ sung rồi gửi lại',
  withdrawn: 'đã rút lại, chưa gửi lại',
};

/**
 * The letter: which report, until when, where to type it. No figures: mail is read by others too.
 * @param address where people open the app, without a slash at the end.
 */
export function writeMail(reminder: MailedReminder, address: string, now: Date): Mail {
  const { week, unitName, dueAt, planSlug, unitCode } = reminder;
  const isOver = now > dueAt;
  const subject = `${isOver ? 'Quá hạn báo cáo' : 'Nhắc nộp báo cáo'} tuần ${week.isoNumber}: ${unitName}`;
  const text = [
    `Kính gửi ${reminder.displayName},`,
    '',
    `Báo cáo ${formatWeek(week).toLowerCase()} của ${unitName}, ${planInSentence(reminder.planNumber)}, ${standing[reminder.state] ?? 'chưa gửi'}.`,
    `Hạn nộp: ${formatInstant(dueAt)}${isOver ? ', đã quá hạn' : ''}.`,
    '',
    'Nhập và gửi tại:',
    `${address}/report/${planSlug}/${unitCode}/${weekKey(week)}/edit`,
    '',
    'Thư tự động của Sổ 06, không trả lời thư này. Đổi hoặc bỏ địa chỉ nhận thư tại:',
    `${address}/account`,
    '',
  ].join('\n');
  return { to: reminder.email, subject, text, id: `so06-nhac-${reminder.id}` };
}
