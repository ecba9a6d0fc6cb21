import { createHash } from 'node:crypto';
import { z } from 'zod';
import type { Context, Problem } from '@/lib/commands/command';
import { judgeUpload } from '@/lib/documents/upload/judge-upload';
import { cleanName, fileMax, filesMax, sizeText, uploadKinds } from '@/lib/domain/meeting/attachment';

export const uploadedFile = z.object({ name: z.string().max(1000), bytes: z.instanceof(Uint8Array) });
export type UploadedFile = z.infer<typeof uploadedFile>;

/** Whose file it is: of one of the three. */
export type FilePlace = { meetingId: number } | { paperId: number } | { taskNoteId: number };

/** What the audit keeps of a file. */
export interface KeptFile {
  fileId: number;
  name: string;
  checksum: string;
}

type Kept = { ok: true; value: KeptFile } | { ok: false; problems: Problem[] };

/** Keeps one file in its place, once it is what it says it is. Problems stand at 'file', with the file's name. */
export async function keepFile(
  { tx, actor, now }: Context,
  place: FilePlace,
  { name: given, bytes }: UploadedFile,
): Promise<Kept> {
  const name = cleanName(given);
  const judged = await judgeUpload(name, bytes);
  if (!judged.ok) return refuse(judged.code, { name, found: judged.found ?? '', max: sizeText(fileMax) });
  if ('paperId' in place && judged.kind !== 'pdf') return refuse('signed_pdf', { name });
  const checksum = createHash('sha256').update(bytes).digest('hex');
  const held = await tx.attachment.findMany({ where: place, select: { checksum: true } });
  if (held.some((one) => one.checksum === checksum)) return refuse('file_twice', { name });
  if (held.length >= filesMax) return refuse('too_many_files', { max: filesMax });
  const { id } = await tx.attachment.create({
    data: {
      ...place,
      name,
      mediaType: uploadKinds[judged.kind].mediaType,
      size: bytes.byteLength,
      checksum,
      content: new Uint8Array(bytes),
      uploadedAt: now,
      uploadedById: actor.userId,
    },
    select: { id: true },
  });
  return { ok: true, value: { fileId: id, name, checksum } };
}

function refuse(code: string, params: Record<string, string | number>): Kept {
  return { ok: false, problems: [{ field: 'file', code, params }] };
}
