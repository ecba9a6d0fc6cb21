import { formatDay } from '@/lib/domain/plan/day';
import type { IndicatorRule } from '@/lib/domain/plan/indicator';
import type { Amount } from '@/lib/domain/progress/ledger';
import { formatRate, writtenRate } from '@/lib/domain/progress/rate';
import type { DatedTarget } from '@/lib/domain/progress/standing';
import { formatCount } from '@/lib/domain/report/number';
import { noFigure, type SnapshotIndicator } from '../freeze/snapshot';

/** '383/454', '1.315 hộ': what a table calls kết quả. */
export function partsText(
  { rule, measure }: Pick<SnapshotIndicator, 'rule' | 'measure'>,
  amount: Amount,
): string {
  const { numerator, denominator } = amount;
  return rule.kind === 'count'
    ? `${formatCount(numerator)} ${measure}`
    : `${formatCount(numerator)}/${formatCount(denominator)}`;
}

/** '84,3% (383/454)', '1.315 hộ', 'không có số liệu': rate and parts in one cell. */
export function resultText(one: Pick<SnapshotIndicator, 'rule' | 'measure'>, amount: Amount | null): string {
  if (!amount) return noFigure;
  const parts = partsText(one, amount);
  return one.rule.kind === 'count' ? parts : `${formatRate(amount.numerator, amount.denominator)} (${parts})`;
}

/** '95% đến 31/12/2026', '≤ 5% đến 31/12/2026'; '' where none is set. */
export function aimText(rule: IndicatorRule, target: DatedTarget | null): string {
  if (!target) return '';
  return `${aimShare(rule, target)} đến ${formatDay(target.dueOn)}`;
}

/** '95%', '≤ 5%', '344.913' */
export function aimShare(rule: IndicatorRule, { numerator, denominator }: DatedTarget): string {
  const sign = rule.direction === 'lower_is_better' ? '≤ ' : '';
  return `${sign}${denominator === null ? formatCount(numerator) : writtenRate(numerator, denominator)}`;
}
