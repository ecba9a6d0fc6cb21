import type { Actor } from '@/lib/access/actor';
import type { Tx } from '@/lib/db/client';

/** An uploaded file, without its content. */
export interface ListedFile {
  id: number;
  name: string;
  mediaType: string;
  size: number;
  uploadedAt: Date;
  uploadedBy: string;
  /** The asker put it there, and may take it out again. */
  isOwn: boolean;
}

export interface PlacedFile extends ListedFile {
  paperId: number | null;
  taskNoteId: number | null;
}

type Where = { meetingId: number } | { paper: { meetingId: number } } | { taskNote: { taskId: number } };

/**
 * Files of a meeting (`{ meetingId }`), of all its issued papers (`{ paper: { meetingId } }`), or of all notes of a
 * task; the oldest first.
 */
export async function readFiles(tx: Tx, where: Where, actor: Actor): Promise<PlacedFile[]> {
  const rows = await tx.attachment.findMany({
    where,
    select: {
      id: true,
      name: true,
      mediaType: true,
      size: true,
      uploadedAt: true,
      uploadedById: true,
      uploadedBy: { select: { displayName: true } },
      paperId: true,
      taskNoteId: true,
    },
    orderBy: { id: 'asc' },
  });
  return rows.map(({ uploadedById, uploadedBy, ...file }) => ({
    ...file,
    uploadedBy: uploadedBy.displayName,
    isOwn: uploadedById === actor.userId,
  }));
}
