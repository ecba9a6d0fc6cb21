import { z } from 'zod';
import { command, type Problem, refused } from '@/lib/commands/command';
import { type Day, dayOf, toDate, vietnamDay } from '@/lib/domain/plan/day';
import { tidied } from '@/lib/domain/report/note';
import { deadlineNote } from '@/lib/domain/task/deadline-note';
import { isGiven } from '@/lib/domain/task/given';
import { dueProblems } from '@/lib/domain/task/typed-conclusion';
import { meetingAddress } from '@/lib/queries/meeting/locate-meeting';
import { mayManageTask } from '@/lib/queries/task/locate-task';
import { lockTask, reasonProblems } from './write-note';

const input = meetingAddress.extend({
  /** Of the task: what the form was filled from. */
  version: z.coerce.number().int().nonnegative(),
  dueOn: z.string().max(40),
  isStanding: z.boolean().default(false),
  reason: z.string(),
});

/**
 * Gives a task another deadline, by who gave it: which and why stands among its notes from then on. Problems: 'not_given', 'stale',
 * 'task_done'; 'due_needed', 'due_or_standing', 'day', 'due_past', 'due_same', 'due_far' at dueOn; those of a reason.
 */
export const setTaskDeadline = command<z.infer<typeof input>, { dueOn: Day | null }>({
  name: 'task.deadline',
  input,
  may: mayManageTask,
  run: async ({ tx, actor, now }, typed) => {
    const { id, version } = typed;
    const task = await lockTask(tx, id);
    if (!task) return refused('missing');
    if (!isGiven(task.meeting, now)) return refused('not_given');
    if (task.version !== version) return refused('stale');
    if (task.doneAt) return refused('task_done');
    const before = task.dueOn && dayOf(task.dueOn);
    const dueOn = typed.isStanding ? null : typed.dueOn;
    const reason = tidied(typed.reason.replace(/\r\n?/g, '\n'));
    const problems = [...newDueProblems(typed, before, vietnamDay(now)), ...reasonProblems('reason', reason)];
    if (problems.length > 0) return { ok: false, problems };
    await tx.task.update({
      where: { id },
      data: { dueOn: dueOn && toDate(dueOn), version: { increment: 1 } },
    });
    const text = deadlineNote(before, dueOn, reason);
    await tx.taskNote.create({
      data: { taskId: id, kind: 'progress', text, writtenAt: now, byId: actor.userId },
    });
    const { planId, unitId } = task;
    const detail = { taskId: id, before: before ?? '', dueOn: dueOn ?? '' };
    return { ok: true, value: { dueOn }, trace: { planId, unitId, detail } };
  },
});

function newDueProblems(
  typed: { dueOn: string; isStanding: boolean },
  before: Day | null,
  today: Day,
): Problem[] {
  const at = (code: string): Problem[] => [{ field: 'dueOn', code }];
  const problems = dueProblems(typed, today).map((one) =>
    one.code === 'due_before_meeting' ? { ...one, code: 'due_past' } : one,
  );
  if (problems.length > 0) return problems;
  return (typed.isStanding ? null : typed.dueOn) === before ? at('due_same') : [];
}
