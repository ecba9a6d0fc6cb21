/** What may be uploaded: by the name's ending, what it is and how people call it. */
export const uploadKinds = {
  pdf: { mediaType: 'application/pdf', word: 'PDF', isShown: true },
  docx: {
    mediaType: 'application/vnd.openxmlformats-officedocument.wordprocessingml.document',
    word: 'Word',
    isShown: false,
  },
  xlsx: {
    mediaType: 'application/vnd.openxmlformats-officedocument.spreadsheetml.sheet',
    word: 'Excel',
    isShown: false,
  },
  png: { mediaType: 'image/png', word: 'Ảnh PNG', isShown: true },
  jpg: { mediaType: 'image/jpeg', word: 'Ảnh JPEG', isShown: true },
  webp: { mediaType: 'image/webp', word: 'Ảnh WEBP', isShown: true },
} as const;
export type UploadKind = keyof typeof uploadKinds;

/** The largest file that is taken, in bytes: 10 MB. */
export const fileMax = 10_000_000;
/** Of one meeting, paper or note. */
export const filesMax = 20;
/** Of a name, in characters. */
const nameMax = 150;

/** For the field of a form. */
export const acceptedEndings = '.pdf,.docx,.xlsx,.png,.jpg,.jpeg,.webp';

/** What to save a file as that is not taken, by its name's ending. */
const savedAs: Record<string, string> = {
  ...Object.fromEntries(['doc', 'odt', 'rtf', 'txt'].map((ending) => [ending, 'Word (.docx) hoặc PDF'])),
  ...Object.fromEntries(['xls', 'ods', 'csv'].map((ending) => [ending, 'Excel (.xlsx)'])),
  ...Object.fromEntries(['ppt', 'pptx', 'odp'].map((ending) => [ending, 'PDF'])),
  ...Object.fromEntries(
    ['heic', 'heif', 'gif', 'bmp', 'tif', 'tiff', 'avif'].map((ending) => [ending, 'ảnh JPEG']),
  ),
};

/** 'Excel (.xlsx)': the way out for 'danh sach.csv'; null where there is none. */
export function savedAsWords(name: string): string | null {
  const ending = endingOf(name);
  return Object.hasOwn(savedAs, ending) ? (savedAs[ending] ?? null) : null;
}

/** 'pdf', '' without one. */
function endingOf(name: string): string {
  return /\.([a-z0-9]+)$/i.exec(name)?.[1]?.toLowerCase() ?? '';
}

/** What a name says the file is; null where it says nothing that is taken. */
export function kindByName(name: string): UploadKind | null {
  const ending = endingOf(name);
  if (ending === 'jpeg') return 'jpg';
  return Object.hasOwn(uploadKinds, ending) ? (ending as UploadKind) : null;
}

/** The kind of a file that was kept. */
export function kindByType(mediaType: string): UploadKind | null {
  const kinds = Object.keys(uploadKinds) as UploadKind[];
  return kinds.find((kind) => uploadKinds[kind].mediaType === mediaType) ?? null;
}

/** A name as it is kept: without a path, and without signs that cannot be seen or turn the writing round. */
export function cleanName(name: string): string {
  const last = name.normalize('NFC').split(/[/\\]/).at(-1) ?? '';
  const seen = last
    .replace(/[\p{C}\u2028\u2029]/gu, '')
    .replace(/\s+/g, ' ')
    .trim();
  const letters = [...seen];
  if (letters.length <= nameMax) return seen;
  const ending = /\.[^.]{1,5}$/.exec(seen)?.[0] ?? '';
  return letters.slice(0, nameMax - ending.length).join('') + ending;
}

/** '1,2 MB', '340 KB' */
export function sizeText(bytes: number): string {
  if (bytes < 1_000_000) return `${Math.max(1, Math.round(bytes / 1000))} KB`;
  return `${(Math.round(bytes / 100_000) / 10).toString().replace('.', ',')} MB`;
}

/** The header that names a download: for old programs in ASCII, for the others whole (RFC 5987). */
export function dispositionOf(name: string, isShown: boolean): string {
  const plain = name
    .normalize('NFD')
    .replace(/\p{M}/gu, '')
    .replaceAll('đ', 'd')
    .replaceAll('Đ', 'D')
    .replace(/[^\w .()-]/g, '_');
  const whole = encodeURIComponent(name).replace(/['()*]/g, (sign) => `%${sign.charCodeAt(0).toString(16)}`);
  return `${isShown ? 'inline' : 'attachment'}; filename="${plain}"; filename*=UTF-8''${whole}`;
}
