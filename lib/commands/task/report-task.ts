import { z } from 'zod';
import { type Context, command, type Problem, refused } from '@/lib/commands/command';
import {
  checksumOf,
  type KeptFile,
  keepFile,
  type UploadedFile,
  uploadedFile,
} from '@/lib/commands/meeting/keep-file';
import type { Tx } from '@/lib/db/client';
import { formatInstant } from '@/lib/domain/plan/day';
import { tidied } from '@/lib/domain/report/note';
import { isGiven } from '@/lib/domain/task/given';
import { meetingAddress } from '@/lib/queries/meeting/locate-meeting';
import { mayReportTask, readHolders, reportsFor } from '@/lib/queries/task/locate-task';
import { lockTask, noteProblems } from './write-note';

const input = meetingAddress.extend({
  /** However long: the field says how much too long it is. */
  text: z.string(),
  /** Done, says its lead. */
  isDone: z.boolean().default(false),
  files: z.array(uploadedFile).max(20).default([]),
});

/**
 * Says how a task goes on, with evidence; its lead may say that it is done. All of it or nothing; what was sent twice is
 * kept once. Problems: 'not_given', 'task_done', 'only_lead', 'standing_task'; 'note_needed', 'too_long', 'identity_number',
 * 'said_already' at text; those of a file at file.
 */
export const reportTask = command<z.infer<typeof input>, { noteId: number }>({
  name: 'task.report',
  input,
  may: mayReportTask,
  run: async (context, { id, text: typed, isDone, files }) => {
    const { tx, actor, now } = context;
    const task = await lockTask(tx, id);
    if (!task) return refused('missing');
    if (!isGiven(task.meeting, now)) return refused('not_given');
    if (task.doneAt) return refused('task_done');
    if (isDone && task.dueOn === null) return refused('standing_task');
    const [lead] = (await readHolders(tx, id)) ?? [];
    if (isDone && !(lead && (await reportsFor(tx, actor, [lead], now)))) return refused('only_lead');
    const text = tidied(typed.replace(/\r\n?/g, '\n'));
    const problems = noteProblems('text', text);
    if (problems.length > 0) return { ok: false, problems };
    const chosen = differing(files);
    const said = isDone ? null : await saidBefore(tx, id, actor.userId, text, chosen);
    if (said) return { ok: false, problems: [{ field: 'text', code: 'said_already', params: { at: said } }] };
    const kind = isDone ? ('done' as const) : ('progress' as const);
    const { id: noteId } = await tx.taskNote.create({
      data: { taskId: id, kind, text, writtenAt: now, byId: actor.userId },
      select: { id: true },
    });
    const kept = await keepFiles(context, noteId, chosen);
    if (!kept.ok) return kept;
    if (isDone) await tx.task.update({ where: { id }, data: { doneAt: now, version: { increment: 1 } } });
    const detail = { taskId: id, noteId, kind, files: kept.value.map(({ checksum }) => checksum).join(' ') };
    return { ok: true, value: { noteId }, trace: { planId: task.planId, unitId: task.unitId, detail } };
  },
});

/** Of two copies of a file one: they were chosen together by mistake. */
function differing(files: readonly UploadedFile[]): UploadedFile[] {
  const sums = files.map(({ bytes }) => checksumOf(bytes));
  return files.filter((_, at) => sums.indexOf(sums[at] ?? '') === at);
}

/** When the newest note already says this, from the same person with the same files; null when it does not. */
async function saidBefore(
  tx: Tx,
  taskId: number,
  byId: number,
  text: string,
  files: readonly UploadedFile[],
): Promise<string | null> {
  const newest = await tx.taskNote.findFirst({
    where: { taskId },
    orderBy: { id: 'desc' },
    include: { attachments: { select: { checksum: true } } },
  });
  if (newest?.byId !== byId || newest.kind !== 'progress' || newest.text !== text) return null;
  const held = newest.attachments.map(({ checksum }) => checksum);
  return files.every(({ bytes }) => held.includes(checksumOf(bytes)))
    ? formatInstant(newest.writtenAt)
    : null;
}

type Kept = { ok: true; value: KeptFile[] } | { ok: false; problems: Problem[] };

async function keepFiles(
  context: Context,
  taskNoteId: number,
  files: readonly UploadedFile[],
): Promise<Kept> {
  const value: KeptFile[] = [];
  for (const file of files) {
    const kept = await keepFile(context, { taskNoteId }, file);
    if (!kept.ok) return kept;
    value.push(kept.value);
  }
  return { ok: true, value };
}
