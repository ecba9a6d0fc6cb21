import type { ReportModel } from '@/lib/db/generated/models';
import { repost } from '@/lib/db/post';
import type { Context } from '../command';

/** Takes a report out of the ledger: what it had posted is posted out again, here and above. */
export async function stopCounting(
  { tx }: Context,
  report: ReportModel,
  state: 'returned' | 'withdrawn',
  returnReason: string | null,
): Promise<number> {
  const values = await tx.value.findMany({
    where: { reportId: report.id, revisionNumber: report.countedRevision ?? 0 },
    select: { indicatorId: true },
  });
  const change = {
    planId: report.planId,
    unitIds: [report.unitId],
    indicatorIds: values.map((value) => value.indicatorId),
  };
  let version = report.version;
  await repost(tx, change, async () => {
    const updated = await tx.report.update({
      where: { id: report.id },
      data: { state, countedRevision: null, returnReason, version: { increment: 1 } },
    });
    version = updated.version;
  });
  return version;
}
