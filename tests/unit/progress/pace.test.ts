import fc from 'fast-check';
import { describe, expect, test } from 'vitest';
import { addDays, daysBetween } from '@/lib/domain/plan/day';
import type { IndicatorRule } from '@/lib/domain/plan/indicator';
import { type Pace, paceOf, weeksStill, weeksToLookAhead } from '@/lib/domain/progress/pace';
import { seriesOf } from '@/lib/domain/progress/series';
import { gapToTarget } from '@/lib/domain/progress/target';

const count: IndicatorRule = {
  kind: 'count',
  accumulation: 'running',
  direction: 'higher_is_better',
  denominatorBy: 'none',
};
const rate: IndicatorRule = { ...count, kind: 'rate', denominatorBy: 'province' };
const sinking: IndicatorRule = { ...rate, direction: 'lower_is_better' };

const firstSunday = '2026-01-04';
const endOf = (week: number) => addDays(firstSunday, 7 * (week - 1));

/** Weekly steps of one unit, the first of them with the denominator. */
function paceAfter(
  rule: IndicatorRule,
  steps: readonly number[],
  target: { numerator: number; denominator: number | null; dueOn: string },
  { denominator = 0, through = steps.length } = {},
): Pace | null {
  const moves = steps.map((numerator, index) => ({
    week: index + 1,
    numerator,
    denominator: index === 0 ? denominator : 0,
    units: index === 0 ? 1 : 0,
  }));
  const series = seriesOf(rule, moves, steps.length);
  return paceOf({ rule, series, target, today: endOf(steps.length), through });
}

