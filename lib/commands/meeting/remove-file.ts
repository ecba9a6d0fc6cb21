import { command, refused } from '@/lib/commands/command';
import type { Tx } from '@/lib/db/client';
import { mayManageMeeting, mayReadMeeting, meetingAddress } from '@/lib/queries/meeting/locate-meeting';
import type { FilePlace } from './keep-file';
import { locateFilePlace } from './locate-file-place';

/** Takes a file out again: whoever put it there, or who manages the meeting. The audit keeps its name and checksum. */
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
    if (!file) return refused('missing');
    // Of two at once one takes it out.
    const { count } = await tx.attachment.deleteMany({ where: { id } });
    if (count === 0) return refused('missing');
    const { name, checksum, place } = file;
    return { ok: true, value: { name }, trace: { detail: { fileId: id, ...place, name, checksum } } };
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
