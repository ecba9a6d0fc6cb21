import type { Tx } from '@/lib/db/client';
import type { FilePlace } from './keep-file';

interface Placed {
  meetingId: number;
  taskId: number | null;
}

/** The meeting that a file's place belongs to, and the task where it is evidence; null when there is none such. */
export async function locateFilePlace(tx: Tx, place: FilePlace): Promise<Placed | null> {
  if ('meetingId' in place) {
    const meeting = await tx.meeting.findUnique({ where: { id: place.meetingId }, select: { id: true } });
    return meeting && { meetingId: meeting.id, taskId: null };
  }
  if ('paperId' in place) {
    const where = { id: place.paperId };
    const paper = await tx.meetingPaper.findUnique({ where, select: { meetingId: true } });
    return paper && { meetingId: paper.meetingId, taskId: null };
  }
  const note = await tx.taskNote.findUnique({
    where: { id: place.taskNoteId },
    select: { task: { select: { id: true, meetingId: true } } },
  });
  return note && { meetingId: note.task.meetingId, taskId: note.task.id };
}
