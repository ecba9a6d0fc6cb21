import { isAllowed } from '@/lib/access/scope';
import type { Tx } from '@/lib/db/client';
import type { ComparedWith } from '@/lib/domain/progress/compare-with';
import { rankUnits } from '@/lib/domain/progress/ranking';
import { hasFigure } from '@/lib/domain/progress/series';
import type { PlaceName, TerritoryChange } from '@/lib/domain/progress/territory';
import { query } from '@/lib/queries/query';
import { type Comparison, comparisonOf, readSide } from './comparison';
import type { IndicatorProgress } from './indicator-progress';
import { comparedBy, type Place, subjectOf } from './locate';
import { comparisonAddress, locateSides, type OtherSide } from './locate-sides';
import { shownOf } from './rank-children';
import { type About, readAbout } from './read-about';
import { readChildAmounts } from './read-child-amounts';
import { type Peer, readPeers, readSamePeriod, type SamePeriod } from './read-comparison-choices';
import type { Receipts } from './read-receipts';
import { readKin, readTerritory } from './read-territory';

/** What can be chosen to compare with. */
export interface ComparisonOffers {
  /** The week of the same number a year before. */
  samePeriod: SamePeriod[];
  /** Units of the same level; of the plan's root, those right below. */
  peers: Peer[];
  /** Among the units beside it (below the root: its own), the one that stands best by an indicator. */
  best: { unit: PlaceName; shortName: string } | null;
  parent: PlaceName | null;
}

/** A unit and week beside another week, another unit or another plan. */
export interface ComparisonView extends Place, About {
  of: ComparedWith['is'];
  receipts: Receipts;
  offers: ComparisonOffers;
  comparison: Comparison;
}

/**
 * Two sides of a comparison, indicator by indicator. Two steps to the database: where both sides are, then all figures
 * at once, by the statements of the overview.
 */
export const getComparison = query({
  input: comparisonAddress,
  may: async (tx, asked) => {
    const sides = await locateSides(tx, asked);
    return sides && subjectOf(sides.a, 'progress.read');
  },
  run: async (db, asked, actor): Promise<ComparisonView | null> => {
    const sides = await locateSides(db, asked);
    if (!sides) return null;
    const { a, of, b } = sides;
    const now = new Date();
    // The other side may lie in another tree: it is asked for as well.
    const mayReadB =
      b.is !== 'place' || (await isAllowed(db, actor, subjectOf(b.place, 'progress.read'), now));
    if (!mayReadB) return null;
    const by = comparedBy(a.choices, asked.by);
    const [sideA, sideB, change, kin, about, peers, samePeriod, amounts] = await Promise.all([
      readSide(db, a),
      b.is === 'place' ? readSide(db, b.place) : null,
      b.is === 'place' && of !== 'unit' ? readChange(db, a, b.place) : null,
      b.is === 'no_week' || of === 'unit' ? [] : readKin(db, standOf(a), otherWeekOf(b).endsOn),
      readAbout(db, {
        planId: a.plan.id,
        unitId: a.unit.id,
        rootUnitId: a.plan.rootUnitId,
        week: a.week.ordinal,
        on: a.week.endsOn,
      }),
      readPeers(db, peersOf(a)),
      readSamePeriod(db, a.week),
      readChildAmounts(db, {
        planId: a.plan.id,
        unitId: a.above[0] && a.trail.length > 0 ? a.above[0] : a.unit.id,
        indicatorId: by?.id,
        week: a.week.ordinal,
        on: a.week.endsOn,
      }),
    ]);
    const rankedBy = sideA.moves.find(({ id }) => id === by?.id);
    const offers = {
      samePeriod: samePeriod.filter(({ slug }) => slug !== a.plan.slug),
      peers,
      best: rankedBy ? bestOf(rankedBy, peers, amounts) : null,
      parent: a.trail.at(-1) ?? null,
    };
    return {
      ...a,
      ...about,
      of,
      receipts: sideA.receipts,
      offers,
      comparison: comparisonOf(sides, { sideA, sideB, change, kin }, now),
    };
  },
});

const standOf = ({ unit, week }: Place) => ({ unitId: unit.id, on: week.endsOn });
const otherWeekOf = (b: Exclude<OtherSide, { is: 'no_week' }>) => (b.is === 'place' ? b.place.week : b.week);

async function readChange(tx: Tx, a: Place, b: Place): Promise<TerritoryChange> {
  const isAFirst = a.week.endsOn <= b.week.endsOn;
  return readTerritory(tx, standOf(isAFirst ? a : b), standOf(isAFirst ? b : a));
}

/** Units of the same level in the same province; of the plan's root, those right below it. */
function peersOf({ unit, week, trail, plan }: Place) {
  const province = trail.find(({ level }) => level === 'province');
  const isRoot = trail.length === 0;
  return {
    withinId: province?.id ?? (isRoot ? unit.id : plan.rootUnitId),
    level: isRoot ? levelBelow[unit.level] : unit.level,
    on: week.endsOn,
    exceptId: unit.id,
  };
}

const levelBelow = { province: 'district', district: 'commune', commune: 'commune' } as const;

/** The best of the units whose amounts are given; null when none of them has a figure. */
function bestOf(
  { rule, shortName }: Pick<IndicatorProgress, 'rule' | 'shortName'>,
  peers: readonly Peer[],
  amounts: Awaited<ReturnType<typeof readChildAmounts>>,
): ComparisonOffers['best'] {
  const units = amounts.flatMap((one) => {
    const unit = peers.find(({ id }) => id === one.unitId);
    const { now } = shownOf(rule, one);
    return unit && hasFigure(rule, now) ? [{ unit, said: { is: 'figure' as const, amount: now } }] : [];
  });
  const best = rankUnits(rule, units, (x, y) => y.unit.code.localeCompare(x.unit.code)).at(-1);
  return best ? { unit: best.unit, shortName } : null;
}
