import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import {
  changeCells,
  changeColumns,
  figureCells,
  figureColumns,
} from '@/lib/documents/progress/figure-cells';
import { headOf, weekFileName } from '@/lib/documents/table/data-table';
import type { IndicatorRule } from '@/lib/domain/plan/indicator';

const rateRule: IndicatorRule = {
  kind: 'rate',
  accumulation: 'running',
  direction: 'higher_is_better',
  denominatorBy: 'reporter',
};
const countRule: IndicatorRule = { ...rateRule, kind: 'count', denominatorBy: 'none' };
const whole = fc.integer({ min: 0, max: 999_999_999 });

describe('a figure in a file', () => {
  it('is the cut rate and its two parts; a count is a number alone', () => {
    expect(figureCells(rateRule, { numerator: 383, denominator: 454, units: 7 }, '')).toEqual([
      { is: 'rate', tenths: 843 },
      { is: 'count', value: 383 },
      { is: 'count', value: 454 },
    ]);
    expect(figureCells(countRule, { numerator: 0, denominator: 0, units: 1 }, '')).toEqual([
      { is: 'none', why: '' },
      { is: 'count', value: 0 },
      { is: 'none', why: '' },
    ]);
  });

  it('that is not there is its word, once, where the figure would stand', () => {
    for (const rule of [rateRule, countRule]) {
      const cells = figureCells(rule, null, 'không áp dụng');
      expect(cells.filter((cell) => cell.is === 'none' && cell.why === 'không áp dụng')).toHaveLength(1);
      expect(cells.every(({ is }) => is === 'none')).toBe(true);
    }
    expect(
      figureCells(countRule, { numerator: 0, denominator: 0, units: 0 }, 'chưa có số liệu'),
    ).toContainEqual({
      is: 'none',
      why: 'chưa có số liệu',
    });
  });

  it('always fills its columns, and no column holds rates and counts', () => {
    const kinds = fc.constantFrom(rateRule, countRule);
    fc.assert(
      fc.property(kinds, whole, whole, whole, (rule, numerator, denominator, units) => {
        const cells = [
          ...figureCells(rule, { numerator, denominator, units }, ''),
          ...changeCells(rule, numerator - denominator),
        ];
        const columns = [...figureColumns, ...changeColumns];
        expect(cells).toHaveLength(columns.length);
        cells.forEach(({ is }, at) => {
          expect(['none', columns[at]?.is]).toContain(is);
        });
      }),
    );
  });

  it('has its unit in the head of its column', () => {
    expect([...figureColumns, ...changeColumns].map(headOf)).toEqual([
      'Tỷ lệ (%)',
      'Tử số hoặc số lượng',
      'Mẫu số',
      'Tỷ lệ so tuần trước (điểm %)',
      'Số lượng so tuần trước',
    ]);
    expect(headOf({ label: 'Đúng hạn, %', is: 'rate' })).toBe('Đúng hạn, %');
  });
});

it('a file is named by what it holds', () => {
  const at = { plan: { slug: '2026' }, unit: { code: '40' }, week: { isoYear: 2026, isoNumber: 47 } };
  expect(weekFileName('tien-do', at)).toBe('tien-do-2026-40-tuan-47-2026');
});
