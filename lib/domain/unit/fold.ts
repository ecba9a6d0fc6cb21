/** 'cua lo' for 'Cửa Lò', 'CỬA LÒ' or 'Cửa-Lò', composed or not: lower case, no marks, single spaces. */
export function fold(text: string): string {
  return bare(text.normalize('NFD').replace(/\p{M}/gu, ''));
}

/** The same without spaces: 'cualo'. */
export function squeeze(text: string): string {
  return fold(text).replaceAll(' ', '');
}

// Grave, acute, tilde, hook above, dot below.
const tones = /[\u0300\u0301\u0303\u0309\u0323]/g;

/**
 * As typed with its marks, the tone at the end of each syllable: 'Hoà' and 'Hòa', 'Thuỷ' and 'Thuỷ' are one word,
 * 'Đồng' and 'Đông' are two.
 */
export function spell(text: string): string {
  return text
    .normalize('NFD')
    .toLowerCase()
    .split(/[^\p{L}\p{M}\p{N}]+/u)
    .filter(Boolean)
    .map((word) => word.replace(tones, '') + (word.match(tones)?.join('') ?? ''))
    .join(' ');
}

function bare(text: string): string {
  return text
    .toLowerCase()
    .replaceAll('đ', 'd')
    .replace(/[^a-z0-9]+/g, ' ')
    .trim();
}
