import { describe, expect, it } from 'vitest';
import type { IndicatorRule } from '@/lib/domain/plan/indicator';
import { checkFigure } from '@/lib/domain/report/check';
import { holdsIdentityNumber } from '@/lib/domain/report/note';

const rate: IndicatorRule = {
  kind: 'rate',
  accumulation: 'running',
  direction: 'higher_is_better',
  denominatorBy: 'reporter',
};
const given = (numerator: number, denominator?: number) => ({ is: 'given' as const, numerator, denominator });
const codes = (doubted: Partial<Parameters<typeof checkFigure>[0]>) =>
  checkFigure({
    rule: rate,
    figure: { is: 'blank' },
    previous: { is: 'blank' },
    baseline: null,
    swingPoints: 20,
    denominatorPercent: 10,
    ...doubted,
  }).map((doubt) => doubt.code);

describe('a figure is doubted', () => {
  it('when the numerator is above the denominator, whoever set it', () => {
    expect(codes({ figure: given(11, 10) })).toEqual(['above']);
    expect(codes({ figure: given(10, 10) })).toEqual([]);
    expect(codes({ rule: { ...rate, denominatorBy: 'province' }, figure: given(11), baseline: 10 })).toEqual([
      'above',
    ]);
  });

  it('when a running total falls, and says by how much', () => {
    const fall = { figure: given(88, 200), previous: given(100, 200) };
    expect(
      checkFigure({ rule: rate, baseline: null, swingPoints: 20, denominatorPercent: 10, ...fall }),
    ).toEqual([{ code: 'fall', previous: 100, by: 12 }]);
    expect(codes({ ...fall, rule: { ...rate, accumulation: 'weekly' } })).toEqual([]);
    expect(codes({ ...fall, rule: { ...rate, direction: 'lower_is_better' } })).toEqual([]);
  });

  it('when a rate moves by more than the plan’s points, up or down, not at just as many', () => {
    expect(codes({ figure: given(701, 1000), previous: given(500, 1000) })).toEqual(['swing']);
    expect(codes({ figure: given(700, 1000), previous: given(500, 1000) })).toEqual([]);
    expect(codes({ figure: given(700, 1000), previous: given(500, 1000), swingPoints: 10 })).toEqual([
      'swing',
    ]);
    expect(codes({ figure: given(500, 5000), previous: given(500, 1000) })).toEqual(['swing']);
  });

  it('never when it is blank, not applicable or the first', () => {
    expect(codes({ previous: given(100, 100) })).toEqual([]);
    expect(codes({ figure: { is: 'not_applicable' }, previous: given(100, 100) })).toEqual([]);
    expect(codes({ figure: given(1, 100) })).toEqual([]);
  });
});

describe('a citizen’s number in a note', () => {
  it.each([
    '038200001234',
    '038 200 001 234',
    '038.200.001.234',
    '182345678',
    '0912345678',
    'CCCD: 038200001234.',
    'CCCD 038200001234 038200001235',
    '038200001234 2 nguoi',
    'ngay 12.11.2026 038200001234',
    '0912345678 2026',
    '038,200,001,234',
    '0402/0000/1234',
    '+84 (912) 345 678',
    'O382OOOO1234',
    '٠٣٨٢٠٠٠٠١٢٣٤',
    '0382\u034f0000\ufe0f1234',
    '1234567890123456',
    '0382\u200b0000\u20601234',
  ])('%j is seen', (text) => expect(holdsIdentityNumber(text)).toBe(true));
  it.each([
    'giảm 12 hồ sơ trùng',
    '20.066 mũi',
    'rà soát ngày 20/11/2026',
    'Công văn 1234/UBND',
    'Các xã: 30.480 30.912',
    '12.11.2026 5 hồ sơ',
    'tuần 45 46 47 48 49',
    'tăng 1.315, giảm 2.027',
  ])('%j is none', (text) => expect(holdsIdentityNumber(text)).toBe(false));
});
