import type { ReportModel } from '@/lib/db/generated/models';
import { repost } from '@/lib/db/post';
import { missingPart } from '@/lib/domain/report/entry';
import { nextState, type ReportState } from '@/lib/domain/report/state';
import { type Context, command, type Problem, refused } from '../command';
import { lockReport, subjectOfReport } from './find-report';
import { type Line, type ReportEntries, reportEntries, writeDraft } from './write-draft';

/** Sends what was typed: from now on it counts, for the unit and for every unit above it. */
export const sendReport = command<ReportEntries, { version: number; state: ReportState }>({
  name: 'report.send',
  input: reportEntries,
  may: (tx, input) => subjectOfReport(tx, input, 'report.write'),
  run: async (context, input) => {
    const locked = await lockReport(context.tx, input);
    if (!locked.ok) return locked;
    const { report } = locked.found;

    const written = await writeDraft(context, report, input.entries, input);
    if (!written.ok) return written;
    const problems = problemsOf(written.lines);
    if (problems.length > 0) return { ok: false, problems };

    const version = await count(context, report, written.draft, written.lines);
    const trace = {
      planId: report.planId,
      unitId: report.unitId,
      detail: { report: report.id, week: report.weekOrdinal, revision: written.draft, version },
    };
    return { ok: true, value: { version, state: 'sent' }, trace };
  },
});

/** Lets a revision stand in the ledger in place of the one before it. */
async function count(
  { tx, actor, now }: Context,
  report: ReportModel,
  revision: number,
  lines: readonly Line[],
) {
  const change = {
    planId: report.planId,
    unitIds: [report.unitId],
    indicatorIds: lines.map((line) => line.indicator.id),
  };
  let version = report.version;
  await repost(tx, change, async () => {
    await tx.revision.update({
      where: { reportId_number: { reportId: report.id, number: revision } },
      data: { sentAt: now, sentById: actor.userId },
    });
    const updated = await tx.report.update({
      where: { id: report.id },
      data: {
        state: nextState(report.state, 'send') ?? 'sent',
        countedRevision: revision,
        draftRevision: null,
        firstSentAt: report.firstSentAt ?? now,
        sentAt: now,
        returnReason: null,
        version: { increment: 1 },
      },
    });
    version = updated.version;
  });
  return version;
}

/** What keeps the figures from being sent: nothing at all, or half pairs. Doubts warn; they do not block. */
function problemsOf(lines: readonly Line[]): Problem[] {
  if (lines.every((line) => line.figure.is === 'blank')) return refused('nothing_to_send').problems;
  return lines.flatMap(({ indicator, figure }) => {
    const part = missingPart(indicator, figure);
    return part ? [{ field: `${indicator.code}.${part}`, code: 'part_missing' }] : [];
  });
}
