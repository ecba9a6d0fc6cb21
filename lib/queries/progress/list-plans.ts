import type { Tx } from '@/lib/db/client';

/** A plan to switch to: its progress begins at its root. */
export interface PlanChoice {
  slug: string;
  number: string;
  isIllustrative: boolean;
  rootCode: string;
}

/** All plans, the latest first. */
export async function listPlans(tx: Tx): Promise<PlanChoice[]> {
  const plans = await tx.plan.findMany({
    orderBy: { firstDay: 'desc' },
    select: { slug: true, number: true, isIllustrative: true, root: { select: { code: true } } },
  });
  return plans.map(({ root, ...plan }) => ({ ...plan, rootCode: root.code }));
}
