import { createHash } from 'node:crypto';
import { z } from 'zod';
import type { Context, Problem } from '@/lib/commands/command';
import { type Judged, judgeUpload } from '@/lib/documents/upload/judge-upload';
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
  if ('paperId' in place && !isOfPdf(judged)) return refuse('signed_pdf', { name });
  if (!judged.ok) return refuse(judged.code, { name, max: sizeText(fileMax), ...judged.params });
  const checksum = checksumOf(bytes);
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

/** Is it a PDF, or is what is wrong with it said in words that fit one? Other words speak of Word and Excel. */
function isOfPdf(judged: Judged): boolean {
  if (judged.ok) return judged.kind === 'pdf';
  return ['file_needed', 'file_too_large'].includes(judged.code) || judged.params?.ending === '.pdf';
}

/** Two files with the same one are the same, whatever they are called. */
export function checksumOf(bytes: Uint8Array): string {
  return createHash('sha256').update(bytes).digest('hex');
}

function refuse(code: string, params: Record<string, string | number>): Kept {
  return { ok: false, problems: [{ field: 'file', code, params }] };
}
