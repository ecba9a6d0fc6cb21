import { change, count, type DataCell, type DataTable, points, rate } from '@/lib/documents/table/data-table';
import type { IndicatorRule } from '@/lib/domain/plan/indicator';
import type { Amount } from '@/lib/domain/progress/ledger';
import { cutRate } from '@/lib/domain/progress/rate';
import { hasFigure } from '@/lib/domain/progress/series';

type Column = DataTable['columns'][number];

/** The columns of one figure: of a rate its parts and itself, of a count itself. @param of whose: 'Tỉnh Nghệ An'. */
export function figureColumns(rule: IndicatorRule, measure: string, of = ''): Column[] {
  const head = (word: string) => (of ? `${of}: ${word.toLowerCase()}` : word);
  if (rule.kind === 'count')
    return [{ label: of ? `${of} (${measure})` : `Số lượng (${measure})`, is: 'count' }];
  return [
    { label: head('Tử số'), is: 'count' },
    { label: head('Mẫu số'), is: 'count' },
    { label: head('Tỷ lệ'), is: 'rate' },
  ];
}

/** The cells below them. @param why there is no figure. */
export function figureCells(rule: IndicatorRule, amount: Amount | null, why = ''): DataCell[] {
  const known = amount && hasFigure(rule, amount) ? amount : null;
  if (rule.kind === 'count') return [count(known?.numerator ?? null, why)];
  return [
    count(known?.numerator ?? null, why),
    count(known?.denominator ?? null, why),
    rate(known && cutRate(known.numerator, known.denominator), why),
  ];
}

export function changeColumn(rule: IndicatorRule): Column {
  return { label: 'So tuần trước', is: rule.kind === 'count' ? 'change' : 'points' };
}

export function changeCell(rule: IndicatorRule, by: number | null): DataCell {
  return rule.kind === 'count' ? change(by) : points(by);
}
