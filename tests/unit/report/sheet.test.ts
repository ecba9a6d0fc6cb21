import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import type { Cell } from '@/lib/domain/report/cell';
import { formatCount } from '@/lib/domain/report/number';
import { judgeSheet, type SheetCell, type SheetLine, type SheetRow } from '@/lib/domain/report/sheet';

const kinds = [
  { kind: 'count', denominatorBy: 'none' },
  { kind: 'rate', denominatorBy: 'reporter' },
  { kind: 'rate', denominatorBy: 'province' },
] as const;
const count = fc.integer({ min: 0, max: 999_999_999 });
const lineOf = (index: number, numerator: number, note: string): SheetLine => {
  const kind = kinds[index % kinds.length] ?? kinds[0];
  const denominator = kind.denominatorBy === 'reporter' ? { denominator: numerator } : {};
  return {
    unit: '16001',
    indicator: `chi-tieu-${index}`,
    label: `Chỉ tiêu ${index}`,
    rule: { ...kind, accumulation: 'running', direction: 'higher_is_better' },
    baseline: kind.denominatorBy === 'province' ? 500 : null,
    kept: { figure: { is: 'given', numerator, ...denominator }, reason: note },
  };
};
const lines = fc
  .array(fc.tuple(count, fc.constantFrom('', 'đã đối chiếu')), { minLength: 1, maxLength: 8 })
  .map((held) => held.map(([numerator, note], index) => lineOf(index, numerator, note)));

const number = (value: number | undefined): SheetCell =>
  value === undefined ? { is: 'empty' } : { is: 'number', number: value };
const text = (value: string): SheetCell => (value ? { is: 'text', text: value } : { is: 'empty' });

/** The row of a line as its template prints it. */
function rowOf({ unit, indicator, label, rule, baseline, kept }: SheetLine, index: number): SheetRow {
  const { numerator, denominator } = kept.figure.is === 'given' ? kept.figure : {};
  const at = (column: string) => `${column}${index + 9}`;
  return {
    unit,
    indicator,
    label,
    labelAt: at('C'),
    cells: {
      numerator: { at: at('G'), cell: number(numerator) },
      denominator: {
        at: at('H'),
        cell: number(rule.denominatorBy === 'province' ? (baseline ?? 0) : denominator),
      },
      notApplicable: { at: at('I'), cell: { is: 'empty' } },
      reason: { at: at('J'), cell: text(kept.reason) },
    },
  };
}
const printed = ({ rule, baseline, kept }: SheetLine): Cell =>
  rule.denominatorBy === 'province' && kept.figure.is === 'given'
    ? { ...kept, figure: { ...kept.figure, denominator: baseline ?? 0 } }
    : kept;
const before = (all: SheetLine[]) =>
  new Map(all.map((line) => [`${line.unit}/${line.indicator}`, printed(line)]));
const withNumerator = (row: SheetRow, cell: SheetCell): SheetRow => ({
  ...row,
  cells: { ...row.cells, numerator: { ...row.cells.numerator, cell } },
});

describe('a sheet', () => {
  it('left as it was downloaded changes nothing, whatever others typed since', () => {
    fc.assert(
      fc.property(lines, count, (all, later) => {
        const now = all.map((line) => ({ ...line, kept: lineOf(0, later, '').kept }));
        for (const kept of [all, now]) {
          const judged = judgeSheet(kept, { rows: all.map(rowOf), strays: [], before: before(all) });
          expect([judged.changes, judged.faults]).toEqual([[], []]);
        }
      }),
    );
  });

  it('says exactly the number typed, as a number or as people write it, wherever its row stands', () => {
    fc.assert(
      fc.property(lines, count, fc.nat(), fc.boolean(), (all, typed, seed, asText) => {
        const index = seed % all.length;
        const line = all[index];
        if (!line || (line.kept.figure.is === 'given' && line.kept.figure.numerator === typed)) return;
        const cell = asText ? text(formatCount(typed)) : number(typed);
        const rows = all.map((one, at) =>
          at === index ? withNumerator(rowOf(one, at), cell) : rowOf(one, at),
        );
        const judged = judgeSheet(all, { rows: rows.toReversed(), strays: [], before: before(all) });
        expect(judged.faults).toEqual([]);
        expect(judged.changes).toMatchObject([
          { at: `G${index + 9}`, isContested: false, after: { figure: { numerator: typed } } },
        ]);
      }),
    );
  });

  it('makes nothing of a fraction or of less than nothing, and names the cell', () => {
    const wrong = fc.oneof(
      fc.double({ min: -1e9, max: -0.001, noNaN: true }),
      fc.double({ min: 0, max: 1e8, noNaN: true }).filter((value) => !Number.isInteger(value)),
    );
    fc.assert(
      fc.property(lines, wrong, (all, value) => {
        const rows = all.map((one, at) =>
          at === 0 ? withNumerator(rowOf(one, at), number(value)) : rowOf(one, at),
        );
        const judged = judgeSheet(all, { rows, strays: [], before: before(all) });
        expect(judged.changes).toEqual([]);
        expect(judged.faults.map(({ at }) => at)).toEqual(['G9']);
      }),
    );
  });

  it('reads letters and marks composed or not', () => {
    fc.assert(
      fc.property(lines, fc.constantFrom('NFC', 'NFD'), (all, form) => {
        const rows = all.map(rowOf).map((row) => ({
          ...row,
          label: row.label.normalize(form),
          cells: {
            ...row.cells,
            reason: { ...row.cells.reason, cell: text('số đã kiểm lại'.normalize(form)) },
          },
        }));
        const judged = judgeSheet(all, { rows, strays: [], before: before(all) });
        expect(judged.changes.map(({ after }) => after.reason)).toEqual(all.map(() => 'số đã kiểm lại'));
      }),
    );
  });

  it('says when a change puts out what somebody else typed since', () => {
    const old = lineOf(0, 10, '');
    const rows = [withNumerator(rowOf(old, 0), number(11))];
    const judge = (kept: number) =>
      judgeSheet([lineOf(0, kept, '')], { rows, strays: [], before: before([old]) }).changes[0]?.isContested;
    expect([judge(10), judge(12), judge(11)]).toEqual([false, true, undefined]);
  });
});
