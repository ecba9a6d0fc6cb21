import { z } from 'zod';
import { command, refused } from '@/lib/commands/command';
import { tidied } from '@/lib/domain/report/note';
import { isGiven } from '@/lib/domain/task/given';
import { meetingAddress } from '@/lib/queries/meeting/locate-meeting';
import { mayManageTask } from '@/lib/queries/task/locate-task';
import { lockTask, reasonProblems } from './write-note';

const input = meetingAddress.extend({ reason: z.string() });

/**
 * Takes a task that was reported done up again, with a reason: by who gave it. Problems: 'not_given', 'task_open'; 'reason_needed',
 * 'too_long', 'identity_number' at reason.
 */
export const reopenTask = command<z.infer<typeof input>, null>({
  name: 'task.reopen',
  input,
  may: mayManageTask,
  run: async ({ tx, actor, now }, { id, reason: typed }) => {
    const task = await lockTask(tx, id);
    if (!task) return refused('missing');
    if (!isGiven(task.meeting, now)) return refused('not_given');
    if (!task.doneAt) return refused('task_open');
    const reason = tidied(typed.replace(/\r\n?/g, '\n'));
    const problems = reasonProblems('reason', reason);
    if (problems.length > 0) return { ok: false, problems };
    await tx.task.update({ where: { id }, data: { doneAt: null, version: { increment: 1 } } });
    const { id: noteId } = await tx.taskNote.create({
      data: { taskId: id, kind: 'reopened', text: reason, writtenAt: now, byId: actor.userId },
      select: { id: true },
    });
    const { planId, unitId } = task;
    return { ok: true, value: null, trace: { planId, unitId, detail: { taskId: id, noteId } } };
  },
});
