import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { doubtWords } from '@/components/report/doubt-words';
import type { IndicatorRule } from '@/lib/domain/plan/indicator';
import { checkFigure } from '@/lib/domain/report/check';
import { checkHistory } from '@/lib/domain/report/check-history';
import { changeOf, checkPeers, oneCaseOf } from '@/lib/domain/report/check-peers';
import { median, spread } from '@/lib/domain/report/median';

const running: IndicatorRule = {
  kind: 'count',
  accumulation: 'running',
  direction: 'higher_is_better',
  denominatorBy: 'none',
};
const weekly: IndicatorRule = { ...running, accumulation: 'weekly' };
const rate: IndicatorRule = { ...running, kind: 'rate', denominatorBy: 'reporter' };
const thresholds = { frozenWeeks: 4, frozenJumpPercent: 10, ownOutlierTimes: 5 };
/** Figures of one week after another. */
const history = (rule: IndicatorRule, now: number, earlier: number[], settings: typeof thresholds) =>
  checkHistory(
    rule,
    { week: earlier.length, numerator: now },
    earlier.map((numerator, week) => ({ week, numerator })),
    settings,
  );
const figures = fc.array(fc.nat(100_000), { minLength: 1, maxLength: 15 });

describe('median and spread', () => {
  it('do not care for order, and move with what they are of', () => {
    fc.assert(
      fc.property(figures, fc.integer({ min: 1, max: 9 }), (all, times) => {
        const shuffled = [...all].reverse();
        expect(median(shuffled)).toBe(median(all));
        expect(spread(shuffled)).toBeCloseTo(spread(all));
        expect(median(all.map((one) => one * times))).toBeCloseTo(median(all) * times);
      }),
    );
  });

  it('are the textbook ones', () => {
    expect([median([3, 1, 2]), median([4, 1, 2, 3]), spread([1, 2, 3, 4, 100])]).toEqual([2, 2.5, 1.4826]);
  });
});

describe('a series', () => {
  it('that grows evenly is never doubted, nor one that goes on as it did', () => {
    fc.assert(
      fc.property(fc.nat(1000), fc.nat(50), fc.integer({ min: 1, max: 14 }), (start, step, weeks) => {
        const earlier = Array.from({ length: weeks }, (_, week) => start + week * step);
        expect(history(running, start + weeks * step, earlier, thresholds)).toEqual([]);
      }),
    );
  });

  it('that stood still for weeks and then jumps is doubted, with the weeks and the jump', () => {
    const still = [50, 100, 100, 100, 100, 100];
    expect(history(running, 111, still, thresholds)).toEqual([{ code: 'frozen', weeks: 4, by: 11 }]);
    expect(history(running, 110, still, thresholds)).toEqual([]);
    expect(history(running, 111, still.slice(2), thresholds)).toEqual([]);
  });

  it('with a week unlike its others is doubted, with what is usual', () => {
    const habit = [1000, 1010, 1021, 1030, 1041, 1050, 1060];
    expect(history(running, 1071, habit, thresholds)).toEqual([]);
    expect(history(running, 1200, habit, thresholds)).toEqual([
      { code: 'own_outlier', change: 140, weeks: 1, usual: 10 },
    ]);
    expect(history(weekly, 90, [10, 11, 9, 10, 12, 8], thresholds)).toEqual([
      { code: 'own_outlier', change: 90, weeks: 1, usual: 10 },
    ]);
    expect(history(weekly, 90, [10, 11, 9], thresholds)).toEqual([]);
  });

  it('that missed a week is judged by the week', () => {
    const earlier = [1000, 1010, 1021, 1030, 1041, 1050, 1060].map((numerator, week) => ({
      week,
      numerator,
    }));
    expect(checkHistory(running, { week: 8, numerator: 1082 }, earlier, thresholds)).toEqual([]);
    expect(checkHistory(running, { week: 8, numerator: 1282 }, earlier, thresholds)).toEqual([
      { code: 'own_outlier', change: 111, weeks: 2, usual: 10 },
    ]);
  });

  it('is doubted less, the higher the threshold', () => {
    fc.assert(
      fc.property(figures, fc.nat(100_000), (earlier, now) => {
        const doubts = (ownOutlierTimes: number) =>
          history(weekly, now, earlier, { ...thresholds, ownOutlierTimes }).length;
        expect(doubts(10)).toBeLessThanOrEqual(doubts(3));
      }),
    );
  });
});

