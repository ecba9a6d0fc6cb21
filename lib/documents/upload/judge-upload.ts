import { fileTypeFromBuffer } from 'file-type';
import {
  fileMax,
  kindByName,
  kindByType,
  savedAsWords,
  type UploadKind,
  uploadKinds,
} from '@/lib/domain/meeting/attachment';

/** Why a file is not taken. */
export type UploadFault =
  | 'file_needed'
  | 'file_too_large'
  | 'file_macro'
  | 'file_old_or_locked'
  | 'file_kind'
  | 'file_saved_otherwise'
  | 'file_broken'
  | 'file_name_differs';

export type Judged =
  | { ok: true; kind: UploadKind }
  | { ok: false; code: UploadFault; params?: { word?: string; ending?: string } };

/**
 * What an uploaded file is, by its content: never by its name alone, which must say the same.
 * @returns `word`, `ending`: what the content is where the name says something else ('file_name_differs'), what the name
 * says where the content is nothing known ('file_broken'), what to save it as ('file_saved_otherwise').
 */
export async function judgeUpload(name: string, bytes: Uint8Array): Promise<Judged> {
  if (bytes.byteLength === 0) return fault('file_needed');
  if (bytes.byteLength > fileMax) return fault('file_too_large');
  const type = await fileTypeFromBuffer(bytes).catch(() => undefined);
  if (/macroenabled/i.test(type?.mime ?? '') || holdsMacros(bytes)) return fault('file_macro');
  // Word and Excel of before 2007, and today's under a password, come in the same container.
  if (type?.mime === 'application/x-cfb') return fault('file_old_or_locked');
  const kind = kindByType(type?.mime ?? '');
  const named = kindByName(name);
  if (!kind) return unknownContent(name, named);
  return named === kind ? { ok: true, kind } : fault('file_name_differs', said(kind));
}

function unknownContent(name: string, named: UploadKind | null): Judged {
  if (named) return fault('file_broken', said(named));
  const word = savedAsWords(name);
  return word ? fault('file_saved_otherwise', { word }) : fault('file_kind');
}

function said(kind: UploadKind) {
  return { word: uploadKinds[kind].word, ending: `.${kind}` };
}

function fault(code: UploadFault, params?: { word?: string; ending?: string }): Judged {
  return { ok: false, code, ...(params && { params }) };
}

/** Names of a package's parts stand in it unpacked; a file that is no package may speak of them. */
function holdsMacros(bytes: Uint8Array): boolean {
  const buffer = Buffer.from(bytes.buffer, bytes.byteOffset, bytes.byteLength);
  if (buffer.subarray(0, 2).toString('latin1') !== 'PK') return false;
  return ['vbaProject.bin', 'vbaproject.bin', 'xl/macrosheets/'].some((part) => buffer.includes(part));
}
