import { type SeriesPoint, seriesOf } from '@/lib/domain/progress/series';
import { type Standing, standingOf } from '@/lib/domain/progress/standing';
import type { Place } from './locate';
import type { IndicatorMoves } from './read-indicators';
import type { OwnFigure } from './read-own-figures';
import type { Receipts } from './read-receipts';

/** One line of a progress table. */
export interface IndicatorProgress extends Omit<IndicatorMoves, 'moves' | 'opening' | 'targets'> {
  /** Consecutive weeks, the one asked for last. */
  series: SeriesPoint[];
  standing: Standing;
  /** Of a unit that reports itself: what it said last, and in which week. Null for others. */
  own: OwnFigure | null;
  /** Units that were to report it this week. */
  unitsExpected: number;
}

type ProgressPlace = Pick<Place, 'week' | 'weeks' | 'isReorganised' | 'isAlwaysItself'>;

/**
 * What was posted, read as a trend and judged.
 * @param through the last week whose figures are all in: see lastWholeWeek.
 */
export function progressOf(
  { moves, opening, targets, ...indicator }: IndicatorMoves,
  { week, weeks, isReorganised, isAlwaysItself }: ProgressPlace,
  { through, own, receipts }: { through: number; own: readonly OwnFigure[]; receipts: Receipts },
): IndicatorProgress {
  const series = seriesOf(indicator.rule, moves, week.ordinal, opening);
  const said = own.find((figure) => figure.indicatorId === indicator.id) ?? null;
  const endOf = (ordinal: number) => weeks[ordinal - 1]?.endsOn ?? week.endsOn;
  const standing = standingOf(indicator.rule, series, targets, { endOf, through });
  // A unit that has not said anything this week has not said "no change".
  const isSilent = said !== null && said.week < week.ordinal;
  // Nor is what a reorganisation brought or took a change.
  const isReshaped = isReorganised && !isAlwaysItself;
  return {
    ...indicator,
    series,
    standing: isSilent || isReshaped ? { ...standing, change: null } : standing,
    own: said,
    unitsExpected: receipts.levels.find(({ level }) => level === indicator.reportedBy)?.expected ?? 0,
  };
}

/** A week counts for the pace once all its reports are in, or its deadline is past: before, its figures still come. */
export function lastWholeWeek({ week }: Pick<Place, 'week'>, receipts: Receipts, now: Date): number {
  const isWhole = receipts.received === receipts.expected || week.dueAt < now;
  return isWhole ? week.ordinal : week.ordinal - 1;
}
