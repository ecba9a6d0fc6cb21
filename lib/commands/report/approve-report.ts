import { nextState } from '@/lib/domain/report/state';
import { command, refused } from '../command';
import { lockReport, reportVersion, subjectOfReport } from './find-report';

/** Duyệt: says that the figures were read and stand. They counted before; the ledger does not move. */
export const approveReport = command<ReturnType<typeof reportVersion.parse>, { version: number }>({
  name: 'report.approve',
  input: reportVersion,
  may: (tx, asked) => subjectOfReport(tx, asked, 'report.review'),
  run: async ({ tx }, address) => {
    const locked = await lockReport(tx, address);
    if (!locked.ok) return locked;
    const { report } = locked.found;
    const state = nextState(report.state, 'approve');
    if (!state) return refused('not_in_state', { state: report.state });

    const { version } = await tx.report.update({
      where: { id: report.id },
      data: { state, version: { increment: 1 } },
    });
    const trace = {
      planId: report.planId,
      unitId: report.unitId,
      detail: { report: report.id, revision: report.countedRevision, version },
    };
    return { ok: true, value: { version }, trace };
  },
});
