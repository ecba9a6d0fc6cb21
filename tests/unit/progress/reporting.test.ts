import fc from 'fast-check';
import { describe, expect, test } from 'vitest';
import { byRecord, type Reporting, recordOf, reportingOf, runsOf } from '@/lib/domain/progress/reporting';

const due = new Date('2026-11-23T10:00:00Z');
const before = new Date('2026-11-23T09:59:00Z');
const after = new Date('2026-11-23T10:01:00Z');
const unit = { isThere: true, isOpen: true, expected: 1, received: 0, onTime: 0, waiting: 0, dueAt: due };

describe('how the reports of a week came in', () => {
  test('of one unit', () => {
    expect(reportingOf({ ...unit, received: 1, onTime: 1 }, after)).toBe('on_time');
    expect(reportingOf({ ...unit, received: 1 }, after)).toBe('late');
    expect(reportingOf(unit, after)).toBe('missing');
    expect(reportingOf(unit, before)).toBe('not_due');
    expect(reportingOf({ ...unit, expected: 0 }, after)).toBe('not_asked');
    expect(reportingOf({ ...unit, expected: 0, isOpen: false }, before)).toBe('not_due');
    expect(reportingOf({ ...unit, isThere: false }, after)).toBe('absent');
  });

  test('of an area: one missing counts before one late, and a deadline to come before both', () => {
    const area = { ...unit, expected: 20 };
    expect(reportingOf({ ...area, received: 20, onTime: 20 }, after)).toBe('on_time');
    expect(reportingOf({ ...area, received: 20, onTime: 17 }, after)).toBe('late');
    expect(reportingOf({ ...area, received: 19, onTime: 19 }, after)).toBe('missing');
    expect(reportingOf({ ...area, received: 19, onTime: 19 }, before)).toBe('not_due');
  });

  test('who was given more time is not missing until that is over; others of the area are', () => {
    expect(reportingOf({ ...unit, waiting: 1 }, after)).toBe('not_due');
    const area = { ...unit, expected: 20, received: 18, onTime: 18 };
    expect(reportingOf({ ...area, waiting: 2 }, after)).toBe('not_due');
    expect(reportingOf({ ...area, waiting: 1 }, after)).toBe('missing');
  });

  test('a gap runs over weeks without anything to report', () => {
    const week = (reporting: Reporting) => ({
      reporting,
      expected: 1,
      onTime: reporting === 'on_time' ? 1 : 0,
    });
    const weeks: Reporting[] = ['on_time', 'missing', 'not_asked', 'missing', 'late', 'missing', 'not_due'];
    expect(recordOf(weeks.map(week))).toEqual({ onTime: 1, expected: 5, longestGap: 2 });
  });

  test('law: runs hold every week once, and only weeks without the unit are put together', () => {
    const kinds = fc.array(fc.constantFrom<Reporting>('absent', 'on_time', 'missing'), { maxLength: 30 });
    fc.assert(
      fc.property(kinds, fc.nat(30), (all, change) => {
        const cells = all.map((reporting) => ({ reporting }));
        const runs = runsOf(cells, (at) => at === change);
        expect(runs.flatMap(({ cell, span }) => Array(span).fill(cell.reporting))).toEqual(all);
        expect(runs.filter(({ span }) => span > 1).every(({ cell }) => cell.reporting === 'absent')).toBe(
          true,
        );
        if (change < all.length) expect(runs.some(({ at }) => at === change)).toBe(true);
      }),
    );
  });

  const weeks = fc.array(
    fc
      .tuple(fc.nat(5), fc.nat(5), fc.nat(5), fc.boolean(), fc.boolean(), fc.boolean())
      .map(([a, b, c, isThere, isOpen, isPast]) => {
        const [onTime = 0, received = 0, expected = 0] = [a, b, c].sort((x, y) => x - y);
        const asked = { isThere, isOpen, expected, received, onTime, waiting: 0, dueAt: due };
        return { reporting: reportingOf(asked, isPast ? after : before), expected, received, onTime };
      }),
    { maxLength: 30 },
  );

  test('law: in time is never more than what was to come, and a gap never longer than the weeks', () => {
    fc.assert(
      fc.property(weeks, (all) => {
        const { onTime, expected, longestGap } = recordOf(all);
        expect(onTime).toBeLessThanOrEqual(expected);
        expect(longestGap).toBeLessThanOrEqual(all.filter(({ reporting }) => reporting === 'missing').length);
        expect(longestGap > 0).toBe(all.some(({ reporting }) => reporting === 'missing'));
      }),
    );
  });

  test('law: an order, whatever the units', () => {
    fc.assert(
      fc.property(weeks, weeks, weeks, (...three) => {
        const [a, b, c] = three.map(recordOf) as [never, never, never];
        expect(Math.sign(byRecord(a, b)) + 0).toBe(-Math.sign(byRecord(b, a)) + 0);
        if (byRecord(a, b) <= 0 && byRecord(b, c) <= 0) expect(byRecord(a, c)).toBeLessThanOrEqual(0);
      }),
    );
  });
});
