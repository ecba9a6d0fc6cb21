import { z } from 'zod';
import type { Tx } from '@/lib/db/client';
import type { ReportModel } from '@/lib/db/generated/models';
import { repost } from '@/lib/db/post';
import { cellOf, sameCell } from '@/lib/domain/report/cell';
import { missingPart } from '@/lib/domain/report/entry';
import { figureOf } from '@/lib/domain/report/figure';
import { nextState, type ReportState } from '@/lib/domain/report/state';
import { type Context, command, type Problem, refused } from '../command';
import { lockReport, subjectOfReport } from './find-report';
import { indicatorsOf, type Line, reportEntries, valuesInHand, writeDraft } from './write-draft';

const input = reportEntries.extend({
  /** The version that the sender had before them; a queue has none, and names every figure it saw instead. */
  basedOn: z.number().int().min(0).optional(),
  /** "Thủ trưởng đơn vị đã duyệt, không có nội dung mật." */
  confirmed: z.boolean(),
  /** Idempotency key: the same key again is the same sending. */
  key: z.uuid().optional(),
});
type Sending = z.infer<typeof input>;

/**
 * Sends what was typed: from now on it counts, for the unit and for every unit above it. What is sent is what the
 * sender saw: without `basedOn`, `entries` must name every figure as it is kept, or nothing is sent.
 */
export const sendReport = command<Sending, { version: number; state: ReportState }>({
  name: 'report.send',
  input,
  may: (tx, asked) => subjectOfReport(tx, asked, 'report.write'),
  run: async (context, sending) => {
    const { tx } = context;
    const { basedOn, ...address } = sending;
    const locked = await lockReport(tx, address);
    if (!locked.ok) return locked;
    const { report } = locked.found;
    const known = sending.key ? await reportSentWith(tx, sending.key) : null;
    if (known === report.id) return { ok: true, value: outcomeOf(report), trace: traceOf(report) };
    if (known !== null) return refused('invalid');
    if (!sending.confirmed) return { ok: false, problems: [{ field: 'confirmed', code: 'not_confirmed' }] };
    const isAsSent = basedOn === undefined ? await isAsSeen(tx, report, sending) : basedOn === report.version;
    if (!isAsSent) return refused('stale');

    const written = await writeDraft(context, report, sending.entries, sending);
    if (!written.ok) return written;
    const problems = problemsOf(written.lines);
    if (problems.length > 0) return { ok: false, problems };

    const counted = await count(context, report, written, sending.key ?? null);
    return { ok: true, value: outcomeOf(counted), trace: traceOf(counted) };
  },
});

const outcomeOf = ({ version, state }: ReportModel) => ({ version, state });

function traceOf({ id, planId, unitId, weekOrdinal, countedRevision, version }: ReportModel) {
  return { planId, unitId, detail: { report: id, week: weekOrdinal, revision: countedRevision, version } };
}

/** Which report was sent with this key; null: none yet. */
async function reportSentWith(tx: Tx, sendKey: string): Promise<number | null> {
  const revision = await tx.revision.findUnique({ where: { sendKey }, select: { reportId: true } });
  return revision?.reportId ?? null;
}

/** Is every figure kept just as the sender's entries say? */
async function isAsSeen(tx: Tx, report: ReportModel, { entries }: Sending): Promise<boolean> {
  const kept = await valuesInHand(tx, report);
  return (await indicatorsOf(tx, report)).every((indicator) => {
    const seen = cellOf(indicator, entries[indicator.code] ?? {});
    const value = kept.get(indicator.id);
    return seen !== null && sameCell(seen, { figure: figureOf(value), reason: value?.reason ?? '' });
  });
}

/** Lets a revision stand in the ledger in place of the one before it. */
async function count(
  { tx, actor, now }: Context,
  report: ReportModel,
  { draft, lines }: { draft: number; lines: readonly Line[] },
  sendKey: string | null,
): Promise<ReportModel> {
  const change = {
    planId: report.planId,
    unitIds: [report.unitId],
    indicatorIds: lines.map((line) => line.indicator.id),
  };
  let counted = report;
  await repost(tx, change, async () => {
    await tx.revision.update({
      where: { reportId_number: { reportId: report.id, number: draft } },
      data: { sentAt: now, sentById: actor.userId, sendKey },
    });
    counted = await tx.report.update({
      where: { id: report.id },
      data: {
        state: nextState(report.state, 'send') ?? 'sent',
        countedRevision: draft,
        draftRevision: null,
        firstSentAt: report.firstSentAt ?? now,
        sentAt: now,
        returnReason: null,
        version: { increment: 1 },
      },
    });
  });
  return counted;
}

/** What keeps the figures from being sent: nothing at all, or half pairs. Doubts warn; they do not block. */
function problemsOf(lines: readonly Line[]): Problem[] {
  if (lines.every((line) => line.figure.is === 'blank')) return refused('nothing_to_send').problems;
  return lines.flatMap(({ indicator, figure }) => {
    const part = missingPart(indicator, figure);
    return part ? [{ field: `${indicator.code}.${part}`, code: 'part_missing' }] : [];
  });
}
