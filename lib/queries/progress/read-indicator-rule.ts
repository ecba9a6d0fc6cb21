import type { Tx } from '@/lib/db/client';
import type { IndicatorRule } from '@/lib/domain/plan/indicator';

/** How one indicator of a plan is read and added; null when the plan has no such indicator. */
export async function readIndicatorRule(
  tx: Tx,
  { planId, indicatorId }: { planId: number; indicatorId: number },
): Promise<IndicatorRule | null> {
  const found = await tx.planIndicator.findUnique({
    where: { planId_indicatorId: { planId, indicatorId } },
    select: {
      indicator: { select: { kind: true, accumulation: true, direction: true, denominatorBy: true } },
    },
  });
  return found?.indicator ?? null;
}
