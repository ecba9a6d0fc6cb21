import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import {
  addDays,
  daysBetween,
  formatInstant,
  vietnamDay,
  vietnamInstant,
  weekdayOf,
} from '@/lib/domain/plan/day';
import { usualRule } from '@/lib/domain/plan/deadline';
import {
  currentWeek,
  formatWeek,
  isoWeekOf,
  mondayOf,
  parseWeekKey,
  planWeeks,
  weekKey,
} from '@/lib/domain/plan/week';

const rule = usualRule;
const day = fc
  .date({ min: new Date('2000-01-01'), max: new Date('2099-12-31'), noInvalidDate: true })
  .map((date) => date.toISOString().slice(0, 10));

describe('weeks', () => {
  it.each([
    ['2022-02-14', 2022, 7],
    ['2026-11-22', 2026, 47],
    ['2026-11-23', 2026, 48],
    ['2021-01-03', 2020, 53],
    ['2024-12-30', 2025, 1],
  ])('%s lies in ISO week %i/%i', (on, isoYear, isoNumber) => {
    expect(isoWeekOf(on)).toEqual({ isoYear, isoNumber });
  });

  it('run Monday to Sunday, one after the other, and have a name each', () => {
    fc.assert(
      fc.property(day, fc.integer({ min: 0, max: 800 }), (firstDay, length) => {
        const weeks = planWeeks(firstDay, addDays(firstDay, length), rule);
        expect(weeks[0]?.startsOn).toBe(mondayOf(firstDay));
        weeks.forEach((week, index) => {
          expect(weekdayOf(week.startsOn)).toBe(1);
          expect(daysBetween(week.startsOn, week.endsOn)).toBe(6);
          expect(week.ordinal).toBe(index + 1);
          expect(week.dueAt > week.cutoffAt).toBe(true);
          if (index > 0) expect(daysBetween(weeks[index - 1]?.endsOn ?? '', week.startsOn)).toBe(1);
        });
        expect(new Set(weeks.map(weekKey)).size).toBe(weeks.length);
        expect((weeks.at(-1)?.endsOn ?? '') >= addDays(firstDay, length)).toBe(true);
      }),
    );
  });

  it('plan 78 has twelve, the last ending on 08/05/2022', () => {
    const weeks = planWeeks('2022-02-14', '2022-05-08', rule);
    expect(weeks).toHaveLength(12);
    expect(formatWeek(weeks[11] ?? never())).toBe('Tuần 18 (02/05–08/05/2022)');
    expect(formatWeek({ isoNumber: 53, startsOn: '2026-12-28', endsOn: '2027-01-03' })).toBe(
      'Tuần 53 (28/12/2026–03/01/2027)',
    );
  });

  it('are due on Monday at 17:00 in Viet Nam', () => {
    const [week] = planWeeks('2026-11-16', '2026-11-22', rule);
    expect(formatInstant(week?.dueAt ?? new Date(0))).toBe('17:00 23/11/2026');
    expect(week?.cutoffAt.toISOString()).toBe('2026-11-22T17:00:00.000Z');
  });

  it('keep last week current until its deadline has passed', () => {
    const weeks = planWeeks('2026-11-02', '2026-12-20', rule);
    const at = (instant: string) => currentWeek(weeks, new Date(instant)).isoNumber;
    expect(at('2026-11-23T09:59:59Z')).toBe(47);
    expect(at('2026-11-23T10:00:01Z')).toBe(48);
    expect(at('2026-10-01T00:00:00Z')).toBe(45);
    expect(at('2027-05-01T00:00:00Z')).toBe(51);
  });

  it('have a key that reads back', () => {
    fc.assert(
      fc.property(day, (on) => {
        expect(parseWeekKey(weekKey(isoWeekOf(on)))).toEqual(isoWeekOf(on));
      }),
    );
    expect(parseWeekKey('2026-4')).toBeNull();
    expect(parseWeekKey("2026-04'; --")).toBeNull();
  });
});

describe('days in Viet Nam', () => {
  it('begin seven hours before UTC’s', () => {
    expect(vietnamDay(new Date('2026-11-23T17:00:00Z'))).toBe('2026-11-24');
    expect(vietnamDay(new Date('2026-11-23T16:59:59Z'))).toBe('2026-11-23');
    fc.assert(
      fc.property(day, fc.integer({ min: 0, max: 1439 }), (on, minute) => {
        expect(vietnamDay(vietnamInstant(on, minute))).toBe(on);
      }),
    );
  });
});

function never(): never {
  throw new Error('the plan has fewer weeks');
}
