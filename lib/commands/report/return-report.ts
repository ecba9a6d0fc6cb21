import { z } from 'zod';
import { holdsIdentityNumber, noteMax, reasonMin } from '@/lib/domain/report/note';
import { nextState } from '@/lib/domain/report/state';
import { command, refused } from '../command';
import { lockReport, reportVersion, subjectOfReport } from './find-report';
import { stopCounting } from './stop-counting';

const input = reportVersion.extend({ reason: z.string().max(2000) });

/** Trả lại: the report counts no more until it is sent again; the reporter reads why. */
export const returnReport = command<z.infer<typeof input>, { version: number }>({
  name: 'report.return',
  input,
  may: (tx, asked) => subjectOfReport(tx, asked, 'report.review'),
  run: async (context, { reason: typed, ...address }) => {
    const reason = typed.normalize('NFC').trim();
    if (reason.length < reasonMin)
      return { ok: false, problems: [{ field: 'reason', code: 'reason_needed' }] };
    if (reason.length > noteMax)
      return { ok: false, problems: [{ field: 'reason', code: 'reason_too_long' }] };
    if (holdsIdentityNumber(reason)) {
      return { ok: false, problems: [{ field: 'reason', code: 'reason_has_identity_number' }] };
    }
    const locked = await lockReport(context.tx, address);
    if (!locked.ok) return locked;
    const { report } = locked.found;
    if (!nextState(report.state, 'return')) return refused('not_in_state', { state: report.state });

    const version = await stopCounting(context, report, 'returned', reason);
    const trace = {
      planId: report.planId,
      unitId: report.unitId,
      detail: { report: report.id, version, reason },
    };
    return { ok: true, value: { version }, trace };
  },
});
