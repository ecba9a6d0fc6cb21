import { describe, expect, test } from 'vitest';
import { addDays } from '@/lib/domain/plan/day';
import type { IndicatorRule } from '@/lib/domain/plan/indicator';
import { attentionOf, mostUrgent } from '@/lib/domain/progress/attention';
import {
  attentionSentence,
  formatPace,
  paceSentence,
  stateText,
  verdictText,
} from '@/lib/domain/progress/sentences';
import { seriesOf } from '@/lib/domain/progress/series';
import { standingOf } from '@/lib/domain/progress/standing';
import { unusualOf } from '@/lib/domain/progress/unusual';

const count: IndicatorRule = {
  kind: 'count',
  accumulation: 'running',
  direction: 'higher_is_better',
  denominatorBy: 'none',
};
const endOf = (week: number) => addDays('2026-01-04', 7 * (week - 1));

function indicator(code: string, steps: readonly number[], target?: { numerator: number; dueOn: string }) {
  const moves = steps.map((numerator, index) => ({
    week: index + 1,
    numerator,
    denominator: 0,
    units: index === 0 ? 1 : 0,
  }));
  const series = seriesOf(count, moves, steps.length);
  const targets = target ? [{ ...target, denominator: null, unitId: null }] : [];
  const standing = standingOf(count, series, targets, { endOf, through: steps.length });
  return { code, shortName: code, measure: 'hồ sơ', rule: count, series, standing };
}

describe('what needs attention', () => {
  const late = indicator('late', [100, 10, 10, 10, 10], { numerator: 1_000, dueOn: endOf(20) });
  const never = indicator('never', [100, 0, 0, 0, 0], { numerator: 1_000, dueOn: endOf(20) });
  const overdue = indicator('overdue', [100, 10, 10, 10, 10], { numerator: 1_000, dueOn: endOf(2) });
  const fine = indicator('fine', [100, 100, 100, 100, 100], { numerator: 1_000, dueOn: endOf(20) });
  const question = { indicators: [late, never, overdue, fine], through: 5, silentUnits: 3, lateUnits: 0 };

  test('the silent, the overdue, the later before the late, what stands still; nothing of what is fine', () => {
    const found = attentionOf(question);
    expect(found.map((one) => ('subject' in one ? `${one.is} ${one.subject.code}` : one.is))).toEqual([
      'silent',
      'overdue overdue',
      'behind never',
      'behind late',
      'still never',
    ]);
  });

  test('a short list has one of each kind, in the order of urgency', () => {
    const found = mostUrgent(attentionOf(question), 4);
    expect(found.map(({ is }) => is)).toEqual(['silent', 'overdue', 'behind', 'still']);
  });

  test('in sentences', () => {
    const said = attentionOf(question).map((one) => {
      const { about, text } = attentionSentence(one);
      return `${about} ${text}`;
    });
    expect(said).toEqual([
      '3 đơn vị chưa báo cáo từ 3 tuần trở lên',
      'overdue quá hạn 3 tuần',
      'never không tiến triển, còn thiếu 900 hồ sơ',
      'late chậm 71 tuần so với mục tiêu',
      'never đứng yên 4 tuần',
    ]);
  });

  test('what it takes, what is done, and when it will be reached', () => {
    expect(paceSentence(count, 'hồ sơ', late.standing)).toBe(
      'còn thiếu 860 hồ sơ, cần 58/tuần, đang làm 10/tuần: đạt ngày 26/09/2027, chậm 71 tuần',
    );
    expect(paceSentence(count, 'hồ sơ', never.standing)).toBe(
      'còn thiếu 900 hồ sơ, cần 60/tuần, đang làm 0/tuần: với tốc độ này không đạt',
    );
    expect(
      paceSentence(count, 'hồ sơ', indicator('x', [5, 1], { numerator: 9, dueOn: endOf(9) }).standing),
    ).toBe('còn thiếu 3 hồ sơ, cần 1/tuần; chưa đủ số liệu để ước ngày đạt');
  });

  test('the verdict counts what has a target', () => {
    expect(verdictText(['reached', 'behind', 'overdue', 'no_target', 'on_pace'])).toBe(
      '2/4 chỉ tiêu có mức giao chậm hoặc quá hạn',
    );
    expect(verdictText(['reached', 'no_target'])).toBe(
      'Không chỉ tiêu nào trong 1 chỉ tiêu có mức giao bị chậm',
    );
    expect(verdictText(['no_target'])).toBe('1 chỉ tiêu, không giao mức');
  });

  test('a gap that grows is said to grow', () => {
    const { standing } = indicator('x', [100, -10, -10, -10, -10], { numerator: 1_000, dueOn: endOf(20) });
    expect(paceSentence(count, 'hồ sơ', standing)).toBe(
      'còn thiếu 940 hồ sơ, cần 63/tuần, khoảng cách tăng 10/tuần: với tốc độ này không đạt',
    );
    expect(stateText(standing)).toBe('ngày càng xa mức giao');
  });

  test('a pace is cut, never said larger than it is', () => {
    expect([0.59, 0.5, 9.99, 640.5, -0.55].map(formatPace)).toEqual(['0,5', '0,5', '9,9', '640', '−0,6']);
  });
});

describe('what is unusual', () => {
  const unusualAfter = (steps: number[], through = steps.length) =>
    unusualOf(count, indicator('x', steps).series, through);

  test('a total that fell', () => {
    expect(unusualAfter([100, 10, -12])).toEqual({ is: 'fell', by: 12 });
  });

  test('a step far from the usual ones, once enough of them are known', () => {
    expect(unusualAfter([100, 10, 11, 9, 10, 12, 10, 400])).toEqual({ is: 'jumped', step: 400, usual: 10 });
    expect(unusualAfter([100, 10, 11, 400])).toBeNull();
    expect(unusualAfter([100, 10, 11, 9, 10, 12, 10, 14])).toBeNull();
  });

  test('a week that is still being reported is not judged', () => {
    expect(unusualAfter([100, 10, -12], 2)).toBeNull();
  });
});
