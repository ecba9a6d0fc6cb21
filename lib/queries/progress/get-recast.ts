import { z } from 'zod';
import type { PlanWeek } from '@/lib/db/resolve';
import { addDays, type Day, vietnamDay } from '@/lib/domain/plan/day';
import { type RecastPoint, recastSeries } from '@/lib/domain/progress/recast';
import { query } from '@/lib/queries/query';
import { locatePlace, mayReadProgress, type Place, progressAddress } from './locate';
import { readIndicatorRule } from './read-indicator-rule';
import type { Kin } from './read-place';
import { readRecast } from './read-recast';
import { type Reorganisation, readReorganisations } from './read-reorganisations';

/** On whose map a series can be seen: that of a day before a reorganisation inside the plan, or today's. */
export interface MapChoice {
  /** As it stands in an address: 'today' or '2025-06-30'. */
  key: string;
  on: Day;
}

/** One unit of the chosen map, and its series as if it had been there all along. */
export interface RecastLine {
  unitId: number;
  code: string;
  fullName: string;
  /** The last of the shown weeks in which the unit was in force; null: none of them. */
  week: PlanWeek | null;
  points: RecastPoint[];
}

export interface RecastView {
  /** Inside the shown weeks, of the unit and all below it; oldest first. */
  reorganisations: Reorganisation[];
  /** Where another map shows something else than what was reported then. */
  choices: MapChoice[];
  /** Null: as reported then. */
  chosen: MapChoice | null;
  /** Of the chosen map, in place of the unit; one where the map has one there. Empty without a choice. */
  lines: RecastLine[];
}

/** `map`: on whose map; left out: as reported then. */
const recastAddress = progressAddress.extend({
  indicator: z.string().max(80),
  map: z
    .string()
    .regex(/^(today|\d{4}-\d{2}-\d{2})$/)
    .optional(),
});

/**
 * What reorganisations inside the shown weeks did to a unit, and one indicator of it seen on another day's map. Two
 * steps to the database.
 */
export const getRecast = query({
  input: recastAddress,
  may: mayReadProgress,
  run: async (db, asked): Promise<RecastView | null> => {
    const place = await locatePlace(db, asked);
    const indicator = place?.choices.find(({ code }) => code === asked.indicator);
    if (!place || !indicator) return null;
    const choices = mapChoices(place, vietnamDay(new Date()));
    const chosen = choices.find(({ key }) => key === asked.map) ?? null;
    const targets = chosen ? unitsOn(place, chosen.on) : [];
    const at = { planId: place.plan.id, week: place.week.ordinal };
    const [reorganisations, rule, read] = await Promise.all([
      readReorganisations(db, { ...at, unitId: place.unit.id, on: place.week.endsOn }),
      readIndicatorRule(db, { ...at, indicatorId: indicator.id }),
      readRecast(db, {
        ...at,
        indicatorId: indicator.id,
        targets: targets.map(({ id }) => id),
        on: chosen?.on ?? place.week.endsOn,
      }),
    ]);
    if (!rule) return null;
    const weeks = place.weeks.slice(0, place.week.ordinal);
    const lines = targets.map(({ id, code, fullName, from, until }) => ({
      unitId: id,
      code,
      fullName,
      week: weeks.findLast(({ endsOn }) => from <= endsOn && endsOn < until) ?? null,
      points: recastSeries({
        rule,
        territory: read.territories.get(id) ?? [],
        on: chosen?.on ?? '',
        weeks,
        moves: read.moves,
        kinship: read.kinship,
      }),
    }));
    return { reorganisations, choices, chosen, lines };
  },
});

/**
 * Maps on which the unit, or what is in its place, may have been another one: the day before each reorganisation inside
 * the plan, and today. A unit that every map shows as it is has none: the province, a commune that was left alone.
 */
function mapChoices({ isAlwaysItself, lifespan, reorganisations, week }: Place, today: Day): MapChoice[] {
  const inside = reorganisations.filter((one) => one.week <= week.ordinal);
  const isThereToday = lifespan.from <= today && today < lifespan.until;
  if (isAlwaysItself || (inside.length === 0 && isThereToday)) return [];
  const eves = inside.map(({ on }) => addDays(on, -1));
  return [...eves.map((on) => ({ key: on, on })), { key: 'today', on: today }];
}

/** The unit itself where it was in force on that day, else those it came from or became that were. */
function unitsOn(
  { unit, lifespan, kin }: Place,
  on: Day,
): Pick<Kin, 'id' | 'code' | 'fullName' | 'from' | 'until'>[] {
  if (lifespan.from <= on && on < lifespan.until) return [{ ...unit, ...lifespan }];
  const then = kin.filter(({ from, until, level }) => level === unit.level && from <= on && on < until);
  return then.filter(({ id }, index) => then.findIndex((one) => one.id === id) === index);
}
