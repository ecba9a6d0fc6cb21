import { describe, expect, test } from 'vitest';
import { addDays } from '@/lib/domain/plan/day';
import type { IndicatorRule } from '@/lib/domain/plan/indicator';
import { type Move, seriesOf } from '@/lib/domain/progress/series';
import { changeOf, type DatedTarget, standingOf, targetInForce } from '@/lib/domain/progress/standing';

const rate: IndicatorRule = {
  kind: 'rate',
  accumulation: 'running',
  direction: 'higher_is_better',
  denominatorBy: 'reporter',
};
const count: IndicatorRule = { ...rate, kind: 'count', denominatorBy: 'none' };
const overdueFiles: IndicatorRule = { ...rate, accumulation: 'weekly', direction: 'lower_is_better' };

const endOf = (week: number) => addDays('2026-01-04', 7 * (week - 1));
const target = (dueOn: string, numerator: number, denominator: number | null, unitId: number | null = null) =>
  ({ dueOn, numerator, denominator, unitId }) satisfies DatedTarget;
const move = (week: number, numerator: number, denominator: number, units = 1): Move => ({
  week,
  numerator,
  denominator,
  units,
});

function stand(rule: IndicatorRule, moves: Move[], week: number, targets: DatedTarget[]) {
  return standingOf(rule, seriesOf(rule, moves, week), targets, { endOf, through: week });
}

describe('how an indicator stands', () => {
  test('Cửa Lò 2022: 383 of 454 pupils, the target of 100 % not yet due', () => {
    const found = stand(rate, [move(1, 383, 454)], 1, [target('2026-06-30', 100, 100)]);
    // One week tells no pace yet.
    expect(found).toMatchObject({ missing: 71, state: 'unclear', change: null });
  });

  test('the change is the difference of the rates as shown, both cut', () => {
    // 99,99 % is shown as 99,9 %, 100 % as 100,0 %.
    expect(
      changeOf(
        rate,
        { numerator: 9999, denominator: 10000, units: 1 },
        { numerator: 10000, denominator: 10000, units: 1 },
      ),
    ).toBe(1);
    expect(
      changeOf(
        count,
        { numerator: 12, denominator: 0, units: 1 },
        { numerator: 9, denominator: 0, units: 1 },
      ),
    ).toBe(-3);
  });

  test('there is no change from nothing reported', () => {
    expect(stand(count, [move(2, 5, 0)], 2, []).change).toBeNull();
  });

  test('not reached on the target’s day is overdue, reached is reached whenever', () => {
    const due = [target(endOf(3), 80, 100)];
    expect(stand(rate, [move(1, 79, 100)], 3, due).state).toBe('overdue');
    expect(stand(rate, [move(1, 80, 100)], 3, due).state).toBe('reached');
  });

  test('a count is judged by its sum, a weekly rate by the week', () => {
    const weeklyCount: IndicatorRule = { ...count, accumulation: 'weekly' };
    expect(
      stand(weeklyCount, [move(1, 60, 0), move(2, 40, 0)], 2, [target('2026-12-31', 100, null, 7)]),
    ).toMatchObject({
      state: 'reached',
      shown: { numerator: 40 },
    });
    const goal = [target('2026-12-31', 2, 100)];
    expect(stand(overdueFiles, [move(1, 50, 100), move(2, 1, 100)], 2, goal)).toMatchObject({
      state: 'reached',
      missing: 0,
    });
    expect(stand(overdueFiles, [move(1, 50, 100)], 2, goal).state).toBe('no_figure');
  });

  test('a week whose reports still come in is no fall beside a whole one', () => {
    const weeklyCount: IndicatorRule = { ...count, accumulation: 'weekly' };
    const series = seriesOf(weeklyCount, [move(1, 600, 0, 130), move(2, 40, 0, 9)], 2);
    expect(standingOf(weeklyCount, series, [], { endOf, through: 1 })).toMatchObject({
      isComingIn: true,
      change: null,
    });
    expect(standingOf(weeklyCount, series, [], { endOf, through: 2 }).change).toBe(-560);
  });

  test('behind or on pace, by what the present pace comes to', () => {
    const moves = [move(1, 50, 100), ...[2, 3, 4, 5, 6].map((week) => move(week, 2, 0, 0))];
    expect(stand(rate, moves, 6, [target(endOf(26), 100, 100)])).toMatchObject({
      state: 'on_pace',
      weeksLate: 0,
      pace: { neededPerWeek: 2, presentPerWeek: 2 },
    });
    expect(stand(rate, moves, 6, [target(endOf(16), 100, 100)])).toMatchObject({
      state: 'behind',
      weeksLate: 10,
    });
  });

  test('no progress for weeks is behind, and says for how many it stood still', () => {
    const found = stand(rate, [move(1, 50, 100)], 6, [target(endOf(21), 100, 100)]);
    expect(found).toMatchObject({ state: 'behind', weeksStill: 5, pace: { reachedOn: null } });
  });

  test('the next target in time counts, then the last one; the unit’s own before the plan’s', () => {
    const [june, december] = [target('2026-06-30', 80, 100), target('2026-12-31', 95, 100)];
    expect(targetInForce([december, june], '2026-03-01')).toBe(june);
    expect(targetInForce([december, june], '2026-07-01')).toBe(december);
    expect(targetInForce([december, june], '2027-02-01')).toBe(december);
    const own = target('2026-12-31', 70, 100, 7);
    expect(targetInForce([june, own], '2026-03-01')).toBe(own);
    expect(targetInForce([], '2026-03-01')).toBeNull();
  });
});
