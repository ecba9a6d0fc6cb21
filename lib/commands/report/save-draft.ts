import { nextState, type ReportState } from '@/lib/domain/report/state';
import { command } from '../command';
import { lockReport, subjectOfReport } from './find-report';
import { type ReportEntries, reportEntries, writeDraft } from './write-draft';

/** Keeps what was typed, without sending it: the ledger does not move. */
export const saveDraft = command<ReportEntries, { version: number; state: ReportState }>({
  name: 'report.save',
  input: reportEntries,
  may: (tx, input) => subjectOfReport(tx, input, 'report.write'),
  run: async (context, input) => {
    const locked = await lockReport(context.tx, input);
    if (!locked.ok) return locked;
    const { report } = locked.found;

    const written = await writeDraft(context, report, input.entries, input);
    if (!written.ok) return written;

    const state = nextState(report.state, 'save') ?? report.state;
    const { version } = await context.tx.report.update({
      where: { id: report.id },
      data: { state, draftRevision: written.draft, version: { increment: 1 } },
    });
    const trace = { planId: report.planId, unitId: report.unitId, detail: { report: report.id, version } };
    return { ok: true, value: { version, state }, trace };
  },
});
