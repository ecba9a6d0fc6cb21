import { isAllowed } from '@/lib/access/scope';
import { type Attention, attentionOf } from '@/lib/domain/progress/attention';
import { paceWeeks } from '@/lib/domain/progress/pace';
import { query } from '@/lib/queries/query';
import { type IndicatorProgress, lastWholeWeek, progressOf } from './indicator-progress';
import { comparedBy, locatePlace, mayReadProgress, type Place, progressAddress, subjectOf } from './locate';
import { type RankedUnit, rankChildren } from './rank-children';
import { type About, readAbout } from './read-about';
import { readChildAmounts } from './read-child-amounts';
import { readIndicators } from './read-indicators';
import { readOwnFigures } from './read-own-figures';
import { type Receipts, readReceipts } from './read-receipts';

export interface ProgressView extends Place, About {
  receipts: Receipts;
  indicators: IndicatorProgress[];
  /** What to look at, the most urgent first. */
  attention: Attention[];
  /** The units right below, worst first by one indicator; null for a unit without any. */
  ranking: { by: IndicatorProgress; units: RankedUnit[] } | null;
  /** The unit owes a report of its own in this week. */
  reports: boolean;
  /** The person may read that report, and who typed it. */
  mayReadReport: boolean;
}

/** How many weeks the small trends show, at least as many as the pace is taken from. */
const trendWeeks = Math.max(12, paceWeeks);

/**
 * How a unit stands in all indicators of a plan at the end of a week. `by`: the indicator to rank units by.
 * Two steps to the database, whatever the number of indicators, units and weeks.
 */
export const getProgress = query({
  input: progressAddress,
  may: mayReadProgress,
  run: async (db, asked, actor): Promise<ProgressView | null> => {
    const place = await locatePlace(db, asked);
    if (!place) return null;
    const { plan, unit, week } = place;
    const at = {
      planId: plan.id,
      rootUnitId: plan.rootUnitId,
      unitId: unit.id,
      week: week.ordinal,
      on: week.endsOn,
    };
    const by = comparedBy(place.choices, asked.by);
    const now = new Date();
    const [moves, { own: receipts, children }, amounts, about, own, mayReadReport] = await Promise.all([
      // One week more than the trends show: the first step of the pace needs the week before it.
      readIndicators(db, { ...at, from: week.ordinal - trendWeeks }),
      readReceipts(db, at),
      readChildAmounts(db, { ...at, indicatorId: by?.id }),
      readAbout(db, at),
      reportsItself(place) ? readOwnFigures(db, at) : [],
      isAllowed(db, actor, subjectOf(place, 'report.read'), now),
    ]);
    const said = mayReadReport ? own : own.map((figure) => ({ ...figure, typedBy: null, reason: '' }));
    const through = lastWholeWeek(place, receipts, now);
    const indicators = moves.map((one) => progressOf(one, place, { through, own: said, receipts }));
    const rankedBy = indicators.find(({ id }) => id === by?.id);
    return {
      ...place,
      ...about,
      receipts,
      indicators,
      attention: attentionOf({
        indicators,
        through,
        silentUnits: about.silentUnits,
        lateUnits: week.dueAt < now ? receipts.expected - receipts.received : 0,
      }),
      ranking:
        rankedBy && children.length > 0
          ? { by: rankedBy, units: rankChildren(rankedBy, children, amounts, place.isReorganised) }
          : null,
      reports: ownExpected(receipts, children),
      mayReadReport,
    };
  },
});

/** Some indicator is reported by units of its level. */
function reportsItself({ choices, unit }: Place): boolean {
  return choices.some(({ reportedBy }) => reportedBy === unit.level);
}

/** More reports are expected of the unit and all below it than of those right below: one is its own. */
function ownExpected(receipts: Receipts, children: readonly Receipts[]): boolean {
  return receipts.expected > children.reduce((sum, child) => sum + child.expected, 0);
}
