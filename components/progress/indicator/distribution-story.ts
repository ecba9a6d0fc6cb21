import type { HistogramStory } from '@/components/charts/histogram-drawing';
import type { IndicatorRule } from '@/lib/domain/plan/indicator';
import { type Bin, binsOf, goalShown, middleOf } from '@/lib/domain/progress/distribution';
import { shownValue } from '@/lib/domain/progress/ranking';
import { formatTenths } from '@/lib/domain/progress/rate';
import { formatCount } from '@/lib/domain/report/number';
import type { ComparedField } from '@/lib/queries/progress/get-indicator-progress';
import type { IndicatorProgress } from '@/lib/queries/progress/indicator-progress';
import type { ComparedUnit } from '@/lib/queries/progress/rank-field';
import { briefName, figureText, targetText } from '../words';
import { withoutFigureText } from './field-words';

/** How many units stand where, as a drawing, a table and sentences. */
export interface Distribution extends HistogramStory {
  rows: (Bin & { range: string })[];
  /** Units with a figure, and those of them that reached the target; null where there is none for each. */
  counted: number;
  reached: number | null;
  /** '2 chưa báo cáo, 1 không áp dụng' */
  without: string;
}

/** Null when fewer than two units have a figure: there is nothing to spread. */
export function distributionOf(
  indicator: Pick<IndicatorProgress, 'rule' | 'standing' | 'shortName' | 'reportedBy'>,
  field: Pick<ComparedField, 'units'>,
): Distribution | null {
  const { rule, standing, shortName } = indicator;
  const known = field.units.filter(({ said }) => said.is === 'figure');
  const values = known.map(({ said }) => shownValue(rule, said) ?? 0);
  if (known.length < 2) return null;
  const target = standing.target?.denominator ? standing.target : null;
  const bins = binsOf(values, goalShown(standing.target));
  const reached = target ? known.filter(({ missing }) => missing === 0).length : null;
  const middle = middleOf(known);
  const without = withoutFigureText(field.units, indicator);
  const rows = bins.map((bin) => ({ ...bin, range: rangeText(rule, bin) }));
  const finding = findingOf(rule, known, reached, target && targetText(target));
  return {
    title: `${shortName}: ${finding}`,
    description: [
      ...rows.filter(({ count }) => count > 0).map(({ range, count }) => `${count} đơn vị ${range}`),
      middle ? `trung vị: ${middle.fullName} ${figureText(rule, middle.shown)}` : '',
      without,
    ]
      .filter(Boolean)
      .join('; '),
    bins: bins.map(({ from, to, count }) => ({ from: onScale(rule, from), to: onScale(rule, to), count })),
    target: target && {
      value: (target.numerator * 100) / (target.denominator ?? 1),
      text: `mức giao ${targetText(target)}`,
    },
    middle: middle && {
      value: onScale(rule, shownValue(rule, middle.said) ?? 0),
      text: `trung vị: ${briefName(middle.fullName)} ${figureText(rule, middle.shown)}`,
    },
    tickText: (value) => (rule.kind === 'count' ? formatCount(value) : `${String(value).replace('.', ',')}%`),
    rows,
    counted: known.length,
    reached,
    without,
  };
}

/** Tenths of a percent as percent. */
function onScale(rule: IndicatorRule, value: number): number {
  return rule.kind === 'count' ? value : value / 10;
}

/** '4/20 đơn vị đã đạt mức giao 95,0%'; without a target 'từ 41,2% đến 97,0%'. */
function findingOf(
  rule: IndicatorRule,
  known: readonly ComparedUnit[],
  reached: number | null,
  target: string | null,
): string {
  if (reached !== null && target)
    return `${formatCount(reached)}/${formatCount(known.length)} đơn vị đã đạt mức giao ${target}`;
  const ends = [known[0], known.at(-1)].map((unit) => figureText(rule, unit?.shown ?? null));
  if (rule.direction === 'lower_is_better') ends.reverse();
  return `${formatCount(known.length)} đơn vị từ ${ends[0]} đến ${ends[1]}`;
}

/** 'từ 60,0% đến dưới 70,0%'; the last range has its end in it. */
function rangeText(rule: IndicatorRule, { from, to, isLast }: Bin): string {
  const write = (value: number) => (rule.kind === 'count' ? formatCount(value) : `${formatTenths(value)}%`);
  return `từ ${write(from)} đến ${isLast ? '' : 'dưới '}${write(to)}`;
}
