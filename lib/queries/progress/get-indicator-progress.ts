import { z } from 'zod';
import { query } from '@/lib/queries/query';
import { type IndicatorProgress, progressOf } from './indicator-progress';
import { locatePlace, mayReadProgress, type Place, progressAddress } from './locate';
import { type RankedUnit, rankChildren } from './rank-children';
import { readBranches } from './read-branches';
import { readIndicators } from './read-indicators';
import { readOwnFigures } from './read-own-figures';

export interface IndicatorView extends Place {
  indicator: IndicatorProgress;
  /** The units right below, worst first; empty for a unit without any. */
  children: RankedUnit[];
}

/** One indicator of one unit: its trend to a week, and how the units below it compare. */
export const getIndicatorProgress = query({
  input: progressAddress.extend({ indicator: z.string().max(80) }),
  may: mayReadProgress,
  run: async (db, asked): Promise<IndicatorView | null> => {
    const place = await locatePlace(db, asked);
    if (!place) return null;
    const at = {
      planId: place.plan.id,
      unitId: place.unit.id,
      week: place.week.ordinal,
      on: place.week.endsOn,
    };
    const [moves, branches, own] = await Promise.all([
      readIndicators(db, at),
      readBranches(db, at),
      readOwnFigures(db, at),
    ]);
    const found = moves.find((one) => one.code === asked.indicator);
    if (!found) return null;
    // Who typed a figure is shown beside the report, to those who may read it.
    const said = own.map((figure) => ({ ...figure, typedBy: null, reason: '' }));
    const indicator = progressOf(found, place, said);
    return { ...place, indicator, children: await rankChildren(db, at, indicator, branches.children) };
  },
});
