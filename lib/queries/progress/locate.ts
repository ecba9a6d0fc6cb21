import { cache } from 'react';
import { z } from 'zod';
import type { Tx } from '@/lib/db/client';
import { type NamedUnit, type PlanWeek, resolveUnit, resolveWeek } from '@/lib/db/resolve';
import type { Day } from '@/lib/domain/plan/day';
import type { Week } from '@/lib/domain/plan/week';
import { listPlans, type PlanChoice } from './list-plans';
import { readTrail, type TrailUnit } from './read-trail';

/** How progress stands in addresses: plan '2026', unit '16732', week '2026-47' (left out: the current one). */
export const progressAddress = z.object({
  plan: z.string().max(40),
  unit: z.string().regex(/^\d{2,9}$/),
  week: z
    .string()
    .regex(/^\d{4}-\d{2}$/)
    .optional(),
  /** Code of the indicator to rank by. */
  by: z.string().max(80).optional(),
});
export type ProgressAddress = z.infer<typeof progressAddress>;

/** What every page of progress says first: which plan, which week, which unit, and the way down to it. */
export interface Place {
  plan: { id: number; slug: string; number: string; title: string; isIllustrative: boolean; note: string };
  plans: PlanChoice[];
  weeks: Week[];
  week: PlanWeek;
  unit: NamedUnit;
  /** Units above, the plan's root first. */
  trail: TrailUnit[];
}

/**
 * The plan, week and unit of an address; null when there are none such on the week's last day.
 * Asked by `may` and by `run` of one request, so it is kept for the length of a request.
 */
const locateSubject = cache(async (tx: Tx, address: ProgressAddress) => {
  const found = await resolveWeek(tx, address.plan, address.week);
  const unit = found && (await resolveUnit(tx, address.unit, found.week.endsOn));
  return found && unit ? { ...found, unit } : null;
});

/** Reading totals, of the tree on the week's last day. */
export async function mayReadProgress(tx: Tx, address: ProgressAddress) {
  const found = await locateSubject(tx, address);
  return found && { action: 'progress.read' as const, unitId: found.unit.id, on: found.week.endsOn as Day };
}

export async function locatePlace(tx: Tx, address: ProgressAddress): Promise<Place | null> {
  const found = await locateSubject(tx, address);
  if (!found) return null;
  const { plan, weeks, week, unit } = found;
  const [plans, trail] = await Promise.all([
    listPlans(tx),
    readTrail(tx, { unitId: unit.id, rootUnitId: plan.rootUnitId, on: week.endsOn }),
  ]);
  const { id, slug, number, title, isIllustrative, note } = plan;
  return { plan: { id, slug, number, title, isIllustrative, note }, plans, weeks, week, unit, trail };
}
