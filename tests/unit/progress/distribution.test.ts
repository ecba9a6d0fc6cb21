import fc from 'fast-check';
import { describe, expect, test } from 'vitest';
import { binsOf, goalShown, middleOf } from '@/lib/domain/progress/distribution';

const values = fc.array(fc.integer({ min: 0, max: 1_000_000 }), { minLength: 1, maxLength: 130 });
const goals = fc.oneof(fc.constant(0), fc.integer({ min: 1, max: 1_000_000 }));

describe('ranges of a distribution', () => {
  test('rates between 68,0% and 87,3% with a target of 85%: the target is an edge', () => {
    expect(
      binsOf([680, 689, 729, 848, 850, 873], 850).map(({ from, to, count }) => [from, to, count]),
    ).toEqual([
      [650, 700, 2],
      [700, 750, 1],
      [750, 800, 0],
      [800, 850, 1],
      [850, 900, 2],
    ]);
  });

  test('100% is in the last range, not in one of its own; who is just at the target has reached it', () => {
    expect(binsOf([950, 1000]).at(-1)).toMatchObject({ to: 1000, isLast: true });
    const atGoal = binsOf([700, 850], 850).at(-1);
    expect(atGoal).toMatchObject({ from: 850, count: 1 });
  });

  test('every figure is in one range, ranges are equal, adjoin and are few', () => {
    fc.assert(
      fc.property(values, goals, (all, goal) => {
        const bins = binsOf(all, goal);
        expect(bins.reduce((sum, { count }) => sum + count, 0)).toBe(all.length);
        expect(bins.length).toBeLessThanOrEqual(10);
        expect(new Set(bins.map(({ from, to }) => to - from)).size).toBe(1);
        expect(bins.slice(1).every(({ from }, index) => from === bins[index]?.to)).toBe(true);
        expect(bins.filter(({ isLast }) => isLast)).toEqual([bins.at(-1)]);
      }),
    );
  });

  test('no range has figures on both sides of the target', () => {
    fc.assert(
      fc.property(values, fc.integer({ min: 1, max: 1_000_000 }), (all, goal) => {
        for (const { from, to, count, isLast } of binsOf(all, goal)) {
          const inside = all.filter((one) => from <= one && (one < to || (isLast && one === to)));
          expect(inside).toHaveLength(count);
          expect(inside.some((one) => one < goal) && inside.some((one) => one >= goal)).toBe(false);
        }
      }),
    );
  });

  test('nobody has a figure: there are no ranges', () => expect(binsOf([])).toEqual([]));

  test('only a target that is shown as it is can be an edge', () => {
    expect(goalShown({ numerator: 85, denominator: 100 })).toBe(850);
    expect(goalShown({ numerator: 2, denominator: 3 })).toBe(0);
    expect(goalShown({ numerator: 500, denominator: null })).toBe(0);
  });
});

test('the middle has as many before it as after it, give or take one', () => {
  fc.assert(
    fc.property(fc.array(fc.nat(), { minLength: 1 }), (all) => {
      const ordered = all.map((_, index) => index);
      const middle = middleOf(ordered) ?? -1;
      const [before, after] = [middle, ordered.length - 1 - middle];
      expect(after - before === 0 || after - before === 1).toBe(true);
    }),
  );
  expect(middleOf([])).toBeNull();
});
