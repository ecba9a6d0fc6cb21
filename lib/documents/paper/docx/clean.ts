/** What XML 1.0 cannot hold (control characters, halves of a pair), and would make Word refuse the whole file. */
const unwritable = /[^\P{Cc}\t\n\r]|\p{Cs}|[\uFFFE\uFFFF]/gu;

export function clean(text: string): string {
  return text.normalize('NFC').replace(unwritable, '');
}
