import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import type { IndicatorRule } from '@/lib/domain/plan/indicator';
import { isBlock, pasteBlock } from '@/lib/domain/report/paste';

const count: IndicatorRule = {
  kind: 'count',
  accumulation: 'running',
  direction: 'higher_is_better',
  denominatorBy: 'none',
};
const pair: IndicatorRule = { ...count, kind: 'rate', denominatorBy: 'reporter' };
const answer: IndicatorRule = { ...count, kind: 'yes_no', denominatorBy: 'province' };
const at = (row: number, part: 'numerator' | 'denominator' | 'answer' = 'numerator') => ({ row, part });

describe('pasteBlock', () => {
  it('lays rows over indicators and the second cell over the denominator', () => {
    const { entries, left } = pasteBlock([count, pair, answer], at(0), '1.315\r\n383\t454\r\nCó\r\n');
    expect([...entries]).toEqual([
      [0, { numerator: '1.315', notApplicable: false }],
      [1, { numerator: '383', denominator: '454', notApplicable: false }],
      [2, { answer: 'yes', notApplicable: false }],
    ]);
    expect(left).toBe(0);
  });

  it('leaves out a leading column of names, skips empty cells, counts rows that have no place', () => {
    const text = 'Hồ sơ\t12\nTiêm chủng\t\nHộ nghèo\t7\nDư\t1';
    const { entries, left } = pasteBlock([count, count, count], at(0), text);
    expect([...entries.keys()]).toEqual([0, 2]);
    expect(left).toBe(1);
  });

  it('starts at the denominator when the cursor is there', () => {
    expect(pasteBlock([pair], at(0, 'denominator'), '454\n').entries.get(0)).toEqual({
      denominator: '454',
      notApplicable: false,
    });
  });

  it('brings back any block of figures just as it was written', () => {
    const rows = fc.array(fc.tuple(fc.nat(), fc.nat()), { minLength: 1, maxLength: 30 });
    fc.assert(
      fc.property(rows, (figures) => {
        const text = figures.map((row) => row.join('\t')).join('\r\n');
        const { entries } = pasteBlock(
          figures.map(() => pair),
          at(0),
          text,
        );
        expect(
          [...entries.values()].map(({ numerator, denominator }) => [Number(numerator), Number(denominator)]),
        ).toEqual(figures);
      }),
    );
  });

  it('is a block only with more than one cell', () => {
    expect([isBlock('12'), isBlock('12\n'), isBlock('1\t2'), isBlock('1\n2')]).toEqual([
      false,
      false,
      true,
      true,
    ]);
  });
});
