import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import type { IndicatorRule } from '@/lib/domain/plan/indicator';
import { isReached, missingToTarget } from '@/lib/domain/progress/target';

const higher: IndicatorRule = {
  kind: 'rate',
  accumulation: 'running',
  direction: 'higher_is_better',
  denominatorBy: 'reporter',
};
const lower: IndicatorRule = { ...higher, direction: 'lower_is_better' };
const ninetyFive = { numerator: 95, denominator: 100 };

describe('còn thiếu', () => {
  it('counts the cases that are missing, a whole person at a time', () => {
    expect(missingToTarget(higher, { numerator: 90, denominator: 101, units: 1 }, ninetyFive)).toBe(6);
    expect(missingToTarget(higher, { numerator: 96, denominator: 101, units: 1 }, ninetyFive)).toBe(0);
    expect(
      missingToTarget(
        lower,
        { numerator: 9, denominator: 101, units: 1 },
        { numerator: 5, denominator: 100 },
      ),
    ).toBe(4);
    expect(
      missingToTarget(
        { ...higher, kind: 'count' },
        { numerator: 40, denominator: 0, units: 2 },
        { numerator: 100, denominator: null },
      ),
    ).toBe(60);
  });

  it('judges nothing where nothing is known', () => {
    expect(missingToTarget(higher, { numerator: 0, denominator: 0, units: 0 }, ninetyFive)).toBeNull();
    expect(isReached(higher, { numerator: 0, denominator: 0, units: 0 }, ninetyFive)).toBe(false);
  });

  it('is just enough: with it the target is reached, with one less it is not', () => {
    fc.assert(
      fc.property(
        fc.nat(1_000_000),
        fc.integer({ min: 1, max: 1_000_000 }),
        fc.integer({ min: 1, max: 100 }),
        fc.boolean(),
        (numerator, denominator, percent, better) => {
          const rule = better ? higher : lower;
          const target = { numerator: percent, denominator: 100 };
          const missing = missingToTarget(rule, { numerator, denominator, units: 1 }, target) ?? -1;
          const step = better ? 1 : -1;
          const reachedAt = (at: number) => isReached(rule, { numerator: at, denominator, units: 1 }, target);
          expect(reachedAt(numerator + step * missing)).toBe(true);
          if (missing > 0) expect(reachedAt(numerator + step * (missing - 1))).toBe(false);
        },
      ),
    );
  });
});
