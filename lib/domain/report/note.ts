/** The longest reason or note, in characters. */
export const noteMax = 300;

/** Shorter than this explains nothing. */
export const reasonMin = 5;

/**
 * Does a text hold what looks like a citizen's number (CMND 9 digits, định danh/CCCD 12, phones 10–11)?
 * Luật 91/2025/QH15: only aggregates belong here. Digits written apart ("038 200 001 234") count as one run.
 */
export function holdsIdentityNumber(text: string): boolean {
  const joined = text.normalize('NFKC').replace(/(?<=\d)[\s.\-_]+(?=\d)/g, '');
  return /(?<!\d)\d{9,12}(?!\d)/.test(joined);
}
