import type { IndicatorRule } from '@/lib/domain/plan/indicator';
import type { Amount } from '@/lib/domain/progress/ledger';
import { cutRate } from '@/lib/domain/progress/rate';
import { hasFigure } from '@/lib/domain/progress/series';
import { change, count, type DataCell, type DataTable, points, rate } from '../table/data-table';

/** The columns of a figure: the rate, and apart from it its parts; a count has its numerator alone. */
export const figureColumns: DataTable['columns'] = [
  { label: 'Tỷ lệ', is: 'rate' },
  { label: 'Tử số hoặc số lượng', is: 'count' },
  { label: 'Mẫu số', is: 'count' },
];

/** @param why the word in place of a figure that is not there: 'chưa có số liệu', 'không áp dụng'. */
export function figureCells(rule: IndicatorRule, amount: Amount | null, why: string): DataCell[] {
  if (!amount || !hasFigure(rule, amount)) {
    const none = count(null, why);
    return rule.kind === 'count' ? [count(null), none, count(null)] : [none, count(null), count(null)];
  }
  const { numerator, denominator } = amount;
  if (rule.kind === 'count') return [rate(null), count(numerator), count(null)];
  return [rate(cutRate(numerator, denominator)), count(numerator), count(denominator)];
}

/** Rates change in points, counts in cases: each in a column of its own. */
export const changeColumns: DataTable['columns'] = [
  { label: 'Tỷ lệ so tuần trước', is: 'points' },
  { label: 'Số lượng so tuần trước', is: 'change' },
];

export function changeCells({ kind }: IndicatorRule, by: number | null): DataCell[] {
  return kind === 'count' ? [points(null), change(by)] : [points(by), change(null)];
}
