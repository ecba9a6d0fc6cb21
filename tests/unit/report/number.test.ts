import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { countMax, formatCount, formatCountChange, parseCount } from '@/lib/domain/report/number';

describe('a typed figure', () => {
  it.each([
    ['1.315', 1315],
    ['1315', 1315],
    [' 20.066 ', 20066],
    ['20 066', 20066],
    ['20\u00a0066', 20066],
    ['0', 0],
    ['007', 7],
    ['１.３１５', 1315],
    ['', null],
    ['   ', null],
  ])('%j is %j', (text, count) => expect(parseCount(text)).toEqual({ ok: true, count }));

  it.each([
    ['1,315', 'comma_decimal'],
    ['1,5', 'comma_decimal'],
    ['1.234,5', 'comma_decimal'],
    ['-3', 'negative'],
    ['−3', 'negative'],
    ['1.31', 'dot_group'],
    ['1.3155', 'dot_group'],
    ['1..315', 'dot_group'],
    ['1.234.5', 'dot_group'],
    ['abc', 'not_a_number'],
    ['12a', 'not_a_number'],
    ['1e3', 'not_a_number'],
    ['+5', 'not_a_number'],
    ['٣', 'not_a_number'],
    ['1.000.000.000', 'too_large'],
    ['9'.repeat(400), 'too_large'],
  ])('%j is refused as %s', (text, fault) => expect(parseCount(text)).toEqual({ ok: false, fault }));

  it('reads back whatever it writes', () => {
    fc.assert(
      fc.property(fc.integer({ min: 0, max: countMax }), (count) => {
        expect(parseCount(formatCount(count))).toEqual({ ok: true, count });
        expect(parseCount(String(count))).toEqual({ ok: true, count });
      }),
    );
  });

  it('never throws and never reads a figure out of bounds', () => {
    fc.assert(
      fc.property(fc.string({ unit: 'grapheme' }), (text) => {
        const parsed = parseCount(text);
        if (parsed.ok && parsed.count !== null) {
          expect(Number.isInteger(parsed.count) && parsed.count >= 0 && parsed.count <= countMax).toBe(true);
        }
      }),
    );
  });

  it('writes thousands with dots and changes with signs', () => {
    expect(formatCount(2410233)).toBe('2.410.233');
    expect(formatCountChange(368)).toBe('+368');
    expect(formatCountChange(-1200)).toBe('−1.200');
    expect(formatCountChange(0)).toBe('0');
  });
});
