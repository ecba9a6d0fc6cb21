import type { Tx } from '@/lib/db/client';
import { query } from '@/lib/queries/query';
import { mayReadMeeting, meetingAddress } from './locate-meeting';

export interface FileView {
  name: string;
  mediaType: string;
  content: Uint8Array;
}

/** An uploaded file, for whoever may read the meeting that it belongs to. */
export const getFile = query({
  input: meetingAddress,
  may: async (tx, { id }) => {
    const meetingId = await meetingOf(tx, id);
    return meetingId === null ? null : mayReadMeeting(tx, { id: meetingId });
  },
  run: async (db, { id }): Promise<FileView | null> =>
    db.attachment.findUnique({ where: { id }, select: { name: true, mediaType: true, content: true } }),
});

async function meetingOf(tx: Tx, id: number): Promise<number | null> {
  const file = await tx.attachment.findUnique({
    where: { id },
    select: {
      meetingId: true,
      paper: { select: { meetingId: true } },
      taskNote: { select: { task: { select: { meetingId: true } } } },
    },
  });
  return file?.meetingId ?? file?.paper?.meetingId ?? file?.taskNote?.task.meetingId ?? null;
}
