import type { Tx } from '@/lib/db/client';
import type { PlanWeek } from '@/lib/db/resolve';
import {
  type ComparedLine,
  caveatsOf,
  differenceOf,
  pairByCode,
  type SideSaid,
} from '@/lib/domain/progress/compare';
import { paceWeeks } from '@/lib/domain/progress/pace';
import { comparableAcross, type PlaceName, type TerritoryChange } from '@/lib/domain/progress/territory';
import { type IndicatorProgress, lastWholeWeek, progressOf } from './indicator-progress';
import type { Place } from './locate';
import type { Sides } from './locate-sides';
import { readIndicators } from './read-indicators';
import { readOwnFigures } from './read-own-figures';
import type { PlacePlan } from './read-place';
import { type Receipts, readReceipts } from './read-receipts';

/** What a comparison says. */
export type Comparison =
  | {
      is: 'compared';
      b: Place;
      receipts: { a: Receipts; b: Receipts };
      lines: ComparedLine[];
      /** What happened to the place between the two weeks; null when nothing did. */
      change: TerritoryChange | null;
      isSameUnit: boolean;
    }
  /** The code names another place there, or none: nothing is compared. */
  | {
      is: 'refused';
      plan: PlacePlan;
      weeks: PlanWeek[];
      week: PlanWeek;
      /** Who has the code there; null: nobody. */
      namesake: PlaceName | null;
      /** What the unit of this side was, or became, there. */
      kin: PlaceName[];
      reforms: TerritoryChange['reforms'];
    }
  | { is: 'nothing_chosen' };

/** As many weeks as tell the pace, and the one before them. */
const seriesWeeks = paceWeeks + 4;

export type Side = Awaited<ReturnType<typeof readSide>>;

/** Everything that one side says, by the statements of the overview. */
export async function readSide(tx: Tx, { plan, unit, week }: Place) {
  const at = { planId: plan.id, unitId: unit.id, week: week.ordinal, on: week.endsOn };
  const [moves, { own: receipts }, own] = await Promise.all([
    readIndicators(tx, { ...at, from: week.ordinal - seriesWeeks }),
    readReceipts(tx, at),
    readOwnFigures(tx, at),
  ]);
  return { moves, receipts, own };
}

/** Both sides in one view, or why they are not compared. */
export function comparisonOf(
  { a, of, b }: Sides,
  read: { sideA: Side; sideB: Side | null; change: TerritoryChange | null; kin: PlaceName[] },
  now: Date,
): Comparison {
  if (b.is === 'no_week') return { is: 'nothing_chosen' };
  const { change, kin, sideA, sideB } = read;
  const isSameUnit = b.is === 'place' && a.unit.id === b.place.unit.id;
  const comparable = change ? comparableAcross(isSameUnit, change) : 'same';
  if (b.is === 'no_unit' || !sideB || comparable === 'another_place') {
    const there = b.is === 'place' ? b.place : b;
    return {
      is: 'refused',
      plan: there.plan,
      weeks: there.weeks,
      week: there.week,
      namesake: b.is === 'place' ? b.place.unit : null,
      kin,
      reforms: change?.reforms ?? [],
    };
  }
  const isOpen = !isWhole(a, sideA, now) || !isWhole(b.place, sideB, now);
  return {
    is: 'compared',
    b: b.place,
    receipts: { a: sideA.receipts, b: sideB.receipts },
    lines: linesOf(progressesOf(sideA, a, now), progressesOf(sideB, b.place, now), isOpen),
    change: of === 'unit' || comparable === 'same' ? null : change,
    isSameUnit,
  };
}

function progressesOf({ moves, receipts, own }: Side, place: Place, now: Date): IndicatorProgress[] {
  const through = lastWholeWeek(place, receipts, now);
  // Who typed a figure is shown beside the report, to those who may read it.
  const said = own.map((figure) => ({ ...figure, typedBy: null, reason: '' }));
  return moves.map((one) => progressOf(one, place, { through, own: said, receipts }));
}

function isWhole(place: Place, { receipts }: Side, now: Date): boolean {
  return lastWholeWeek(place, receipts, now) === place.week.ordinal;
}

function linesOf(ofA: IndicatorProgress[], ofB: IndicatorProgress[], isOpen: boolean): ComparedLine[] {
  return pairByCode(ofA, ofB).map(({ either, a, b }) => {
    const [saidA, saidB] = [saidOf(a), saidOf(b)];
    return {
      code: either.code,
      name: either.name,
      shortName: either.shortName,
      measure: either.measure,
      rule: either.rule,
      groupNumber: either.groupNumber,
      groupName: either.groupName,
      a: { said: saidA, standing: a && a.standing },
      b: { said: saidB, standing: b && b.standing },
      difference: differenceOf(either.rule, saidA, saidB),
      caveats: a && b ? caveatsOf(termsOf(a), termsOf(b)) : [],
      isOpen: isOpen && either.rule.accumulation === 'weekly',
    };
  });
}

const termsOf = ({ rule, reportedBy }: IndicatorProgress) => ({
  denominatorBy: rule.denominatorBy,
  reportedBy,
});

function saidOf(progress: IndicatorProgress | null): SideSaid {
  if (!progress) return { is: 'not_in_plan' };
  if (progress.own?.notApplicable) return { is: 'not_applicable' };
  const { shown } = progress.standing;
  return shown ? { is: 'figure', amount: shown } : { is: 'nothing' };
}
