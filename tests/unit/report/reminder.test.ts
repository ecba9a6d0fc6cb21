import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { owes, reminderHoursMax, reminderNow } from '@/lib/domain/report/reminder';

const hour = 3_600_000;
const dueAt = new Date('2026-11-23T10:00:00Z');
const hours = { before: [24, 3], after: [15, 39, 63] };
const at = (offset: number) => new Date(dueAt.getTime() + offset * hour);
const someHours = fc.uniqueArray(fc.integer({ min: 1, max: reminderHoursMax }), { maxLength: 5 });
const minutes = fc.integer({ min: -20_000, max: 40_000 });

describe('reminders', () => {
  it.each([
    [-24.1, null],
    [-24, -24],
    [-3.01, -24],
    [-3, -3],
    [-0.01, -3],
    [0, null],
    [14.9, null],
    [15, 15],
    [38.9, 15],
    [39.5, 39],
    [63, 63],
    [86.9, 63],
    [87, null],
  ])('at %s hours from the deadline: %s', (offset, reminder) =>
    expect(reminderNow(dueAt, hours, at(offset))).toBe(reminder),
  );

  it('are given in order, each within a day of its time, none ahead of it, and never "before" too late', () => {
    fc.assert(
      fc.property(someHours, someHours, minutes, minutes, (before, after, first, second) => {
        const [early, late] = [Math.min(first, second) / 60, Math.max(first, second) / 60];
        const [one, other] = [early, late].map((offset) => reminderNow(dueAt, { before, after }, at(offset)));
        for (const [offset, reminder] of [
          [early, one],
          [late, other],
        ] as const) {
          if (reminder === null || reminder === undefined) continue;
          expect(reminder < 0 ? before : after).toContain(Math.abs(reminder));
          expect(reminder <= offset && offset - reminder < 24).toBe(true);
          if (offset >= 0) expect(reminder).toBeGreaterThan(0);
        }
        if (typeof one === 'number' && typeof other === 'number') expect(one).toBeLessThanOrEqual(other);
      }),
    );
  });

  it('go to those who owe', () => {
    expect((['due', 'draft', 'returned', 'withdrawn'] as const).every(owes)).toBe(true);
    expect((['sent', 'approved'] as const).some(owes)).toBe(false);
  });
});
