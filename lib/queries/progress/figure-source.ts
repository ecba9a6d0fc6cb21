import type { IndicatorRule } from '@/lib/domain/plan/indicator';
import { checkSum, type SumCheck } from '@/lib/domain/progress/sum-check';
import type { IndicatorProgress } from './indicator-progress';
import { shownOf } from './rank-children';
import type { ChildAmounts } from './read-child-amounts';
import type { OwnReport } from './read-own-report';

/** Where a figure comes from, one step down. */
export type FigureSource =
  /** The unit reports the indicator itself. `report` null: it never has (phát sinh: not in this week). */
  | { is: 'report'; report: OwnReport | null; mayReadReport: boolean }
  /** It is the sum of the units right below. */
  | { is: 'sum'; check: SumCheck }
  /** Units above report it, this one has no part in it. */
  | { is: 'above'; reportedBy: IndicatorProgress['reportedBy'] };

const depth = { province: 0, district: 1, commune: 2 };

/**
 * @param children units right below, with their postings read by a statement of its own: the check is a real one.
 * @param mayReadReport whoever may not is not told who typed and why; that and when it was sent is open to all.
 */
export function figureSourceOf(
  unit: { level: IndicatorProgress['reportedBy'] },
  { rule, reportedBy, series }: Pick<IndicatorProgress, 'rule' | 'reportedBy' | 'series'>,
  children: readonly { unitId: number }[],
  amounts: readonly ChildAmounts[],
  own: { report: OwnReport | null; mayReadReport: boolean },
): FigureSource {
  if (unit.level === reportedBy) {
    const { report, mayReadReport } = own;
    const said = report && (mayReadReport ? report : { ...report, sentBy: null, typedBy: null, reason: '' });
    return { is: 'report', report: said, mayReadReport };
  }
  if (depth[unit.level] > depth[reportedBy]) return { is: 'above', reportedBy };
  const shown = series.at(-1)?.shown ?? nothing;
  return { is: 'sum', check: checkSum(shown, partsOf(rule, children, amounts)) };
}

const nothing = { numerator: 0, denominator: 0, units: 0 };

function partsOf(
  rule: IndicatorRule,
  children: readonly { unitId: number }[],
  amounts: readonly ChildAmounts[],
) {
  const byUnit = new Map(amounts.map((one) => [one.unitId, one]));
  return children.map(({ unitId }) => shownOf(rule, byUnit.get(unitId)).now);
}
