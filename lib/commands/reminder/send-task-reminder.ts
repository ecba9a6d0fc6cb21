import type { Tx } from '@/lib/db/client';
import type { PrismaClient } from '@/lib/db/generated/client';
import { dayOf, vietnamDay } from '@/lib/domain/plan/day';
import { isGiven } from '@/lib/domain/task/given';
import { type LetterBook, type Post, sendLetter } from './send-letter';
import { noEmail, noMailServer } from './write-reminders';
import { writeTaskMail } from './write-task-mail';

const book: LetterBook = {
  lock: async (tx, id) => {
    const [row] = await tx.$queryRaw<{ attempts: number; channel: string; state: string }[]>`
      SELECT attempts, channel::text AS channel, state::text AS state
      FROM task_reminder WHERE id = ${id} FOR UPDATE SKIP LOCKED`;
    return row;
  },
  write: async (tx, id, { sendMail, address }, now) => {
    const reminder = await readReminder(tx, id);
    const why = whyNot(reminder, sendMail !== null, now);
    if (why !== null) return why;
    const { task, user, dueOn } = reminder;
    if (user.email === null) return noEmail;
    const mailed = {
      id,
      taskId: task.id,
      email: user.email,
      displayName: user.displayName,
      leadName: task.leadDepartment?.name ?? nameOf(task.leadUnit),
      unitName: nameOf(task.unit),
      meetingTitle: task.meeting.title,
      heldOn: dayOf(task.meeting.heldOn),
      dueOn: dayOf(dueOn),
    };
    return writeTaskMail(mailed, address, vietnamDay(now));
  },
  keep: (tx, id, data) => tx.taskReminder.update({ where: { id }, data }),
};

/** Sends the letter of one reminder of a task, if it is still to be sent and the task is still open. */
export function sendTaskReminder(
  db: PrismaClient,
  id: number,
  post: Post,
  clock: () => Date = () => new Date(),
): Promise<'done' | 'again'> {
  return sendLetter(db, book, id, post, clock);
}

function readReminder(tx: Tx, id: number) {
  const name = { select: { type: true, name: true } };
  return tx.taskReminder.findUniqueOrThrow({
    where: { id },
    select: {
      dueOn: true,
      user: { select: { email: true, displayName: true, disabledAt: true } },
      task: {
        select: {
          id: true,
          dueOn: true,
          doneAt: true,
          unit: name,
          leadUnit: name,
          leadDepartment: { select: { name: true } },
          meeting: { select: { title: true, heldOn: true, startMinute: true } },
        },
      },
    },
  });
}

type Read = Awaited<ReturnType<typeof readReminder>>;

/** What changed since the reminder was written, in words; null: send it. */
function whyNot({ user, task, dueOn }: Read, hasMail: boolean, now: Date): string | null {
  if (user.disabledAt) return 'Tài khoản người nhận đã khoá';
  if (task.doneAt) return 'Nhiệm vụ đã báo hoàn thành trước khi thư đi';
  const { heldOn, startMinute } = task.meeting;
  if (!isGiven({ heldOn: dayOf(heldOn), startMinute }, now)) return 'Hội nghị giao nhiệm vụ đã lùi lại';
  if (task.dueOn?.getTime() !== dueOn.getTime()) return 'Thời hạn đã đổi trước khi thư đi';
  return hasMail ? null : noMailServer;
}

function nameOf(unit: { type: string; name: string } | null): string {
  return `${unit?.type ?? ''} ${unit?.name ?? ''}`.trim();
}
