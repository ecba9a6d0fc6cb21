import { nextState } from '@/lib/domain/report/state';
import { command, refused } from '../command';
import { lockReport, reportVersion, subjectOfReport } from './find-report';
import { stopCounting } from './stop-counting';

/** Rút lại: the reporter takes back a report that nobody has approved; it counts no more until sent again. */
export const withdrawReport = command<ReturnType<typeof reportVersion.parse>, { version: number }>({
  name: 'report.withdraw',
  input: reportVersion,
  may: (tx, asked) => subjectOfReport(tx, asked, 'report.write'),
  run: async (context, address) => {
    const locked = await lockReport(context.tx, address);
    if (!locked.ok) return locked;
    const { report } = locked.found;
    if (!nextState(report.state, 'withdraw')) return refused('not_in_state', { state: report.state });

    const version = await stopCounting(context, report, 'withdrawn', null);
    const trace = { planId: report.planId, unitId: report.unitId, detail: { report: report.id, version } };
    return { ok: true, value: { version }, trace };
  },
});
