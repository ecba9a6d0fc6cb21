import type { Drawn } from './drawn';

/** Something that a paper cannot do without, where it is not there. */
export interface Missing {
  /** 'chưa có thư ký' */
  words: string;
  /** Where it is filled in: 'Hãy ghi ở trang Thông tin hội nghị.' */
  where: string;
}

export const inFacts = 'Hãy ghi ở trang Thông tin hội nghị.';
export const inConclusions = 'Hãy ghi ở trang Kết luận, nhiệm vụ.';
export const inPoints = 'Hãy điểm danh ở trang Điểm cầu.';

/** Facts that nothing was written in. @param needed their words and texts */
export function missingFacts(needed: readonly (readonly [words: string, text: string])[]): Missing[] {
  const words = needed.filter(([, text]) => text.trim() === '').map(([one]) => one);
  return words.length === 0 ? [] : [{ words: `chưa có ${words.join(', ')}`, where: inFacts }];
}

/**
 * Why a paper is not there: 'Chưa xuất được Biên bản: chưa có thư ký. Hãy ghi ở trang Thông tin hội nghị.'; null where
 * nothing is missing.
 */
export function stopped(paper: string, missing: readonly Missing[]): (Drawn<never> & { ok: false }) | null {
  if (missing.length === 0) return null;
  const [first, ...rest] = missing.map(({ words, where }) => `${words}. ${where}`);
  const more = rest.map((one) => ` ${one.charAt(0).toLocaleUpperCase('vi')}${one.slice(1)}`);
  return { ok: false, why: `Chưa xuất được ${paper}: ${first}${more.join('')}` };
}
