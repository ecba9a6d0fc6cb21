import fc from 'fast-check';
import { describe, expect, test } from 'vitest';
import { addDays } from '@/lib/domain/plan/day';
import { weeksBehind } from '@/lib/domain/progress/pace';

const start = { day: '2026-01-04', value: 0.5 };
const target = { day: '2026-06-14', value: 0.9 }; // 23 weeks later

describe('weeks behind the line to the target', () => {
  test('half the way in half the time is on the line', () => {
    expect(
      weeksBehind(
        { ...start, value: 0 },
        { day: addDays(start.day, 70), value: 100 },
        {
          day: addDays(start.day, 35),
          value: 50,
        },
      ),
    ).toBe(0);
  });

  test('no move at all lags by all the time that has passed', () => {
    expect(weeksBehind(start, target, { day: addDays(start.day, 77), value: 0.5 })).toBe(11);
  });

  test('a figure that went the wrong way lags by no more than the time that has passed', () => {
    expect(weeksBehind(start, target, { day: addDays(start.day, 77), value: 0.1 })).toBe(11);
  });

  test('a target below the beginning is sunk to', () => {
    const sink = { day: addDays(start.day, 70), value: 0.1 };
    expect(weeksBehind(start, sink, { day: addDays(start.day, 35), value: 0.3 })).toBe(0);
    expect(weeksBehind(start, sink, { day: addDays(start.day, 35), value: 0.5 })).toBe(5);
  });

  test('more is never further behind, and nothing is further behind than the time that passed', () => {
    const value = fc.double({ min: 0, max: 1, noNaN: true });
    fc.assert(
      fc.property(value, value, fc.integer({ min: 1, max: 30 }), (one, other, week) => {
        const day = addDays(start.day, 7 * week);
        const low = weeksBehind(start, target, { day, value: Math.min(one, other) });
        const high = weeksBehind(start, target, { day, value: Math.max(one, other) });
        expect(high).toBeLessThanOrEqual(low);
        expect(low).toBeLessThanOrEqual(week);
      }),
    );
  });
});
