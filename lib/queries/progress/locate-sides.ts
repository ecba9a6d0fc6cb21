import { z } from 'zod';
import type { Tx } from '@/lib/db/client';
import type { PlanWeek } from '@/lib/db/resolve';
import { currentWeek } from '@/lib/domain/plan/week';
import { type ComparedWith, parseComparedWith, weekBefore } from '@/lib/domain/progress/compare-with';
import { isMeant, type Place, placeAt, placeForRequest, progressAddress, weekOf } from './locate';
import { type FoundPlan, type PlacePlan, readPlace } from './read-place';

/** How a comparison stands in addresses: that of the page, and what it is compared with. */
export const comparisonAddress = progressAddress.extend({
  /** 'week:2026-43', 'unit:412', 'plan:78', 'plan:78:2022-18'; left out: four weeks before. */
  with: z.string().max(80).optional(),
});
export type ComparisonAddress = z.infer<typeof comparisonAddress>;

/** The other side: a place, or a plan and week in which the unit's code names no unit. */
export type OtherSide =
  | { is: 'place'; place: Place }
  | { is: 'no_unit'; plan: PlacePlan; week: PlanWeek; weeks: PlanWeek[] }
  /** The page stands in the plan's first week and nothing else was chosen. */
  | { is: 'no_week' };

export interface Sides {
  a: Place;
  of: ComparedWith['is'];
  b: OtherSide;
}

/** One address is parsed for one request: what was found for it is found once. */
const located = new WeakMap<ComparisonAddress, Promise<Sides | null>>();

/**
 * Both sides of a comparison, in one step to the database; null when the address names no such plan, week or unit.
 * Asked by `may` and by `run` of one request, with the same address: it is read once for both.
 */
export function locateSides(tx: Tx, address: ComparisonAddress): Promise<Sides | null> {
  const sides = located.get(address) ?? readSides(tx, address);
  located.set(address, sides);
  return sides;
}

async function readSides(tx: Tx, address: ComparisonAddress): Promise<Sides | null> {
  const other = address.with === undefined ? null : parseComparedWith(address.with);
  if (address.with !== undefined && !other) return null;
  const [foundA, foundB] = await Promise.all([
    placeForRequest(tx, address.plan, address.unit),
    other?.is === 'unit'
      ? readPlace(tx, address.plan, other.unit)
      : other?.is === 'plan'
        ? readPlace(tx, other.plan, address.unit)
        : null,
  ]);
  const week = foundA && weekOf(foundA.weeks, address.week);
  const a = week && placeAt(foundA, week);
  if (!a || !isMeant(foundA, address, a.unit.id)) return null;
  const found = foundB ?? (other === null || other.is === 'week' ? foundA : null);
  const b = found && otherSide(found, week, other);
  // A unit that is asked for by its code must be there.
  if (!b || (other?.is === 'unit' && b.is !== 'place')) return null;
  return { a, of: other?.is ?? 'week', b };
}

function otherSide(found: FoundPlan, week: PlanWeek, other: ComparedWith | null): OtherSide | null {
  const otherWeek = weekOfOther(found.weeks, week, other);
  if (otherWeek === 'none') return { is: 'no_week' };
  if (otherWeek === null) return null;
  const place = placeAt(found, otherWeek);
  return place
    ? { is: 'place', place }
    : { is: 'no_unit', plan: found.plan, week: otherWeek, weeks: found.weeks };
}

function weekOfOther(
  weeks: readonly PlanWeek[],
  week: PlanWeek,
  other: ComparedWith | null,
): PlanWeek | 'none' | null {
  if (other === null) {
    const before = weekBefore(week.ordinal);
    return before === null ? 'none' : (weeks[before - 1] ?? null);
  }
  if (other.is === 'unit') return week;
  if (other.week !== undefined) return weekOf(weeks, other.week);
  return sameWeekOfPlan(weeks, week.ordinal);
}

/** As many weeks after the plan's start, but not a week that has not begun nor one past its end. */
function sameWeekOfPlan(weeks: readonly PlanWeek[], ordinal: number): PlanWeek | null {
  if (weeks.length === 0) return null;
  return weeks[Math.min(ordinal, currentWeek(weeks, new Date()).ordinal) - 1] ?? null;
}
