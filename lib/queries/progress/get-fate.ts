import type { Subject } from '@/lib/access/scope';
import type { Tx } from '@/lib/db/client';
import type { PlanWeek } from '@/lib/db/resolve';
import type { Day } from '@/lib/domain/plan/day';
import { query } from '@/lib/queries/query';
import { bearerIn, type ProgressAddress, placeForRequest, progressAddress, weekOf } from './locate';
import type { Kin, PlacePlan } from './read-place';

/** A code that names no unit in a week of a plan, though it does in other weeks. */
export interface Fate {
  plan: PlacePlan & { rootCode: string };
  week: PlanWeek;
  /** Who bore the code, the nearest in time; `until` is the first day no longer in force. */
  bearer: { fullName: string; from: Day; until: Day };
  /** ended: it was there before this week; to_come: it comes after it. */
  is: 'ended' | 'to_come';
  /** The units that stood in its place on the week's last day. */
  instead: Kin[];
}

/** What became of the unit of an address that names none in its week; null where nobody ever bore the code. */
export const getFate = query({
  input: progressAddress,
  may: mayReadRoot,
  run: (db, address) => findFate(db, address),
});

/** There is no such unit to ask about: what is asked is whether the plan's root may be read. */
async function mayReadRoot(tx: Tx, address: ProgressAddress): Promise<Subject | null> {
  const fate = await findFate(tx, address);
  return fate && { action: 'progress.read', unitId: fate.plan.rootUnitId, on: fate.week.endsOn };
}

async function findFate(tx: Tx, { plan: slug, unit, week: key, of }: ProgressAddress): Promise<Fate | null> {
  const found = await placeForRequest(tx, slug, unit);
  const week = found && weekOf(found.weeks, key);
  if (!week) return null;
  const on = week.endsOn;
  const meant = of === undefined ? undefined : bearerIn(found, of);
  const bearers = meant ? [meant] : found.rungs.filter(({ steps }) => steps === 0);
  const ended = bearers.filter(({ until }) => until <= on).sort((a, b) => b.until.localeCompare(a.until))[0];
  const toCome = bearers.filter(({ from }) => on < from).sort((a, b) => a.from.localeCompare(b.from))[0];
  const bearer = ended ?? toCome;
  if (!bearer) return null;
  const { fullName, from, until } = bearer;
  const instead = found.kin.filter((kin) => kin.leaf === bearer.id && kin.from <= on && on < kin.until);
  return {
    plan: { ...found.plan, rootCode: found.plans.find((one) => one.slug === slug)?.rootCode ?? '' },
    week,
    bearer: { fullName, from, until },
    is: ended ? 'ended' : 'to_come',
    instead,
  };
}
