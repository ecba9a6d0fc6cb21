import type { Context } from '../command';
import { command } from '../command';
import type { ReportToWrite } from './find-report';
import { subjectOfReport } from './find-report';
import { lockReviewed, type ReviewedReport, reviewedReport } from './find-reviewed';

/** Duyệt: says that the figures were read and stand. They counted before; the ledger does not move. */
export const approveReport = command<ReviewedReport, { version: number }>({
  name: 'report.approve',
  input: reviewedReport,
  may: (tx, asked) => subjectOfReport(tx, asked, 'report.review'),
  run: async (context, asked) => {
    const locked = await lockReviewed(context.tx, asked, 'approve');
    if (!locked.ok) return locked;
    const { report } = locked.found;
    const version = await approve(context, locked.found);
    const trace = {
      planId: report.planId,
      unitId: report.unitId,
      detail: { report: report.id, revision: report.countedRevision, version },
    };
    return { ok: true, value: { version }, trace };
  },
});

/** Marks a locked report as approved. */
export async function approve({ tx }: Pick<Context, 'tx'>, { report }: ReportToWrite): Promise<number> {
  const { version } = await tx.report.update({
    where: { id: report.id },
    data: { state: 'approved', version: { increment: 1 } },
  });
  return version;
}
