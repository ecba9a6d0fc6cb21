import { z } from 'zod';
import { resolveWeek } from '@/lib/db/resolve';
import { readRecent } from '@/lib/domain/unit/recent';
import { type Match, rankHits, squeezedReadings } from '@/lib/domain/unit/search';
import { mayReadPlan } from '@/lib/queries/plan/find-plan';
import { query } from '@/lib/queries/query';
import { type FoundUnit, readUnits, type Seen } from './read-units';

/** A unit that answers, with what became of it. */
export interface UnitHit extends Omit<FoundUnit, 'heirs'> {
  match: Match;
  /** Units in force that its territory went to, whole or in part; empty for a unit in force. */
  became: { unit: FoundUnit; isPart: boolean }[];
}

export interface SearchView {
  plan: { slug: string; number: string };
  week: { isoYear: number; isoNumber: number };
  /** What was typed; empty where nothing was. */
  asked: string;
  /** Units of the plan's tree in that week, the best answer first. */
  inTree: UnitHit[];
  /** Units of other times, the best answer first. */
  elsewhere: UnitHit[];
  /** The one unit of all times that answers exactly, where it stands in the tree: there is nothing to choose. */
  only: { code: string; seen: Seen } | null;
  /** Units looked at lately, the latest first. */
  recent: FoundUnit[];
}

/** Units by name or code, with or without marks; and those somebody looked at lately. */
export const searchUnits = query({
  input: z.object({
    plan: z.string().min(1).max(40),
    week: z
      .string()
      .regex(/^\d{4}-\d{2}$/)
      .optional(),
    q: z.string().max(100),
    /** The browser's list of units looked at lately. */
    recent: z.string().max(200),
  }),
  may: mayReadPlan,
  run: async (db, asked): Promise<SearchView | null> => {
    const found = await resolveWeek(db, asked.plan, asked.week);
    if (!found) return null;
    const { plan, week } = found;
    const codes = readRecent(asked.recent);
    const units = await readUnits(db, {
      planId: plan.id,
      week: week.ordinal,
      readings: squeezedReadings(asked.q),
      codes,
    });
    const hits = rankHits(asked.q, units, byPlace).map((hit) => withHeirs(hit, units));
    const exact = hits.filter(({ match }) => match === 'exact');
    const only = exact.length === 1 ? exact[0] : undefined;
    return {
      plan: { slug: plan.slug, number: plan.number },
      week: { isoYear: week.isoYear, isoNumber: week.isoNumber },
      asked: asked.q.trim(),
      inTree: hits.filter(({ isInTree }) => isInTree),
      elsewhere: hits.filter(({ isInTree }) => !isInTree),
      only: only?.seen && only.isInTree ? { code: only.code, seen: only.seen } : null,
      recent: codes.flatMap((code) => best(units.filter((unit) => unit.code === code && unit.seen))),
    };
  },
});

/** Of the tree first, then those in force, then the latest to end. */
function byPlace(a: FoundUnit, b: FoundUnit): number {
  const end = ({ validUntil }: FoundUnit) => validUntil ?? '9999-12-31';
  return Number(b.isInTree) - Number(a.isInTree) || end(b).localeCompare(end(a));
}

/** A code names other units at other times: the one nearest to the week that is looked at. */
function best(units: FoundUnit[]): FoundUnit[] {
  return [...units].sort(byPlace).slice(0, 1);
}

function withHeirs({ heirs, ...hit }: FoundUnit & { match: Match }, units: readonly FoundUnit[]): UnitHit {
  const became = heirs.flatMap(({ unitId, isPart }) => {
    const unit = units.find(({ id }) => id === unitId);
    return unit ? [{ unit, isPart }] : [];
  });
  return { ...hit, became };
}
