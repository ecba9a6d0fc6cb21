import fc from 'fast-check';
import { expect, it } from 'vitest';
import type { IndicatorRule } from '@/lib/domain/plan/indicator';
import { type Holder, postingsOf } from '@/lib/domain/progress/ledger';

const rule: IndicatorRule = {
  kind: 'rate',
  accumulation: 'running',
  direction: 'higher_is_better',
  denominatorBy: 'reporter',
};
const figures = fc.uniqueArray(
  fc.record({
    week: fc.integer({ min: 1, max: 8 }),
    figure: fc.record({ is: fc.constant('given' as const), numerator: fc.nat(99), denominator: fc.nat(99) }),
  }),
  { selector: ({ week }) => week },
);

it('a reference for denominators that units report themselves never moves the ledger', () => {
  fc.assert(
    fc.property(figures, fc.nat(99), fc.integer({ min: 1, max: 8 }), (reported, denominator, week) => {
      const holder: Holder = {
        unit: 1,
        seat: [{ fromWeek: 1, chain: [1, 2] }],
        figures: reported,
        baselines: [],
      };
      const compared = { ...holder, baselines: [{ week, denominator }] };
      expect(postingsOf(rule, [compared], [])).toEqual(postingsOf(rule, [holder], []));
    }),
  );
});
