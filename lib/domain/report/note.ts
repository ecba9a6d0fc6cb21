/** The longest reason or note, in characters. */
export const noteMax = 300;

/** Shorter than this explains nothing. */
export const reasonMin = 5;

/** Signs that people put between the groups of one number; a number is parted by one of them throughout. */
const parting = ['[\\s()]+', '\\.', ',', '/', ':', '[-–—_]'];

/**
 * Does a text hold what looks like a citizen's number (CMND 9 digits, định danh/CCCD 12, phones 10–11)?
 * Luật 91/2025/QH15: only aggregates belong here. Nine digits on end are one, however many follow; so are 9–12 digits
 * parted throughout by one sign ("038 200 001 234"), with a group of three or more, so that weeks ("45 46 47 48 49")
 * and figures beside each other ("30.480 30.912") are none.
 */
export function holdsIdentityNumber(text: string): boolean {
  const plain = inPlainDigits(text);
  if (/\d{9}/.test(plain)) return true;
  return parting.some((sign) =>
    [...plain.matchAll(new RegExp(`\\d+(?:${sign}\\d+)+`, 'g'))].some(([run]) => {
      const groups = run.match(/\d+/g) ?? [];
      const digits = groups.join('').length;
      return digits >= 9 && digits <= 12 && groups.some((group) => group.length >= 3);
    }),
  );
}

/** Digits of any script as 0–9, letters that stand for digits among digits too, and nothing unseen between them. */
function inPlainDigits(text: string): string {
  return text
    .normalize('NFKC')
    .replace(/[\p{Cf}\p{M}\u3164\u115f\u1160]/gu, '')
    .replace(/\p{Nd}/gu, (digit) => String(valueOf(digit)))
    .replace(/(?<=\d)[Oo]+(?=\d)|\b[Oo](?=\d)/g, (letters) => '0'.repeat(letters.length))
    .replace(/(?<=\d)[lI]+(?=\d)/g, (letters) => '1'.repeat(letters.length));
}

/** Digits of a script stand in tens, in order (Unicode); the first of a ten has no digit right before it. */
function valueOf(digit: string): number {
  const code = digit.codePointAt(0) ?? 0;
  for (let value = 0; value < 10; value++) {
    if (!/\p{Nd}/u.test(String.fromCodePoint(code - value - 1))) return value;
  }
  return 0;
}

/** What is wrong with a reason that must be given, after it was tidied; null when nothing is. */
export function reasonProblem(
  reason: string,
): 'reason_needed' | 'reason_too_long' | 'reason_has_identity_number' | null {
  if (reason.length < reasonMin) return 'reason_needed';
  if (reason.length > noteMax) return 'reason_too_long';
  return holdsIdentityNumber(reason) ? 'reason_has_identity_number' : null;
}

/** Signs that nobody sees: control and format signs, fillers, what Unicode says is no sign at all. */
const unseen = /(?!\n)[\p{Cc}\p{Cf}\p{Default_Ignorable_Code_Point}\p{Noncharacter_Code_Point}\u2800]/gu;

/** A typed text as it is kept, line by line, without signs that nobody sees: one that holds nothing else is empty. */
export function tidied(text: string): string {
  return text
    .replace(/\r\n?|[\v\f\u0085\u2028\u2029]/g, '\n')
    .replaceAll('\t', ' ')
    .replace(unseen, '')
    .normalize('NFC')
    .trim();
}

/** The same of a text that stands on one line: a name, an office, a title. */
export function tidiedLine(text: string): string {
  return tidied(text).replace(/\s+/g, ' ');
}
