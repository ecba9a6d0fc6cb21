/** Signs and places of a ZIP archive (APPNOTE 4.3): how its list of files ends, and where times and places stand in it. */
const end = { length: 22, count: 10, start: 16 };
const entry = { length: 46, time: 12, lengths: [28, 30, 32], file: 42 };
const fileTime = 10;
/** 01/01/1980 00:00, the first moment that an archive knows. */
const noTime = 0x00210000;

/** An archive without comment whose files are all of one moment: it no longer tells when it was written. Changes it. */
export function withoutTimes(archive: Uint8Array): Uint8Array {
  const view = new DataView(archive.buffer, archive.byteOffset, archive.byteLength);
  const from = archive.byteLength - end.length;
  let at = view.getUint32(from + end.start, true);
  for (let left = view.getUint16(from + end.count, true); left > 0; left -= 1) {
    view.setUint32(at + entry.time, noTime, true);
    view.setUint32(view.getUint32(at + entry.file, true) + fileTime, noTime, true);
    at += entry.lengths.reduce((sum, place) => sum + view.getUint16(at + place, true), entry.length);
  }
  return archive;
}
