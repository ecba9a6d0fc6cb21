import { describe, expect, test } from 'vitest';
import { parseReportFilter } from '@/components/progress/reports/report-filter';
import { usualTypingOf } from '@/components/progress/typing';
import { changeText, figureText, findingText, fractionText } from '@/components/progress/words';
import type { IndicatorRule } from '@/lib/domain/plan/indicator';
import type { Standing } from '@/lib/domain/progress/standing';
import { receiptOf, receiptWords } from '@/lib/domain/report/receipt';
import type { OwnFigure } from '@/lib/queries/progress/read-own-figures';

const rate: IndicatorRule = {
  kind: 'rate',
  accumulation: 'running',
  direction: 'higher_is_better',
  denominatorBy: 'reporter',
};
const count: IndicatorRule = { ...rate, kind: 'count', denominatorBy: 'none' };

describe('figures in words', () => {
  test('as the report of 2022 writes them', () => {
    expect(figureText(rate, { numerator: 383, denominator: 454, units: 7 })).toBe('84,3%');
    expect(fractionText(rate, { numerator: 383, denominator: 454, units: 7 })).toBe('383/454');
    expect(figureText(count, { numerator: 20066, denominator: 0, units: 7 })).toBe('20.066');
  });

  test('nothing reported is a dash, a reported zero is a zero', () => {
    expect(figureText(count, { numerator: 0, denominator: 0, units: 0 })).toBe('–');
    expect(figureText(count, { numerator: 0, denominator: 0, units: 1 })).toBe('0');
    expect(figureText(rate, { numerator: 0, denominator: 0, units: 1 })).toBe('–');
  });

  test('rates change in points, counts in cases', () => {
    expect(changeText(rate, 12)).toBe('+1,2 điểm %');
    expect(changeText(count, -1315)).toBe('−1.315');
    expect(changeText(rate, null)).toBe('–');
  });

  test('a title states the finding', () => {
    const standing: Standing = {
      shown: { numerator: 64, denominator: 100, units: 3 },
      isComingIn: false,
      change: null,
      total: { numerator: 64, denominator: 100, units: 3 },
      judged: { numerator: 64, denominator: 100, units: 3 },
      target: { numerator: 95, denominator: 100, dueOn: '2026-12-31', unitId: null },
      missing: 31,
      state: 'on_pace',
      pace: null,
      weeksLate: 0,
      weeksStill: 0,
    };
    expect(findingText('Kích hoạt VNeID', rate, standing)).toBe('Kích hoạt VNeID: 64,0%, còn thiếu 31');
    expect(findingText('Kích hoạt VNeID', rate, { ...standing, shown: null })).toBe(
      'Kích hoạt VNeID: chưa có số liệu',
    );
  });
});

describe('how a report came in', () => {
  test('nothing is overdue before the deadline', () => {
    expect(receiptOf('due', false)).toBe('due');
    expect(receiptOf('due', true)).toBe('overdue');
    expect(receiptOf('draft', true)).toBe('overdue');
    expect(receiptOf('withdrawn', true)).toBe('overdue');
    expect(receiptWords[receiptOf('draft', false)]).toBe('đang soạn');
  });

  test('what was sent stays sent after the deadline', () => {
    expect(receiptWords[receiptOf('sent', true)]).toBe('đã gửi');
    expect(receiptWords[receiptOf('returned', true)]).toBe('cần bổ sung');
  });

  test('a filter that an address makes up lists all', () => {
    expect(parseReportFilter('missing')).toBe('missing');
    expect(parseReportFilter('constructor')).toBe('all');
    expect(parseReportFilter(undefined)).toBe('all');
  });
});

describe('who typed', () => {
  const figure = (typedBy: string) => ({ typedBy, typedAt: new Date('2026-11-20T07:43:00Z') }) as OwnFigure;

  test('is said once when it is the same for most, else on each line', () => {
    expect(usualTypingOf([figure('An'), figure('An'), figure('Bình')])).toBe('An, 14:43 20/11/2026');
    expect(usualTypingOf([figure('An'), figure('Bình')])).toBeNull();
    expect(usualTypingOf([figure('An'), null, null])).toBe('An, 14:43 20/11/2026');
    expect(usualTypingOf([null])).toBeNull();
  });
});
