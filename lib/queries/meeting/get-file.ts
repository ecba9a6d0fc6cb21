import { query } from '@/lib/queries/query';
import { mayReadEvidence } from '@/lib/queries/task/locate-task';
import { mayReadMeeting, meetingAddress } from './locate-meeting';

export interface FileView {
  name: string;
  mediaType: string;
  content: Uint8Array;
}

/** An uploaded file: of a meeting and its papers for everybody who reads meetings, evidence for those whom it concerns. */
export const getFile = query({
  input: meetingAddress,
  may: async (tx, { id }, actor) => {
    const file = await tx.attachment.findUnique({
      where: { id },
      select: {
        meetingId: true,
        paper: { select: { meetingId: true } },
        taskNote: { select: { taskId: true } },
      },
    });
    if (file?.taskNote) return mayReadEvidence(tx, { id: file.taskNote.taskId }, actor);
    const meetingId = file?.meetingId ?? file?.paper?.meetingId;
    return meetingId === undefined ? null : mayReadMeeting(tx, { id: meetingId });
  },
  run: async (db, { id }): Promise<FileView | null> =>
    db.attachment.findUnique({ where: { id }, select: { name: true, mediaType: true, content: true } }),
});
