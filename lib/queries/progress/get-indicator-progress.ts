import { z } from 'zod';
import { query } from '@/lib/queries/query';
import { type IndicatorProgress, lastWholeWeek, progressOf } from './indicator-progress';
import { locatePlace, mayReadProgress, type Place, progressAddress } from './locate';
import { type RankedUnit, rankChildren } from './rank-children';
import { type About, readAbout } from './read-about';
import { readChildAmounts } from './read-child-amounts';
import { readIndicators } from './read-indicators';
import { readNotApplicable } from './read-not-applicable';
import { readOwnFigures } from './read-own-figures';
import { type Receipts, readReceipts } from './read-receipts';

export interface IndicatorView extends Place, About {
  receipts: Receipts;
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
    const chosen = place?.choices.find(({ code }) => code === asked.indicator);
    if (!place || !chosen) return null;
    const { plan, unit, week } = place;
    const at = {
      planId: plan.id,
      rootUnitId: plan.rootUnitId,
      unitId: unit.id,
      week: week.ordinal,
      on: week.endsOn,
    };
    const ofIndicator = { ...at, indicatorId: chosen.id };
    const [moves, { own: receipts, children }, amounts, notApplicable, own, about] = await Promise.all([
      readIndicators(db, ofIndicator),
      readReceipts(db, at),
      readChildAmounts(db, ofIndicator),
      readNotApplicable(db, ofIndicator),
      readOwnFigures(db, at),
      readAbout(db, at),
    ]);
    const found = moves[0];
    if (!found) return null;
    // Who typed a figure is shown beside the report, to those who may read it.
    const said = own.map((figure) => ({ ...figure, typedBy: null, reason: '' }));
    const through = lastWholeWeek(place, receipts, new Date());
    const indicator = progressOf(found, place, { through, own: said, receipts });
    return {
      ...place,
      ...about,
      receipts,
      indicator,
      children: rankChildren(indicator, children, amounts, notApplicable),
    };
  },
});
