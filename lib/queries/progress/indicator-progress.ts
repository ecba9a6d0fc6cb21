import { type SeriesPoint, seriesOf } from '@/lib/domain/progress/series';
import { type Standing, standingOf } from '@/lib/domain/progress/standing';
import type { Place } from './locate';
import type { IndicatorMoves } from './read-indicators';
import type { OwnFigure } from './read-own-figures';

/** One line of a progress table. */
export interface IndicatorProgress extends Omit<IndicatorMoves, 'moves' | 'targets'> {
  /** Weeks 1 … the one asked for. */
  series: SeriesPoint[];
  standing: Standing;
  /** Of a unit that reports itself: what it said last, and in which week. Null for others. */
  own: OwnFigure | null;
}

/** What was posted, read as a trend and judged. */
export function progressOf(
  { moves, targets, ...indicator }: IndicatorMoves,
  { week, weeks }: Pick<Place, 'week' | 'weeks'>,
  own: readonly OwnFigure[],
): IndicatorProgress {
  const series = seriesOf(indicator.rule, moves, week.ordinal);
  const endOf = (ordinal: number) => weeks[ordinal - 1]?.endsOn ?? week.endsOn;
  return {
    ...indicator,
    series,
    standing: standingOf(indicator.rule, series, targets, endOf),
    own: own.find((figure) => figure.indicatorId === indicator.id) ?? null,
  };
}

/** The indicator furthest behind its target; without any behind, the first rate. */
export function mostBehind(indicators: readonly IndicatorProgress[]): IndicatorProgress | undefined {
  const urgency = ({ standing }: IndicatorProgress) =>
    standing.state === 'overdue' ? 1000 + standing.weeksBehind : standing.weeksBehind;
  const rates = indicators.filter((one) => one.rule.kind === 'rate' && one.standing.shown !== null);
  const worst = rates.reduce<IndicatorProgress | undefined>(
    (found, one) => (urgency(one) > (found ? urgency(found) : 0) ? one : found),
    undefined,
  );
  return worst ?? rates[0] ?? indicators[0];
}
