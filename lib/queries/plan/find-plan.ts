import { z } from 'zod';
import type { Subject } from '@/lib/access/scope';
import type { Tx } from '@/lib/db/client';
import { vietnamDay } from '@/lib/domain/plan/day';

/** How a plan stands in addresses: '2026'. */
export const planAddress = z.object({ plan: z.string().min(1).max(40) });

/** A plan's dates and settings are no secret: whoever reads progress reads them. */
export async function mayReadPlan(tx: Tx, { plan: slug }: { plan: string }): Promise<Subject | null> {
  return subjectOf(tx, slug, 'progress.read');
}

/** Managing the weeks of the plan's root, today. */
export async function subjectOfManaging(tx: Tx, slug: string): Promise<Subject | null> {
  return subjectOf(tx, slug, 'week.manage');
}

async function subjectOf(tx: Tx, slug: string, action: Subject['action']): Promise<Subject | null> {
  const plan = await tx.plan.findUnique({ where: { slug }, select: { rootUnitId: true } });
  return plan && { action, unitId: plan.rootUnitId, on: vietnamDay(new Date()) };
}
