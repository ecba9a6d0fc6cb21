import fc from 'fast-check';
import { describe, expect, test } from 'vitest';
import { isFilled, tidied } from '@/components/report/entry/typed';
import { deadlineWords, figureWords, problemWords, timeLeftWords } from '@/components/report/words';
import type { IndicatorRule } from '@/lib/domain/plan/indicator';
import { entryOf } from '@/lib/domain/report/cell';
import { readEntry } from '@/lib/domain/report/entry';
import { countMax } from '@/lib/domain/report/number';

const pair: IndicatorRule = {
  kind: 'rate',
  accumulation: 'running',
  direction: 'higher_is_better',
  denominatorBy: 'reporter',
};
const dueAt = new Date('2026-11-23T10:00:00Z');

describe('the deadline in words', () => {
  test('says hour, weekday and day of Viet Nam', () => {
    expect(deadlineWords(dueAt)).toBe('17:00 Thứ Hai 23/11');
  });

  test.each([
    ['2026-11-23T05:00:00Z', 'còn 5 giờ'],
    ['2026-11-23T05:00:01Z', 'còn 4 giờ'],
    ['2026-11-23T09:20:00Z', 'còn 40 phút'],
    ['2026-11-20T09:00:00Z', 'còn 3 ngày'],
    ['2026-11-25T10:00:00Z', 'quá hạn 2 ngày'],
  ])('at %s: %s', (now, words) => expect(timeLeftWords(dueAt, new Date(now))).toBe(words));
});

describe('what a problem says', () => {
  test('a comma is explained with the right spelling', () => {
    expect(problemWords({ code: 'comma_decimal' })).toContain('"1.315"');
  });

  test('a fall names both figures, a swing its points', () => {
    const fall = problemWords({ code: 'reason_needed_fall', params: { previous: 30112, by: 1200 } });
    expect(fall).toMatch(/giảm 1\.200 .*30\.112/);
    const swing = problemWords({ code: 'reason_needed_swing', params: { points: 253, limit: 20 } });
    expect(swing).toMatch(/25,3 điểm %.* 20 điểm %/);
  });

  test('a code without a sentence still says that nothing was saved', () => {
    expect(problemWords({ code: 'brand_new' })).toContain('Chưa lưu được');
  });
});

describe('what stands in the fields', () => {
  test('383/454, không áp dụng and blank are three different things', () => {
    expect(figureWords('rate', { is: 'given', numerator: 383, denominator: 454 })).toBe('383/454');
    expect(figureWords('rate', { is: 'not_applicable' })).toBe('không áp dụng');
    expect(figureWords('rate', { is: 'blank' })).toBe('–');
  });

  test('half a pair is not filled, "không áp dụng" is', () => {
    expect(isFilled(pair, { numerator: '12' })).toBe(false);
    expect(isFilled(pair, { numerator: '12', denominator: '1.315' })).toBe(true);
    expect(isFilled(pair, { notApplicable: true })).toBe(true);
  });

  test('a kept figure comes back the same when read again', () => {
    const count = fc.integer({ min: 0, max: countMax });
    fc.assert(
      fc.property(count, count, (numerator, denominator) => {
        const figure = { is: 'given' as const, numerator, denominator };
        expect(readEntry(pair, entryOf(pair, { figure, reason: '' })).figure).toEqual(figure);
      }),
    );
  });

  test('tidying parts thousands and leaves alone what is no number', () => {
    expect(tidied('30480')).toBe('30.480');
    fc.assert(fc.property(fc.string(), (text) => tidied(tidied(text)) === tidied(text)));
    for (const text of ['', '1,315', '1.31', 'mười']) expect(tidied(text)).toBe(text);
  });
});
