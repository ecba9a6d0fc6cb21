/** What Word's own lists leave behind when they are pasted: bullets of its symbol fonts, which no other font has. */
const pastedBullets = /[\uF076\uF0A7\uF0A8\uF0B7\uF0D8\uF0FC]/g;
const lineEnds = /\r\n?/g;
/** Ends of lines that only some programs know, tabs, and spaces of other widths; they part words, no more. */
const otherSpaces = /[\t\v\f\u0085\u2028\u2029]|(?![ \u00A0])\p{Zs}/gu;
/**
 * What no file can hold or show: control characters but the line feed, signs without a shape of their own (soft hyphens,
 * marks of direction), halves of a pair, code points that are no letter. XML refuses most of them, and Word with it.
 */
const unwritable = /(?!\n)[\p{Cc}\p{Cf}\p{Cs}\p{Co}\p{Cn}]/gu;
/** Most texts hold nothing of all that: letters of Vietnamese, composed, and the signs of its papers. */
const plain =
  /^[\n\u0020-\u007E\u00A0-\u00AC\u00AE-\u02AF\u1EA0-\u1EF9\u2013\u2014\u2018-\u201E\u2026\u2264\u2265]*$/;

/** A text as any file can hold it: in composed letters, without what is invisible. A line feed stays. */
export function clean(text: string): string {
  if (plain.test(text)) return text;
  return text
    .normalize('NFC')
    .replace(lineEnds, '\n')
    .replace(otherSpaces, ' ')
    .replace(pastedBullets, '-')
    .replace(unwritable, '');
}

/** The same where a line feed has no place: names, titles. */
export function cleanLine(text: string): string {
  return clean(text).replaceAll('\n', ' ');
}

/** Data whose texts are clean, however deep they lie. */
export function cleaned<T>(value: T): T {
  if (typeof value === 'string') return clean(value) as T;
  if (Array.isArray(value)) return value.map(cleaned) as T;
  if (value === null || typeof value !== 'object' || value instanceof Date) return value;
  return Object.fromEntries(Object.entries(value).map(([key, inner]) => [key, cleaned(inner)])) as T;
}
