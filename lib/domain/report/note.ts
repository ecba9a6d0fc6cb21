/** The longest reason or note, in characters. */
export const noteMax = 300;

/** Shorter than this explains nothing. */
export const reasonMin = 5;

/**
 * Does a text hold what looks like a citizen's number (CMND 9 digits, định danh/CCCD 12, phones 10–11)?
 * Luật 91/2025/QH15: only aggregates belong here. Digits written apart ("038 200 001 234"), also
 * by characters that cannot be seen, count as one run.
 */
export function holdsIdentityNumber(text: string): boolean {
  const joined = text
    .normalize('NFKC')
    .replace(/\p{Cf}/gu, '')
    .replace(/(?<=\d)[\s.\-_]+(?=\d)/g, '');
  return /(?<!\d)\d{9,12}(?!\d)/.test(joined);
}

/** What is wrong with a reason that must be given, after it was tidied; null when nothing is. */
export function reasonProblem(
  reason: string,
): 'reason_needed' | 'reason_too_long' | 'reason_has_identity_number' | null {
  if (reason.length < reasonMin) return 'reason_needed';
  if (reason.length > noteMax) return 'reason_too_long';
  return holdsIdentityNumber(reason) ? 'reason_has_identity_number' : null;
}

/** A typed text as it is kept. */
export function tidied(text: string): string {
  return text.normalize('NFC').trim();
}
