import { isAllowed } from '@/lib/access/scope';
import { query } from '@/lib/queries/query';
import { type IndicatorProgress, mostBehind, progressOf } from './indicator-progress';
import { locatePlace, mayReadProgress, type Place, progressAddress } from './locate';
import { type RankedUnit, rankChildren } from './rank-children';
import { readBranches } from './read-branches';
import { readIndicators } from './read-indicators';
import { readOwnFigures } from './read-own-figures';
import { type CompletenessTotals, totalCompleteness } from './total-completeness';

export interface ProgressView extends Place {
  completeness: CompletenessTotals;
  indicators: IndicatorProgress[];
  /** The units right below, worst first by one indicator; null for a unit without any. */
  ranking: { by: IndicatorProgress; units: RankedUnit[] } | null;
  /** The unit owes a report of its own in this week. */
  reports: boolean;
  /** The person may read that report, and who typed it. */
  mayReadReport: boolean;
}

/** How a unit stands in all indicators of a plan at the end of a week. `by`: the indicator to rank units by. */
export const getProgress = query({
  input: progressAddress,
  may: mayReadProgress,
  run: async (db, asked, actor): Promise<ProgressView | null> => {
    const place = await locatePlace(db, asked);
    if (!place) return null;
    const at = {
      planId: place.plan.id,
      unitId: place.unit.id,
      week: place.week.ordinal,
      on: place.week.endsOn,
    };
    const [moves, branches, own, mayReadReport] = await Promise.all([
      readIndicators(db, at),
      readBranches(db, at),
      readOwnFigures(db, at),
      isAllowed(db, actor, { action: 'report.read', unitId: at.unitId, on: at.on }, new Date()),
    ]);
    const said = mayReadReport ? own : own.map((figure) => ({ ...figure, typedBy: null, reason: '' }));
    const indicators = moves.map((one) => progressOf(one, place, said));
    const by = indicators.find((one) => one.code === asked.by) ?? mostBehind(indicators);
    return {
      ...place,
      completeness: totalCompleteness(branches),
      indicators,
      ranking:
        by && branches.children.length > 0
          ? { by, units: await rankChildren(db, at, by, branches.children) }
          : null,
      reports: branches.own !== null,
      mayReadReport,
    };
  },
});
