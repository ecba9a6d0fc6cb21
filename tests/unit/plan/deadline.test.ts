import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { addDays, formatInstant, vietnamDay, vietnamInstant } from '@/lib/domain/plan/day';
import { isInOrder, isWorkingDay, momentsOf, usualRule } from '@/lib/domain/plan/deadline';
import { planWeeks } from '@/lib/domain/plan/week';
import { readCatalogue } from '@/prisma/loading/read-catalogue';

const day = fc
  .date({ min: new Date('2020-01-01'), max: new Date('2030-12-31'), noInvalidDate: true })
  .map((date) => date.toISOString().slice(0, 10));
const rule = fc.record({
  cutoffAfterDays: fc.integer({ min: -6, max: 28 }),
  cutoffMinute: fc.integer({ min: 0, max: 1440 }),
  dueAfterDays: fc.integer({ min: 0, max: 28 }),
  dueMinute: fc.integer({ min: 0, max: 1439 }),
  shiftsOverHolidays: fc.boolean(),
});
/** Days off around a day: single ones and whole weeks of them. */
const around = (centre: string) =>
  fc
    .array(fc.integer({ min: -10, max: 40 }), { maxLength: 30 })
    .map((offsets) => new Set(offsets.map((offset) => addDays(centre, offset))));
const cases = day.chain((endsOn) => fc.tuple(fc.constant(endsOn), rule, around(endsOn)));

describe('a deadline', () => {
  it('never moves earlier, keeps its minute, and moves only off a holiday, onto the next working day', () => {
    fc.assert(
      fc.property(cases, ([endsOn, rules, holidays]) => {
        const meant = vietnamInstant(addDays(endsOn, rules.dueAfterDays), rules.dueMinute);
        const { dueAt } = momentsOf(endsOn, rules, holidays);
        const moved = (dueAt.getTime() - meant.getTime()) / 86_400_000;
        expect(Number.isInteger(moved) && moved >= 0).toBe(true);
        if (!rules.shiftsOverHolidays || !holidays.has(vietnamDay(meant))) {
          expect(moved).toBe(0);
          return;
        }
        expect(moved).toBeGreaterThan(0);
        expect(isWorkingDay(vietnamDay(dueAt), holidays)).toBe(true);
        for (let between = 1; between < moved; between++) {
          expect(isWorkingDay(addDays(vietnamDay(meant), between), holidays)).toBe(false);
        }
      }),
    );
  });

  it('is never before the cut-off when the rule is in order, whatever the holidays', () => {
    fc.assert(
      fc.property(cases, ([endsOn, rules, holidays]) => {
        const { cutoffAt, dueAt } = momentsOf(endsOn, rules, holidays);
        if (isInOrder(rules)) expect(dueAt >= cutoffAt).toBe(true);
        else if (!rules.shiftsOverHolidays) expect(dueAt < cutoffAt).toBe(true);
      }),
    );
  });
});

describe('the catalogue of public holidays', () => {
  const rows = readCatalogue('holidays');
  const holidays = new Set(rows.map((row) => `${row.day}`));

  it('holds the days of Bộ luật Lao động, Điều 112 that lie fixed in the calendar', () => {
    expect(holidays.size).toBe(rows.length);
    for (const year of [2022, 2023, 2024, 2025, 2026, 2027]) {
      for (const fixed of ['01-01', '04-30', '05-01', '09-02']) {
        expect(holidays.has(`${year}-${fixed}`)).toBe(true);
      }
    }
  });

  it.each([
    // Tết Bính Ngọ: Monday to Friday off, so the deadline waits for the Monday after.
    ['2026-02-15', '17:00 23/02/2026'],
    ['2026-04-26', '17:00 28/04/2026'],
    ['2022-05-01', '17:00 04/05/2022'],
    ['2026-11-22', '17:00 23/11/2026'],
  ])('the week that ends on %s is due %s', (endsOn, due) => {
    const [week] = planWeeks(endsOn, endsOn, usualRule, holidays);
    expect(formatInstant(week?.dueAt ?? new Date(0))).toBe(due);
  });
});
