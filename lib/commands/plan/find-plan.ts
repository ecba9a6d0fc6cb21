import { z } from 'zod';
import type { Subject } from '@/lib/access/scope';
import type { Tx } from '@/lib/db/client';
import type { PlanModel } from '@/lib/db/generated/models';
import { resolveWeek } from '@/lib/db/resolve';
import { vietnamDay } from '@/lib/domain/plan/day';

/** Which plan: as its address names it. */
export const planAddress = z.object({ plan: z.string().min(1).max(40) });
/** Which week of which plan. */
export const weekAddress = planAddress.extend({ week: z.string().regex(/^\d{4}-\d{2}$/) });

/** What the policy is asked about a plan's settings: managing the weeks of its root, today. */
export async function subjectOfPlan(tx: Tx, { plan: slug }: { plan: string }): Promise<Subject | null> {
  const plan = await tx.plan.findUnique({ where: { slug }, select: { rootUnitId: true } });
  return plan && { action: 'week.manage', unitId: plan.rootUnitId, on: vietnamDay(new Date()) };
}

/** The plan, locked until the transaction ends: its settings change one after the other. */
export async function lockPlan(tx: Tx, slug: string): Promise<PlanModel> {
  await tx.$queryRaw`SELECT FROM plan WHERE slug = ${slug} FOR UPDATE`;
  return tx.plan.findUniqueOrThrow({ where: { slug } });
}

export interface LockedWeek {
  planId: number;
  ordinal: number;
  isoNumber: number;
  dueAt: Date;
  openedAt: Date | null;
  closedAt: Date | null;
}

/**
 * The week, locked until the transaction ends. Whoever writes a report holds a share of this lock: what was in flight
 * has landed when this returns, and what comes later waits, and finds the week as it is left.
 */
export async function lockWeek(tx: Tx, address: { plan: string; week: string }): Promise<LockedWeek | null> {
  const place = await resolveWeek(tx, address.plan, address.week);
  if (!place) return null;
  const [week] = await tx.$queryRaw<LockedWeek[]>`
    SELECT plan_id AS "planId", ordinal, iso_number AS "isoNumber", due_at AS "dueAt",
           opened_at AS "openedAt", closed_at AS "closedAt"
    FROM week WHERE plan_id = ${place.plan.id} AND ordinal = ${place.week.ordinal} FOR UPDATE`;
  return week ?? null;
}
