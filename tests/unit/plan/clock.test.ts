import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { dayAfterWeekWords, momentWords, planProblem } from '@/components/plan/words';
import { formatClock, parseClock } from '@/lib/domain/plan/clock';
import { addDays, vietnamInstant } from '@/lib/domain/plan/day';
import { offsetWords } from '@/lib/domain/report/reminder';

describe('times of day', () => {
  it('read back what is written, for every minute of a day and its end', () => {
    fc.assert(
      fc.property(fc.integer({ min: 0, max: 1440 }), (minute) => {
        expect(parseClock(formatClock(minute))).toBe(minute);
      }),
    );
  });

  it.each([
    ['17:00', 1020],
    ['7:30', 450],
    ['17h', 1020],
    [' 17h30 ', 1050],
    ['17', 1020],
    ['7 giờ', 420],
    ['7h', 420],
    ['7g30', 450],
    ['07 giờ 30', 450],
    ['7 giờ 30 phút', 450],
    ['7 giờ sáng', null],
    ['24:00', 1440],
    ['24:01', null],
    ['25', null],
    ['17:60', null],
    ['năm giờ', null],
    ['', null],
    ['-1:00', null],
  ])('%j is %s', (text, minute) => expect(parseClock(text)).toBe(minute));

  it('are said with their day; midnight is the end of the day before', () => {
    expect(momentWords(vietnamInstant('2026-11-23', 1020))).toBe('17:00 Thứ Hai 23/11/2026');
    expect(momentWords(vietnamInstant('2026-11-22', 1440))).toBe('24:00 Chủ nhật 22/11/2026');
  });

  it.each([
    [-6, 'Thứ Hai trong tuần'],
    [-2, 'Thứ Sáu trong tuần'],
    [0, 'Chủ nhật trong tuần'],
    [1, 'Thứ Hai tuần sau'],
    [7, 'Chủ nhật tuần sau'],
    [8, 'Thứ Hai, 2 tuần sau'],
  ])('%i days after Sunday is %s', (days, words) => expect(dayAfterWeekWords(days)).toBe(words));

  it('name the same weekday as the calendar', () => {
    fc.assert(
      fc.property(fc.integer({ min: -6, max: 28 }), (days) => {
        const moment = momentWords(vietnamInstant(addDays('2026-11-22', days), 600));
        const [name] = dayAfterWeekWords(days).split(/,? (?:trong|tuần|\d)/);
        expect(moment).toContain(name);
      }),
    );
  });
});

it('offsets and unknown problems are said in words', () => {
  expect([offsetWords(-24), offsetWords(15)]).toEqual(['24 giờ trước hạn', '15 giờ sau hạn']);
  expect(planProblem({ field: 'dueClock', code: 'clock' })).toContain('23:59');
  expect(planProblem({ field: 'x', code: 'chưa có' })).toContain('Chưa lưu được');
});
