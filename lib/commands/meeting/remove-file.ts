import { command, refused } from '@/lib/commands/command';
import { lockTask } from '@/lib/commands/task/write-note';
import type { Tx } from '@/lib/db/client';
import { mayManageMeeting, mayReadMeeting, meetingAddress } from '@/lib/queries/meeting/locate-meeting';
import type { FilePlace } from './keep-file';
import { locateFilePlace } from './locate-file-place';

/**
 * Takes a file out again: whoever put it there, or who manages the meeting. The audit keeps its name and checksum.
 * Problems: 'file_of_done': evidence of a task that was reported done stays until it is reopened.
 */
export const removeFile = command({
  name: 'file.remove',
  input: meetingAddress,
  may: async (tx, { id }, actor) => {
    const file = await readFile(tx, id);
    const at = file && (await locateFilePlace(tx, file.place));
    if (!at) return null;
    const ask = file.uploadedById === actor.userId ? mayReadMeeting : mayManageMeeting;
    return ask(tx, { id: at.meetingId });
  },
  run: async ({ tx }, { id }) => {
    const file = await readFile(tx, id);
    const at = file && (await locateFilePlace(tx, file.place));
    if (!file || !at) return refused('missing');
    const task = at.taskId === null ? null : await lockTask(tx, at.taskId);
    if (task?.doneAt) return refused('file_of_done');
    // Of two at once one takes it out.
    const { count } = await tx.attachment.deleteMany({ where: { id } });
    if (count === 0) return refused('missing');
    const { name, checksum, place } = file;
    const detail = { fileId: id, ...place, name, checksum };
    if (!task) return { ok: true, value: { name }, trace: { detail } };
    const { planId, unitId } = task;
    return { ok: true, value: { name }, trace: { planId, unitId, detail: { ...detail, taskId: task.id } } };
  },
});

async function readFile(tx: Tx, id: number) {
  const row = await tx.attachment.findUnique({
    where: { id },
    select: {
      name: true,
      checksum: true,
      uploadedById: true,
      meetingId: true,
      paperId: true,
      taskNoteId: true,
    },
  });
  if (!row) return null;
  const { name, checksum, uploadedById } = row;
  return { name, checksum, uploadedById, place: placeOf(row) };
}

type Places = { meetingId: number | null; paperId: number | null; taskNoteId: number | null };

function placeOf({ meetingId, paperId, taskNoteId }: Places): FilePlace {
  if (meetingId !== null) return { meetingId };
  return paperId !== null ? { paperId } : { taskNoteId: taskNoteId ?? 0 };
}
