import { z } from 'zod';
import { holdsIdentityNumber, noteMax, reasonMin } from '@/lib/domain/report/note';
import { command, type Problem } from '../command';
import { subjectOfReport } from './find-report';
import { lockReviewed, reviewedReport } from './find-reviewed';
import { stopCounting } from './stop-counting';
import { indicatorsOf } from './write-draft';

const input = reviewedReport.extend({
  /** Why, as a whole; may be empty when single figures say why. */
  reason: z.string().max(2000).default(''),
  /** Why, figure by figure: indicator code → reason. */
  notes: z.record(z.string().max(60), z.string().max(2000)).default({}),
});

/**
 * Trả lại: the report counts no more until it is sent again. The reporter reads the reasons in the form, at the
 * fields. At least one reason is needed.
 */
export const returnReport = command<z.infer<typeof input>, { version: number }>({
  name: 'report.return',
  input,
  may: (tx, asked) => subjectOfReport(tx, asked, 'report.review'),
  run: async (context, { reason: typed, notes: typedNotes, ...asked }) => {
    const { tx, actor, now } = context;
    const reason = tidy(typed);
    const notes = Object.entries(typedNotes)
      .map(([code, note]) => [code, tidy(note)] as const)
      .filter(([, note]) => note !== '');
    const problems = [
      ...faultsOf('reason', reason, notes.length === 0),
      ...notes.flatMap(([code, note]) => faultsOf(`note.${code}`, note, true)),
    ];
    if (problems.length > 0) return { ok: false, problems };

    const locked = await lockReviewed(tx, asked, 'return');
    if (!locked.ok) return locked;
    const { report } = locked.found;
    const indicators = new Map((await indicatorsOf(tx, report)).map(({ code, id }) => [code, id]));
    const unknown = notes.filter(([code]) => !indicators.has(code));
    if (unknown.length > 0) {
      return {
        ok: false,
        problems: unknown.map(([code]) => ({ field: `note.${code}`, code: 'unknown_indicator' })),
      };
    }
    const version = await stopCounting(context, report, 'returned', reason || null);
    await tx.returnNote.createMany({
      data: notes.map(([code, note]) => ({
        reportId: report.id,
        revisionNumber: asked.revision,
        planId: report.planId,
        indicatorId: indicators.get(code) ?? 0,
        reason: note,
        writtenAt: now,
        writtenById: actor.userId,
      })),
    });
    const trace = {
      planId: report.planId,
      unitId: report.unitId,
      detail: { report: report.id, revision: asked.revision, version, reason, notes: notes.length },
    };
    return { ok: true, value: { version }, trace };
  },
});

const tidy = (text: string) => text.normalize('NFC').trim();

function faultsOf(field: string, text: string, isNeeded: boolean): Problem[] {
  if (text === '' && !isNeeded) return [];
  if (text.length < reasonMin) return [{ field, code: 'reason_needed' }];
  if (text.length > noteMax) return [{ field, code: 'reason_too_long' }];
  return holdsIdentityNumber(text) ? [{ field, code: 'reason_has_identity_number' }] : [];
}