describe('the pace of an indicator', () => {
  test('still missing 12.345, needed 1.123 a week, done 640: late', () => {
    const steps = [5_000, 640, 640, 640, 640, 640];
    const target = { numerator: 8_200 + 12_345, denominator: null, dueOn: addDays(endOf(6), 77) };
    const pace = paceAfter(count, steps, target);
    // 12.345 / 11 weeks = 1.122,3 and 12.345 / 640 = 19,3: twenty weeks, nine of them too many.
    expect(pace).toEqual({
      neededPerWeek: 1_123,
      presentPerWeek: 640,
      reachedOn: addDays(endOf(6), 140),
      weeksLate: 9,
    });
  });

  test('fewer than four steps are too few to say', () => {
    const target = { numerator: 1_000, denominator: null, dueOn: '2026-12-31' };
    expect(paceAfter(count, [100, 10, 10, 10], target)?.presentPerWeek).toBeNull();
    expect(paceAfter(count, [100, 10, 10, 10, 10], target)?.presentPerWeek).toBe(10);
  });

  test('one wild week among the last eight does not move it', () => {
    const target = { numerator: 100_000, denominator: null, dueOn: '2026-12-31' };
    expect(paceAfter(count, [0, 10, 10, 10, 9_000, 10, 10], target)?.presentPerWeek).toBe(10);
  });

  test('a week whose reports are still coming in is left out', () => {
    const target = { numerator: 1_000, denominator: null, dueOn: '2026-12-31' };
    const steps = [0, 20, 20, 20, 20, 0];
    expect(paceAfter(count, steps, target, { through: 5 })?.presentPerWeek).toBe(20);
  });

  test('where lower is better, sinking is the way to go', () => {
    const target = { numerator: 5, denominator: 100, dueOn: addDays(endOf(6), 70) };
    const pace = paceAfter(sinking, [200, -10, -10, -10, -10, -10], target, { denominator: 1_000 });
    expect(pace).toMatchObject({ neededPerWeek: 10, presentPerWeek: 10, weeksLate: 0 });
  });

  test('going the wrong way, or nowhere, reaches nothing', () => {
    const target = { numerator: 900, denominator: null, dueOn: '2026-12-31' };
    for (const step of [0, -5]) {
      const pace = paceAfter(count, [100, step, step, step, step], target);
      expect(pace).toMatchObject({ presentPerWeek: step, reachedOn: null, weeksLate: null });
    }
  });

  test('nothing is needed of what is reached, and nothing forecast of a weekly rate', () => {
    const target = { numerator: 90, denominator: 100, dueOn: '2026-12-31' };
    expect(paceAfter(rate, [90, 1, 1, 1, 1], target, { denominator: 100 })).toBeNull();
    expect(
      paceAfter({ ...rate, accumulation: 'weekly' }, [1, 1, 1, 1, 1], target, { denominator: 100 }),
    ).toBeNull();
  });

  const steps = fc.array(fc.integer({ min: -50, max: 200 }), { minLength: 1, maxLength: 20 });
  const weeksLeft = fc.integer({ min: -10, max: 60 });

  test('done at the needed pace, the target is reached in time; one case a week less, it may not be', () => {
    fc.assert(
      fc.property(steps, fc.integer({ min: 1, max: 60 }), (made, left) => {
        const dueOn = addDays(endOf(made.length), 7 * left);
        const target = { numerator: 10_000, denominator: null, dueOn };
        const pace = paceAfter(count, made, target);
        const missing = 10_000 - made.reduce((sum, step) => sum + step, 0);
        expect((pace?.neededPerWeek ?? 0) * left).toBeGreaterThanOrEqual(missing);
        expect(((pace?.neededPerWeek ?? 0) - 1) * left).toBeLessThan(missing);
      }),
    );
  });

  test('the forecast is the first week’s end at which the present pace has closed the gap', () => {
    fc.assert(
      fc.property(steps, weeksLeft, (made, left) => {
        const today = endOf(made.length);
        const target = { numerator: 5_000, denominator: null, dueOn: addDays(today, 7 * left) };
        const pace = paceAfter(count, made, target);
        if (!pace?.reachedOn || pace.presentPerWeek === null) return;
        const weeks = daysBetween(today, pace.reachedOn) / 7;
        const missing = 5_000 - made.reduce((sum, step) => sum + step, 0);
        if (weeks < weeksToLookAhead) expect(weeks * pace.presentPerWeek).toBeGreaterThanOrEqual(missing);
        expect((weeks - 1) * pace.presentPerWeek).toBeLessThan(missing);
        expect(pace.weeksLate).toBe(Math.max(0, weeks - left));
      }),
    );
  });

  test('doing more each week never makes it later', () => {
    fc.assert(
      fc.property(steps, fc.integer({ min: 1, max: 50 }), (made, more) => {
        const dueOn = addDays(endOf(made.length), 70);
        const target = { numerator: 50_000, denominator: null, dueOn };
        const slow = paceAfter(count, made, target);
        const fast = paceAfter(
          count,
          made.map((step) => step + more),
          target,
        );
        if (slow?.reachedOn) expect(fast?.reachedOn?.localeCompare(slow.reachedOn)).not.toBe(1);
      }),
    );
  });

  test('both directions mirror each other', () => {
    fc.assert(
      fc.property(steps, (made) => {
        const target = { numerator: 400, denominator: 1_000, dueOn: addDays(endOf(made.length), 70) };
        const up = paceAfter(rate, [100, ...made], target, { denominator: 1_000 });
        const mirrored = [900, ...made.map((step) => -step)];
        const down = paceAfter(sinking, mirrored, { ...target, numerator: 600 }, { denominator: 1_000 });
        expect(down).toEqual(up);
      }),
    );
  });
});

describe('standing still', () => {
  const still = (steps: number[], through = steps.length) => {
    const moves = steps.map((numerator, index) => ({
      week: index + 1,
      numerator,
      denominator: 0,
      units: index === 0 ? 1 : 0,
    }));
    return weeksStill(count, seriesOf(count, moves, steps.length), through);
  };

  test('weeks without a move, counted back from the last whole one', () => {
    expect(still([10, 5, 0, 0, 0])).toBe(3);
    expect(still([10, 5, 0, 0, 0], 4)).toBe(2);
    expect(still([10, 0, 0, 1])).toBe(0);
    expect(still([10])).toBe(0);
  });

  test('what came and went back has moved', () => {
    expect(still([10, 0, 3, -3])).toBe(0);
  });
});

test('the gap below zero is how far a target was passed', () => {
  const amount = { numerator: 97, denominator: 100, units: 1 };
  expect(gapToTarget(rate, amount, { numerator: 95, denominator: 100 })).toBe(-2);
  expect(gapToTarget(sinking, amount, { numerator: 95, denominator: 100 })).toBe(2);
});
