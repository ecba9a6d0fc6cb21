import type { Tx } from '@/lib/db/client';
import type { ReportModel } from '@/lib/db/generated/models';
import { repost } from '@/lib/db/post';
import { checkFigure, type Doubt } from '@/lib/domain/report/check';
import { missingPart } from '@/lib/domain/report/entry';
import { type Figure, figureOf } from '@/lib/domain/report/figure';
import { reasonMin } from '@/lib/domain/report/note';
import { nextState, type ReportState } from '@/lib/domain/report/state';
import { type Context, command, type Problem, refused } from '../command';
import { lockReport, type ReportToWrite, subjectOfReport } from './find-report';
import { type Line, reportEntries, writeDraft } from './write-draft';

/** Sends what was typed: from now on it counts, for the unit and for every unit above it. */
export const sendReport = command<
  ReturnType<typeof reportEntries.parse>,
  { version: number; state: ReportState }
>({
  name: 'report.send',
  input: reportEntries,
  may: (tx, input) => subjectOfReport(tx, input, 'report.write'),
  run: async (context, input) => {
    const locked = await lockReport(context.tx, input);
    if (!locked.ok) return locked;
    const { report } = locked.found;

    const written = await writeDraft(context, report, input.entries);
    if (!written.ok) return written;
    const problems = await problemsOf(context.tx, locked.found, written.lines);
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

/** What keeps the figures from being sent: half pairs, and doubts without a reason. */
async function problemsOf(
  tx: Tx,
  { report, swingPoints }: ReportToWrite,
  lines: readonly Line[],
): Promise<Problem[]> {
  if (lines.every((line) => line.figure.is === 'blank')) return refused('nothing_to_send').problems;
  const previous = await figuresBefore(tx, report);
  const baselines = await baselinesOf(tx, report);
  return lines.flatMap(({ indicator, figure, reason }) => {
    const part = missingPart(indicator, figure);
    if (part) return { field: `${indicator.code}.${part}`, code: 'part_missing' };
    if (reason.length >= reasonMin) return [];
    const [doubt] = checkFigure({
      rule: indicator,
      figure,
      previous: previous.get(indicator.id) ?? { is: 'blank' },
      baseline: baselines.get(indicator.id) ?? null,
      swingPoints,
    });
    return doubt ? reasonNeeded(indicator.code, doubt) : [];
  });
}

function reasonNeeded(indicator: string, { code, ...params }: Doubt): Problem {
  return { field: `${indicator}.reason`, code: `reason_needed_${code}`, params };
}

/** The unit's last counted figures before this week. */
async function figuresBefore(tx: Tx, report: ReportModel): Promise<Map<number, Figure>> {
  const rows = await tx.$queryRaw<
    { indicatorId: number; numerator: number | null; denominator: number | null; notApplicable: boolean }[]
  >`
    SELECT DISTINCT ON (v.indicator_id) v.indicator_id AS "indicatorId", v.numerator, v.denominator,
           v.not_applicable AS "notApplicable"
    FROM report r JOIN value v ON v.report_id = r.id AND v.revision_number = r.counted_revision
    WHERE r.plan_id = ${report.planId} AND r.unit_id = ${report.unitId} AND r.week_ordinal < ${report.weekOrdinal}
    ORDER BY v.indicator_id, r.week_ordinal DESC`;
  return new Map(rows.map((row) => [row.indicatorId, figureOf(row)]));
}

/** The province's denominators in force in the report's week. */
async function baselinesOf(tx: Tx, report: ReportModel): Promise<Map<number, number>> {
  const rows = await tx.baseline.findMany({
    where: { planId: report.planId, unitId: report.unitId, weekOrdinal: { lte: report.weekOrdinal } },
    orderBy: { weekOrdinal: 'asc' },
  });
  return new Map(rows.map((row) => [row.indicatorId, row.denominator]));
}
