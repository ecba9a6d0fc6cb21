/** Kinds of unit as they stand before a name. */
const kind = /^(tỉnh|thành phố|tp\.?|thị xã|tx\.?|thị trấn|tt\.?|huyện|quận|phường|p\.|xã|đặc khu) /;

/**
 * The same name, however it is written: composed or not (NFC), 'Thuỷ' or 'Thuỷ' (where the mark of a tone stands), in
 * capitals or not, with its kind or without.
 */
export function isSameName(a: string, b: string): boolean {
  return plainName(a) === plainName(b);
}

function plainName(name: string): string {
  const lower = name.normalize('NFC').trim().replace(/\s+/g, ' ').toLowerCase();
  return lower.replace(kind, '').replaceAll(/[-–‑]/g, ' ').split(' ').map(toneAtEnd).join(' ');
}

/** Grave, acute, tilde, hook above, dot below: taken from their letter to the end of the syllable. */
function toneAtEnd(syllable: string): string {
  const tones = /[\u0300\u0301\u0303\u0309\u0323]/g;
  const apart = syllable.normalize('NFD');
  return apart.replace(tones, '').normalize('NFC') + (apart.match(tones) ?? []).join('');
}
