import fc from 'fast-check';
import { describe, expect, test } from 'vitest';
import type { ProgressState } from '@/lib/domain/progress/standing';
import { byWorst, type Lag, lagOf } from '@/lib/domain/progress/worst';

const states: ProgressState[] = [
  'no_figure',
  'no_target',
  'reached',
  'on_pace',
  'behind',
  'unclear',
  'overdue',
];
const lags = fc
  .array(fc.tuple(fc.constantFrom(...states), fc.option(fc.integer({ min: 1, max: 130 }))), { maxLength: 27 })
  .map((cells) =>
    lagOf(
      cells.map(([state]) => state),
      cells.map(([, place]) => place),
    ),
  );

describe('the worst unit first', () => {
  test('by indicators behind, then by overdue ones, then by mean place', () => {
    const lag = (name: string, all: ProgressState[], places: (number | null)[]) => ({
      name,
      lag: lagOf(all, places),
    });
    const units = [
      lag('silent', ['no_figure', 'no_figure'], [null, null]),
      lag('good', ['reached', 'on_pace'], [1, 1]),
      lag('behind', ['behind', 'reached'], [5, 1]),
      lag('overdue', ['overdue', 'reached'], [1, 1]),
      lag('both', ['overdue', 'behind'], [2, 2]),
      lag('low', ['behind', 'reached'], [9, null]),
    ];
    units.sort((a, b) => byWorst(a.lag, b.lag));
    expect(units.map(({ name }) => name)).toEqual(['both', 'overdue', 'low', 'behind', 'good', 'silent']);
  });

  test('law: an order, whatever the units', () => {
    const sign = (one: Lag, other: Lag) => Math.sign(byWorst(one, other)) + 0;
    fc.assert(
      fc.property(lags, lags, lags, (a, b, c) => {
        expect(sign(a, b)).toBe(-sign(b, a) + 0);
        if (sign(a, b) <= 0 && sign(b, c) <= 0) expect(sign(a, c)).toBeLessThanOrEqual(0);
      }),
    );
  });

  test('law: one more indicator behind is never better', () => {
    fc.assert(
      fc.property(lags, lags, (a, b) => {
        fc.pre(a.judged > 0);
        const worse = { ...a, behind: a.behind + 1 };
        expect(byWorst(worse, a)).toBeLessThan(0);
        if (byWorst(a, b) <= 0) expect(byWorst(worse, b)).toBeLessThan(0);
      }),
    );
  });
});
