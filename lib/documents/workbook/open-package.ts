import { type Entry, fromBufferPromise, type ZipFile } from 'yauzl';

/** Uploads larger than this are not opened, in bytes. A filled template of the largest area has about 60 kB. */
export const uploadMax = 2 * 1024 * 1024;
/** Inflated bytes read from one file, all parts together. */
const inflatedMax = 12 * 1024 * 1024;
/** Bytes inflated out of one byte, once a part is past the first mebibyte. Sheets come to about 20. */
const ratioMax = 150;
const entriesMax = 200;
export const rowsMax = 5_000;
const tagsMax = 300_000;
const openingMsMax = 5_000;

export type FileFault =
  | 'nothing_chosen'
  | 'too_large'
  | 'xls'
  | 'encrypted'
  | 'ods'
  | 'csv'
  | 'xlsb'
  | 'macro'
  | 'not_excel'
  | 'damaged'
  | 'bomb'
  | 'too_many_rows'
  | 'too_slow';

/** A file that cannot be read as a workbook, and why. */
export class Unreadable extends Error {
  constructor(readonly fault: FileFault) {
    super(fault);
  }
}

/** The parts of an .xlsx, inflated one by one when asked for. */
export interface Package {
  names: ReadonlySet<string>;
  /** The text of a part; null when there is none. */
  read: (name: string) => Promise<string | null>;
  close: () => void;
}

/**
 * Opens an .xlsx without trusting a word of it: the headers' sizes may refuse it early, but what counts is counted
 * while inflating: bytes, ratio, rows, tags, time. Only parts that are asked for are ever inflated.
 */
export async function openPackage(bytes: Uint8Array): Promise<Package> {
  const buffer = Buffer.from(bytes.buffer, bytes.byteOffset, bytes.byteLength);
  const kind = kindOf(buffer);
  if (kind !== 'zip') throw new Unreadable(kind);
  const zip = await fromBufferPromise(buffer, { lazyEntries: true }).catch(() => {
    throw new Unreadable('damaged');
  });
  const entries = await listEntries(zip);
  refuseOthers(entries);
  const budget = { left: inflatedMax, until: Date.now() + openingMsMax };
  return {
    names: new Set(entries.keys()),
    read: async (name) => {
      const entry = entries.get(name);
      return entry ? inflate(zip, entry, budget) : null;
    },
    close: () => zip.close(),
  };
}

/** What a file is by its first bytes, whatever its name says. */
function kindOf(buffer: Buffer): 'zip' | FileFault {
  if (buffer.length === 0) return 'nothing_chosen';
  if (buffer.length > uploadMax) return 'too_large';
  if (buffer.subarray(0, 4).toString('latin1') === 'PK\x03\x04') return 'zip';
  if (buffer.subarray(0, 4).toString('hex') === 'd0cf11e0') {
    // Old .xls, and .xlsx under a password, come in the same container.
    return buffer.includes(Buffer.from('EncryptedPackage', 'utf16le')) ? 'encrypted' : 'xls';
  }
  const head = buffer.subarray(0, 2_000);
  const isText = !head.includes(0) && /[,;\t]/.test(head.toString('utf8'));
  return isText && !head.toString('latin1').startsWith('%PDF') && !/^\s*</.test(head.toString('utf8'))
    ? 'csv'
    : 'not_excel';
}

async function listEntries(zip: ZipFile): Promise<Map<string, Entry>> {
  if (zip.entryCount > entriesMax) throw new Unreadable('bomb');
  const entries = new Map<string, Entry>();
  try {
    for await (const entry of zip.eachEntry()) {
      if (entry.isEncrypted()) throw new Unreadable('encrypted');
      if (entries.has(entry.fileName)) throw new Unreadable('damaged');
      entries.set(entry.fileName, entry);
    }
  } catch (error) {
    throw error instanceof Unreadable ? error : new Unreadable('damaged');
  }
  return entries;
}

function refuseOthers(entries: ReadonlyMap<string, Entry>): void {
  if (entries.has('xl/vbaProject.bin')) throw new Unreadable('macro');
  if (entries.has('xl/workbook.bin')) throw new Unreadable('xlsb');
  if (entries.has('content.xml') && entries.has('mimetype')) throw new Unreadable('ods');
  if (!entries.has('xl/workbook.xml')) throw new Unreadable('not_excel');
}

async function inflate(zip: ZipFile, entry: Entry, budget: { left: number; until: number }): Promise<string> {
  const rows = rowCounter(entry.fileName.startsWith('xl/worksheets/'));
  const chunks: Buffer[] = [];
  let size = 0;
  try {
    const stream = await zip.openReadStreamPromise(entry);
    for await (const chunk of stream as AsyncIterable<Buffer>) {
      size += chunk.length;
      budget.left -= chunk.length;
      rows(chunk);
      if (budget.left < 0 || isSwollen(size, entry.compressedSize)) throw new Unreadable('bomb');
      if (Date.now() > budget.until) throw new Unreadable('too_slow');
      chunks.push(chunk);
    }
  } catch (error) {
    throw error instanceof Unreadable ? error : new Unreadable('damaged');
  }
  const text = Buffer.concat(chunks);
  const isUtf16 = text[0] === 0xff && text[1] === 0xfe;
  return text.toString(isUtf16 ? 'utf16le' : 'utf8').replace(/^\uFEFF/, '');
}

function isSwollen(size: number, compressed: number): boolean {
  return size > 1024 * 1024 && size > compressed * ratioMax;
}

/** Counts rows and tags as they come out, across the borders of chunks. */
function rowCounter(isSheet: boolean): (chunk: Buffer) => void {
  let [rows, tags, rest] = [0, 0, ''];
  return (chunk) => {
    const text = rest + chunk.toString('latin1');
    rest = text.slice(-8);
    const body = text.slice(0, -8);
    for (let at = body.indexOf('<'); at >= 0; at = body.indexOf('<', at + 1)) tags++;
    if (isSheet)
      rows += [...text.matchAll(/<(?:\w+:)?row[\s>/]/g)].filter(({ index }) => index < body.length).length;
    if (rows > rowsMax || tags > tagsMax) throw new Unreadable(isSheet ? 'too_many_rows' : 'bomb');
  };
}
