import type { Problem } from '@/lib/commands/command';
import type { Tx } from '@/lib/db/client';
import { dayOf } from '@/lib/domain/plan/day';
import { holdsIdentityNumber, reasonMin } from '@/lib/domain/report/note';
import { taskNoteMax } from '@/lib/domain/task/task';

/** What is wrong with a note's text, after it was tidied. */
export function noteProblems(field: string, text: string): Problem[] {
  if (text === '') return [{ field, code: 'note_needed' }];
  if (text.length > taskNoteMax)
    return [{ field, code: 'too_long', params: { max: taskNoteMax, length: text.length } }];
  return text.split('\n').some(holdsIdentityNumber) ? [{ field, code: 'identity_number' }] : [];
}

/** The same of a reason. */
export function reasonProblems(field: string, text: string): Problem[] {
  return text.length < reasonMin ? [{ field, code: 'reason_needed' }] : noteProblems(field, text);
}

/** A task, locked: of two who report, reopen or extend at once the second sees what the first did. */
export async function lockTask(tx: Tx, id: number) {
  await tx.$queryRaw`SELECT FROM task WHERE id = ${id} FOR UPDATE`;
  const task = await tx.task.findUnique({
    where: { id },
    include: { meeting: { select: { heldOn: true, startMinute: true } } },
  });
  return task && { ...task, meeting: { ...task.meeting, heldOn: dayOf(task.meeting.heldOn) } };
}
