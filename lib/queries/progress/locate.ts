import { cache } from 'react';
import { z } from 'zod';
import type { Tx } from '@/lib/db/client';
import type { NamedUnit, PlanWeek } from '@/lib/db/resolve';
import type { Day } from '@/lib/domain/plan/day';
import { currentWeek, parseWeekKey } from '@/lib/domain/plan/week';
import type { PlanChoice } from './list-plans';
import {
  type FoundPlan,
  type IndicatorChoice,
  type Kin,
  type PlacePlan,
  type ReorganisedWeek,
  readPlace,
  standingOn,
  type TrailUnit,
} from './read-place';

/** How progress stands in addresses: plan '2026', unit '16732', week '2026-47' (left out: the current one). */
export const progressAddress = z.object({
  plan: z.string().max(40),
  unit: z.string().regex(/^\d{2,9}$/),
  week: z
    .string()
    .regex(/^\d{4}-\d{2}$/)
    .optional(),
  /**
   * A week in which the code names the unit that is meant: codes are re-used, and after a reorganisation may name
   * another place. Left out: `week`.
   */
  of: z
    .string()
    .regex(/^\d{4}-\d{2}$/)
    .optional(),
  /** Code of the indicator to rank by. */
  by: z.string().max(80).optional(),
});
export type ProgressAddress = z.infer<typeof progressAddress>;

/** What every page of progress says first: which plan, which week, which unit, and the way down to it. */
export interface Place {
  plan: PlacePlan;
  plans: PlanChoice[];
  /** The plan's indicators, to choose from. */
  choices: IndicatorChoice[];
  weeks: PlanWeek[];
  week: PlanWeek;
  unit: NamedUnit;
  /** While the unit is in force; `until` is the first day it no longer is, 9999-12-31 while it is. */
  lifespan: { from: Day; until: Day };
  /** What the unit came from and what it became, the nearest first. */
  kin: Kin[];
  /** Days inside the plan on which units were reorganised, any of the plan's. */
  reorganisations: ReorganisedWeek[];
  /** The week reorganised units: those below are others than a week before, and so may the unit be. */
  isReorganised: boolean;
  /** No reorganisation makes another unit of it: the plan's root, a commune that was left alone. */
  isAlwaysItself: boolean;
  /** Ids of all units above, nearest first. */
  above: number[];
  /** Units above, the plan's root first. */
  trail: TrailUnit[];
  /**
   * Grows with every change of what the place shows: the unit and all below it, up to the week. Read before any
   * figure, so that a change is never missed; one that falls between is announced though it is shown already.
   */
  version: number;
}

/** One address is parsed for one request: what was found for it is found once. */
const located = new WeakMap<ProgressAddress, Promise<Place | null>>();

/**
 * The plan, week and unit of an address; null when there are none such on the week's last day.
 * Asked by `may` and by `run` of one request, with the same address: it is read once for both.
 */
export function locatePlace(tx: Tx, address: ProgressAddress): Promise<Place | null> {
  const place = located.get(address) ?? readLocated(tx, address);
  located.set(address, place);
  return place;
}

async function readLocated(tx: Tx, address: ProgressAddress): Promise<Place | null> {
  const found = await placeForRequest(tx, address.plan, address.unit);
  const week = found && weekOf(found.weeks, address.week);
  const place = week && placeAt(found, week);
  return place && isMeant(found, address, place.unit.id) ? place : null;
}

/** The unit of the code on the week's last day; null when the code then named none. */
export function placeAt(found: FoundPlan, week: PlanWeek): Place | null {
  const standing = standingOn(found.rungs, found.plan.rootUnitId, week.endsOn);
  if (!standing) return null;
  const { plan, plans, choices, weeks, reorganisations } = found;
  const kin = found.kin.filter(({ leaf }) => leaf === standing.unit.id);
  const isReorganised = reorganisations.some((one) => one.week === week.ordinal);
  const { id, level } = standing.unit;
  const isAlwaysItself = id === plan.rootUnitId || (level === 'commune' && kin.length === 0);
  const until = weeks.filter(({ ordinal }) => ordinal <= week.ordinal);
  const version = until.reduce((sum, { changes }) => sum + changes, 0);
  const given = { plan, plans, choices, weeks, week, reorganisations, kin };
  return { ...given, isReorganised, isAlwaysItself, version, ...standing };
}

/** The unit that the address means, where it says so by `of`; else whichever has the code. */
export function isMeant(found: FoundPlan, address: ProgressAddress, unitId: number): boolean {
  if (address.of === undefined) return true;
  const meant = bearerIn(found, address.of);
  return meant === undefined || meant.id === unitId;
}

/** The unit that has the address's code on the last day of a week. */
export function bearerIn({ rungs, weeks }: FoundPlan, key: string) {
  const on = weekOf(weeks, key)?.endsOn ?? '';
  return rungs.find(({ steps, from, until }) => steps === 0 && from <= on && on < until);
}

/** A place is asked for by the page and by the page that says what became of it. */
export const placeForRequest = cache(readPlace);

/** The week that an address names, the current one when it names none; null when the plan has no such week. */
export function weekOf(weeks: readonly PlanWeek[], key: string | undefined): PlanWeek | null {
  if (weeks.length === 0) return null;
  if (key === undefined) return currentWeek(weeks, new Date());
  const named = parseWeekKey(key);
  return weeks.find((one) => one.isoYear === named?.isoYear && one.isoNumber === named?.isoNumber) ?? null;
}

/** Reading totals, of the tree on the week's last day. */
export async function mayReadProgress(tx: Tx, address: ProgressAddress) {
  const place = await locatePlace(tx, address);
  return place && subjectOf(place, 'progress.read');
}

/** What is asked of the policy about the unit of a place; the units above it are known already. */
export function subjectOf<A extends string>({ unit, week, above }: Place, action: A) {
  return { action, unitId: unit.id, on: week.endsOn, above };
}

/** The indicator that units are compared by: the one asked for, else the plan's first rate with a target. */
export function comparedBy(choices: readonly IndicatorChoice[], code: string | undefined) {
  return choices.find((one) => one.code === code) ?? choices.find((one) => one.isRateToReach) ?? choices[0];
}
