import type { Shape } from '@/components/ui/mark';
import { formatDay } from '@/lib/domain/plan/day';
import type { IndicatorRule } from '@/lib/domain/plan/indicator';
import type { Amount } from '@/lib/domain/progress/ledger';
import { cutRate, formatPointChange, formatRate, formatTenths } from '@/lib/domain/progress/rate';
import { hasFigure } from '@/lib/domain/progress/series';
import type { DatedTarget, ProgressState, Standing } from '@/lib/domain/progress/standing';
import { formatCount, formatCountChange } from '@/lib/domain/report/number';

/** '64,0%' for rates and shares of units, '3.735' for counts, '–' for nothing. */
export function figureText(rule: IndicatorRule, amount: Amount | null): string {
  if (!amount || !hasFigure(rule, amount)) return '–';
  return rule.kind === 'count'
    ? formatCount(amount.numerator)
    : formatRate(amount.numerator, amount.denominator);
}

/** '30.480/47.602'; empty for counts. */
export function fractionText(rule: IndicatorRule, amount: Amount | null): string {
  if (!amount || rule.kind === 'count' || !hasFigure(rule, amount)) return '';
  return `${formatCount(amount.numerator)}/${formatCount(amount.denominator)}`;
}

/** '+1,2 điểm %' · '+368'; '–' without a week to compare. */
export function changeText(rule: IndicatorRule, change: number | null): string {
  if (change === null) return '–';
  return rule.kind === 'count' ? formatCountChange(change) : `${formatPointChange(change)} điểm %`;
}

/** '95,0%' · '5.000' */
export function targetText(target: Pick<DatedTarget, 'numerator' | 'denominator'>): string {
  if (target.denominator === null) return formatCount(target.numerator);
  return `${formatTenths(cutRate(target.numerator, target.denominator) ?? 0)}%`;
}

/** '≥ 95,0% đến 31/12/2026' */
export function targetSentence(rule: IndicatorRule, target: DatedTarget): string {
  const sign = rule.direction === 'higher_is_better' ? '≥' : '≤';
  return `${sign} ${targetText(target)} đến ${formatDay(target.dueOn)}`;
}

export const stateShapes: Record<ProgressState, Shape> = {
  reached: 'disc',
  on_pace: 'half',
  behind: 'triangle',
  overdue: 'square',
  no_figure: 'ring',
  no_target: 'ring',
};

/** The word beside the shape. */
export function stateText({ state, weeksBehind }: Pick<Standing, 'state' | 'weeksBehind'>): string {
  switch (state) {
    case 'reached':
      return 'đạt';
    case 'on_pace':
      return 'đúng tiến độ';
    case 'behind':
      return `chậm ${weeksBehind} tuần`;
    case 'overdue':
      return 'quá hạn';
    case 'no_figure':
      return 'chưa có số liệu';
    case 'no_target':
      return 'không giao';
  }
}

/** The finding, as the title of a chart: 'Kích hoạt VNeID: 64,0%, còn thiếu 882.101'. */
export function findingText(shortName: string, rule: IndicatorRule, standing: Standing): string {
  const figure = standing.shown ? figureText(rule, standing.shown) : 'chưa có số liệu';
  if (!standing.shown || standing.missing === null || !standing.target) return `${shortName}: ${figure}`;
  if (standing.state === 'reached') return `${shortName}: ${figure}, đạt mức ${targetText(standing.target)}`;
  const left = rule.direction === 'higher_is_better' ? 'còn thiếu' : 'còn phải giảm';
  return `${shortName}: ${figure}, ${left} ${formatCount(standing.missing)}`;
}
