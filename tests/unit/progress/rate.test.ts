import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { cutRate, formatPointChange, formatRate } from '@/lib/domain/progress/rate';

describe('a rate', () => {
  it.each([
    [383, 454, '84,3%'], // the report of Cửa Lò, May 2022
    [9997, 10000, '99,9%'],
    [29, 100, '29,0%'],
    [454, 454, '100,0%'],
    [460, 454, '101,3%'],
    [0, 10, '0,0%'],
    [5, 0, '–'],
    [999_999_999, 1, '99.999.999.900,0%'],
  ])('of %i in %i is written %s', (numerator, denominator, text) => {
    expect(formatRate(numerator, denominator)).toBe(text);
  });

  it('is never above the fraction, and less than a tenth of a point below it', () => {
    fc.assert(
      fc.property(fc.nat(999_999_999), fc.integer({ min: 1, max: 999_999_999 }), (numerator, denominator) => {
        const tenths = BigInt(cutRate(numerator, denominator) ?? -1);
        expect(tenths * BigInt(denominator) <= BigInt(numerator) * 1000n).toBe(true);
        expect((tenths + 1n) * BigInt(denominator) > BigInt(numerator) * 1000n).toBe(true);
      }),
    );
  });

  it('shows 100 % only where the whole is reached', () => {
    fc.assert(
      fc.property(fc.integer({ min: 1, max: 999_999_999 }), (denominator) => {
        expect(formatRate(denominator - 1, denominator)).not.toBe('100,0%');
        expect(formatRate(denominator, denominator)).toBe('100,0%');
      }),
    );
  });

  it('changes by points, with a sign', () => {
    expect([12, -4, 0].map(formatPointChange)).toEqual(['+1,2', '−0,4', '0,0']);
  });
});