describe('a unit among its peers', () => {
  it('is doubted when it moved unlike them, in points for a rate and in growth for a count', () => {
    const peers = [5, 6, 4, 5, 7, 5];
    expect(checkPeers(rate, { change: 6, weeks: 1 }, peers, 5, 1)).toEqual([]);
    expect(checkPeers(rate, { change: 90, weeks: 1 }, peers, 5, 1)).toEqual([
      { code: 'peer_outlier', of: 'points', change: 90, weeks: 1, usual: 5 },
    ]);
    expect(checkPeers(running, { change: -90, weeks: 1 }, peers, 5, 1)).toMatchObject([
      { of: 'growth', change: -90 },
    ]);
    expect(checkPeers(rate, { change: 90, weeks: 1 }, peers.slice(2), 5, 1)).toEqual([]);
  });

  it('may move by single cases where it is small', () => {
    const before = { numerator: 19, denominator: 24 };
    expect(oneCaseOf(rate, before)).toBeCloseTo(41.7, 1);
    expect(
      checkPeers(rate, { change: 125, weeks: 1 }, [0, 0, 0, 0, 0, 0], 5, oneCaseOf(rate, before)),
    ).toEqual([]);
    expect(
      checkPeers(rate, { change: 209, weeks: 1 }, [0, 0, 0, 0, 0, 0], 5, oneCaseOf(rate, before)),
    ).toHaveLength(1);
  });

  it('moves by cut rates and by whole growth', () => {
    const pair = (numerator: number, denominator: number | null = null) => ({ numerator, denominator });
    expect(changeOf(rate, pair(383, 454), pair(380, 454), 1)).toBe(843 - 837);
    expect(changeOf(running, pair(110), pair(100), 1)).toBe(100);
    // Whoever skipped two reports is measured a week, as the others are.
    expect(changeOf(running, pair(133), pair(100), 3)).toBe(110);
    expect(changeOf(rate, pair(300, 400), pair(240, 400), 3)).toBe(50);
    expect(changeOf(running, pair(110), pair(0), 1)).toBeNull();
    expect(changeOf(weekly, pair(110), pair(100), 1)).toBeNull();
    expect(changeOf(rate, pair(1, 0), pair(1, 2), 1)).toBeNull();
  });
});

describe('a reported denominator', () => {
  const off = (denominator: number, baseline: number | null) =>
    checkFigure({
      rule: rate,
      figure: { is: 'given', numerator: 1, denominator },
      previous: { is: 'blank' },
      baseline,
      swingPoints: 20,
      denominatorPercent: 10,
    });

  it('is doubted when it is off by more than the plan allows, and not before', () => {
    expect(off(110, 100)).toEqual([]);
    expect(off(111, 100)).toEqual([{ code: 'denominator', denominator: 111, baseline: 100, limit: 10 }]);
    expect(off(89, 100)).toHaveLength(1);
    expect(off(500, null)).toEqual([]);
  });
});

describe('the words of a doubt', () => {
  it('say what is seen and against what, in one sentence', () => {
    const said = [
      doubtWords({ code: 'fall', previous: 30_112, by: 12 }),
      doubtWords({ code: 'frozen', weeks: 4, by: -1100 }),
      doubtWords({ code: 'own_outlier', change: 368, weeks: 1, usual: 40 }),
      doubtWords({ code: 'peer_outlier', of: 'points', change: 123, weeks: 3, usual: -6 }),
    ];
    expect(said).toEqual([
      'Tử số giảm 12 so với lần trước (30.112).',
      'Đứng yên 4 tuần rồi đổi −1.100.',
      'Tuần này +368; mọi khi khoảng +40 một tuần.',
      'Trong 3 tuần, mỗi tuần +12,3 điểm %; các đơn vị khác thường khoảng −0,6 điểm %.',
    ]);
  });
});
