import { z } from 'zod';
import { isAllowed } from '@/lib/access/scope';
import type { Tx } from '@/lib/db/client';
import type { IndicatorRule } from '@/lib/domain/plan/indicator';
import { type Figure, figureOf } from '@/lib/domain/report/figure';
import { query } from '../query';
import { locateReport, type ReportPlace, reportAddress } from './locate-report';
import type { ReportOrigin } from './read-indicators';

/** One thing that happened to a figure of a report. */
export type HistoryEvent =
  | {
      is: 'edit';
      at: Date;
      by: string | null;
      /** When it was typed, where that was earlier than when it arrived. */
      typedAt: Date;
      origin: ReportOrigin;
      revision: number;
      before: Figure;
      after: Figure;
      reason: string;
    }
  /** What a sent revision says, and who sent it. */
  | {
      is: 'sending';
      at: Date;
      by: string | null;
      revision: number;
      figure: Figure;
      reason: string;
      origin: ReportOrigin | null;
    }
  | { is: 'return'; at: Date; by: string | null; revision: number; reason: string };

export interface HistoryView {
  place: ReportPlace;
  indicator: { code: string; name: string; rule: IndicatorRule };
  /** Newest first. */
  events: HistoryEvent[];
}

/**
 * All that happened to one figure of a report: who typed it when, what it was before, why, sendings and returns.
 * What stands in a draft is there only for those who may write it.
 */
export const getHistory = query({
  input: reportAddress.extend({ indicator: z.string().max(80) }),
  may: async (db, input) => {
    const place = await locateReport(db, input);
    return place && { action: 'report.read', unitId: place.unit.id, on: place.week.endsOn };
  },
  run: async (db, input, actor): Promise<HistoryView | null> => {
    const place = await locateReport(db, input);
    const found = await db.planIndicator.findFirst({
      where: { plan: { slug: input.plan }, indicator: { code: input.indicator } },
      include: { indicator: true },
    });
    if (!place?.report || !found) return null;
    const { id, code, name, kind, accumulation, direction, denominatorBy } = found.indicator;
    const subject = { action: 'report.write', unitId: place.unit.id, on: place.week.endsOn } as const;
    const mayWrite = await isAllowed(db, actor, subject, new Date());
    const [edits, sendings, returns] = await Promise.all([
      readEdits(db, place.report.id, id),
      readSendings(db, place.report.id, id),
      readReturns(db, place.report.id, id),
    ]);
    const sent = new Set(sendings.map(({ revision }) => revision));
    const open = edits.filter(({ revision }) => mayWrite || sent.has(revision));
    const events = [...open, ...sendings, ...returns].sort((a, b) => b.at.getTime() - a.at.getTime());
    return {
      place,
      indicator: { code, name, rule: { kind, accumulation, direction, denominatorBy } },
      events,
    };
  },
});

async function readEdits(db: Tx, reportId: number, indicatorId: number): Promise<HistoryEvent[]> {
  const rows = await db.edit.findMany({
    where: { reportId, indicatorId },
    include: { user: { select: { displayName: true } } },
    orderBy: { receivedAt: 'asc' },
  });
  return rows.map((row) => ({
    is: 'edit',
    at: row.receivedAt,
    by: row.user.displayName,
    typedAt: row.typedAt,
    origin: row.origin,
    revision: row.revisionNumber,
    before: said(row.beforeNumerator, row.beforeDenominator, row.beforeNotApplicable),
    after: said(row.numerator, row.denominator, row.notApplicable),
    reason: row.reason,
  }));
}

function said(numerator: number | null, denominator: number | null, notApplicable: boolean): Figure {
  return figureOf({ numerator, denominator, notApplicable });
}

async function readSendings(db: Tx, reportId: number, indicatorId: number): Promise<HistoryEvent[]> {
  const rows = await db.revision.findMany({
    where: { reportId, sentAt: { not: null } },
    include: { values: { where: { indicatorId } }, sentBy: { select: { displayName: true } } },
  });
  return rows.flatMap(({ sentAt, sentBy, number, values: [value] }) =>
    sentAt
      ? [
          {
            is: 'sending' as const,
            at: sentAt,
            by: sentBy?.displayName ?? null,
            revision: number,
            figure: figureOf(value),
            reason: value?.reason ?? '',
            origin: value?.origin ?? null,
          },
        ]
      : [],
  );
}

async function readReturns(db: Tx, reportId: number, indicatorId: number): Promise<HistoryEvent[]> {
  const rows = await db.returnNote.findMany({
    where: { reportId, indicatorId },
    include: { writtenBy: { select: { displayName: true } } },
  });
  return rows.map(({ writtenAt, writtenBy, revisionNumber, reason }) => ({
    is: 'return',
    at: writtenAt,
    by: writtenBy.displayName,
    revision: revisionNumber,
    reason,
  }));
}
