import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { clean, cleaned, cleanLine } from '@/lib/documents/text/clean';

/** What XML 1.0 can hold (production Char), without the controls that C1 holds. */
const writable = /^(?:[\n\u0020-\u007E\u00A0-\uD7FF\uE000-\uFFFD]|[\u{10000}-\u{10FFFF}])*$/u;

describe('a text for a file', () => {
  it('keeps words apart and lists as lists, and loses what cannot be seen', () => {
    expect(clean('Rà\u2028soát\u2029dữ\u0085liệu\vdân\tcư')).toBe('Rà soát dữ liệu dân cư');
    expect(clean('\uF0B7 Rà soát\n\uF0A7 Đối chiếu')).toBe('- Rà soát\n- Đối chiếu');
    expect(clean('ab\u00ADcd\u200B\uFEFF\u202Eef\u0000\uFFFE\uD800g\uE001')).toBe('abcdefg');
    expect(clean('Một\r\nHai\rBa')).toBe('Một\nHai\nBa');
    expect(cleanLine('Một\nHai')).toBe('Một Hai');
  });

  it('is composed, and what was clean stays as it was', () => {
    const words = 'Số:\u00a0\u00a0\u00a0/BC-UBND – Nguyễn Huệ, Ệ Ữ Ặ; ≤ 5%, “1.315” hộ…';
    expect(clean(words)).toBe(words);
    expect(clean(words.normalize('NFD'))).toBe(words);
  });

  it('can be written into any file, whatever it holds, and is not changed again', () => {
    fc.assert(
      fc.property(fc.string({ unit: 'binary' }), (text) => {
        const made = clean(text);
        expect(made).toMatch(writable);
        expect(clean(made)).toBe(made);
      }),
    );
  });

  it('is cleaned wherever it lies, and figures and days are left alone', () => {
    const at = new Date(0);
    expect(cleaned({ rows: [{ text: 'a\u0000', value: 3, at, why: null }] })).toEqual({
      rows: [{ text: 'a', value: 3, at, why: null }],
    });
  });
});
