/**
 * Units whose pages somebody looked at lately, as the browser keeps them: '16732.412.40', the latest first. Codes alone:
 * in another week or plan they lead to the unit that has the code there.
 */
export const recentCookie = 'so06-recent';

const countMax = 8;

/** The codes in the cookie's text; what is none is left out. */
export function readRecent(text: string | undefined): string[] {
  const codes = (text ?? '').split('.').filter((code) => /^\d{2,9}$/.test(code));
  return [...new Set(codes)].slice(0, countMax);
}

/** The cookie's text after a look at one more unit. */
export function withRecent(text: string | undefined, code: string): string {
  return [code, ...readRecent(text).filter((other) => other !== code)].slice(0, countMax).join('.');
}

/** The unit that a page of progress is about; null for every other address. */
export function unitLookedAt(pathname: string): string | null {
  return /^\/(?:progress|map|heat|calendar|compare)\/[^/]+\/(\d{2,9})(?:\/|$)/.exec(pathname)?.[1] ?? null;
}
