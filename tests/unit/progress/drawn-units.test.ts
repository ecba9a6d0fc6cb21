import fc from 'fast-check';
import { describe, expect, test } from 'vitest';
import type { IndicatorRule } from '@/lib/domain/plan/indicator';
import { drawnMost, drawnUnits, isOwnDrawn } from '@/lib/domain/progress/drawn-units';

const rate: IndicatorRule = {
  kind: 'rate',
  accumulation: 'running',
  direction: 'higher_is_better',
  denominatorBy: 'reporter',
};
const count: IndicatorRule = { ...rate, kind: 'count', denominatorBy: 'none' };
const ranked = [
  { code: '1', place: 4 },
  { code: '2', place: 2 },
  { code: '3', place: 2 },
  { code: '4', place: 1 },
  { code: '5', place: null },
];
const codes = (units: { code: string }[]) => units.map(({ code }) => code);

describe('the units that are drawn', () => {
  test('nobody chose: the lowest, never the best or one without a figure; of counts none', () => {
    expect(codes(drawnUnits(rate, ranked, undefined).drawn)).toEqual(['1', '2', '3']);
    expect(codes(drawnUnits(rate, ranked.slice(2), undefined).drawn)).toEqual(['3']);
    expect(drawnUnits(count, ranked, undefined).drawn).toEqual([]);
  });

  test('none is a choice, too', () => expect(drawnUnits(rate, ranked, []).drawn).toEqual([]));

  test('those asked for and no others, as many as may be, the rest counted', () => {
    const units = fc
      .integer({ min: 0, max: 30 })
      .map((length) =>
        Array.from({ length }, (_, index) => ({ code: String(index), place: length - index })),
      );
    fc.assert(
      fc.property(units, fc.array(fc.nat(40).map(String)), (all, asked) => {
        const { drawn, leftOut } = drawnUnits(rate, all, asked);
        expect(drawn.length).toBeLessThanOrEqual(drawnMost);
        expect(drawn.every(({ code }) => asked.includes(code))).toBe(true);
        expect(drawn.length + leftOut).toBe(all.filter(({ code }) => asked.includes(code)).length);
      }),
    );
  });

  test('a total is not drawn beside its parts, a rate is', () => {
    expect([isOwnDrawn(count, 0), isOwnDrawn(count, 2), isOwnDrawn(rate, 2)]).toEqual([true, false, true]);
  });
});
