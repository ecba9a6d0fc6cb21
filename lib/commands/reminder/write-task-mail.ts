import { type Day, formatDay } from '@/lib/domain/plan/day';
import { dueText } from '@/lib/domain/task/task';
import type { Mail } from './mail';

export interface MailedTask {
  id: number;
  taskId: number;
  email: string;
  displayName: string;
  leadName: string;
  /** Who gave it. */
  unitName: string;
  meetingTitle: string;
  heldOn: Day;
  dueOn: Day;
}

/**
 * The letter: whose task, from which meeting, until when, where to report on it. Neither its words nor figures: mail is
 * read by others too.
 * @param address where people open the app, without a slash at the end.
 */
export function writeTaskMail(task: MailedTask, address: string, today: Day): Mail {
  const { leadName, dueOn } = task;
  const isOver = today > dueOn;
  const text = [
    `Kính gửi ${task.displayName},`,
    '',
    `${leadName} chủ trì một nhiệm vụ do ${task.unitName} giao tại ${task.meetingTitle}, ngày ${formatDay(task.heldOn)}.`,
    `Thời hạn: ${formatDay(dueOn)}, ${dueText({ dueOn, doneOn: null }, today)}.`,
    '',
    'Xem nhiệm vụ và báo cáo kết quả tại:',
    `${address}/task/${task.taskId}`,
    '',
    'Thư tự động của Sổ 06, không trả lời thư này. Đổi hoặc bỏ địa chỉ nhận thư tại:',
    `${address}/account`,
    '',
  ].join('\n');
  const subject = `${isOver ? 'Nhiệm vụ quá hạn' : 'Nhiệm vụ sắp đến hạn'}: ${leadName}`;
  return { to: task.email, subject, text, id: `so06-nhiem-vu-${task.id}` };
}
