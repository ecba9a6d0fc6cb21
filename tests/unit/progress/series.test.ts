import fc from 'fast-check';
import { describe, expect, test } from 'vitest';
import type { IndicatorRule } from '@/lib/domain/plan/indicator';
import { hasFigure, type Move, seriesOf } from '@/lib/domain/progress/series';

const running: IndicatorRule = {
  kind: 'rate',
  accumulation: 'running',
  direction: 'higher_is_better',
  denominatorBy: 'reporter',
};
const weekly: IndicatorRule = { ...running, kind: 'count', accumulation: 'weekly', denominatorBy: 'none' };

const moves: fc.Arbitrary<Move[]> = fc.uniqueArray(
  fc.record({
    week: fc.integer({ min: 1, max: 30 }),
    numerator: fc.integer({ min: -500, max: 5000 }),
    denominator: fc.integer({ min: -500, max: 5000 }),
    units: fc.integer({ min: -2, max: 5 }),
  }),
  { selector: (move) => move.week },
);

describe('a series', () => {
  test('has every week once, and its last total is the sum of all postings up to it', () => {
    fc.assert(
      fc.property(moves, fc.integer({ min: 1, max: 30 }), (rows, through) => {
        const series = seriesOf(running, rows, through);
        expect(series.map(({ week }) => week)).toEqual(Array.from({ length: through }, (_, i) => i + 1));
        const counted = rows.filter(({ week }) => week <= through);
        const sum = (pick: (move: Move) => number) => counted.reduce((all, move) => all + pick(move), 0);
        expect(series.at(-1)?.total).toEqual({
          numerator: sum((move) => move.numerator),
          denominator: sum((move) => move.denominator),
          units: sum((move) => move.units),
        });
      }),
    );
  });

  test('does not depend on the order of the postings', () => {
    fc.assert(
      fc.property(moves, (rows) => {
        expect(seriesOf(running, rows.toReversed(), 30)).toEqual(seriesOf(running, rows, 30));
      }),
    );
  });

  test('a week without a report keeps a running total and leaves a weekly figure empty', () => {
    const rows = [{ week: 1, numerator: 7, denominator: 10, units: 1 }];
    const nothing = { numerator: 0, denominator: 0, units: 0 };
    expect(seriesOf(running, rows, 2)[1]?.shown).toEqual({ numerator: 7, denominator: 10, units: 1 });
    expect(seriesOf(weekly, rows, 2)[1]?.shown).toEqual(nothing);
    expect(hasFigure(weekly, nothing)).toBe(false);
  });

  test('nobody has reported: a count is blank, a rate over the province’s denominator is a true zero', () => {
    const untouched = { numerator: 0, denominator: 900, units: 0 };
    expect(hasFigure(weekly, { ...untouched, denominator: 0 })).toBe(false);
    expect(hasFigure({ ...running, denominatorBy: 'province' }, untouched)).toBe(true);
  });
});
