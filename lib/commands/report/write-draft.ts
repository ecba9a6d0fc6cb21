import { randomUUID } from 'node:crypto';
import { z } from 'zod';
import type { Tx } from '@/lib/db/client';
import type { Origin } from '@/lib/db/generated/enums';
import type { IndicatorModel, ReportModel, ValueModel } from '@/lib/db/generated/models';
import { type Entry, type ReadEntry, readEntry } from '@/lib/domain/report/entry';
import { figureOf, storedOf } from '@/lib/domain/report/figure';
import type { Context, Problem } from '../command';
import { reportVersion } from './find-report';

const typedText = z.string().max(2000);

/** What was typed for one indicator, as it comes in. */
export const entryInput = z.object({
  numerator: typedText.optional(),
  denominator: typedText.optional(),
  answer: z.enum(['yes', 'no', '']).optional(),
  notApplicable: z.boolean().optional(),
  reason: typedText.optional(),
});

/** What a form, a sheet or a queue brings: raw texts by indicator code. Indicators left out stay as they were. */
export const reportEntries = reportVersion.extend({
  origin: z.enum(['form', 'excel', 'api']).default('form'),
  entries: z.record(z.string(), entryInput),
});

export type ReportEntries = z.infer<typeof reportEntries>;

/** One indicator of the report: its catalogue entry, and what the report now says of it. */
export interface Line extends Omit<ReadEntry, 'faults'> {
  indicator: IndicatorModel;
}

/** How figures came in; `edits` names, by indicator code, the keys and times of edits made on a device. */
export interface WayIn {
  origin: Origin;
  edits?: ReadonlyMap<string, { id: string; typedAt: Date }>;
}

/**
 * Reads the entries and, if every one can be read, keeps them as the report's draft, and each change as an edit.
 * Who typed a figure and when stays with it as long as the figure stays the same.
 */
export async function writeDraft(
  { tx, actor, now }: Context,
  report: ReportModel,
  entries: Record<string, Entry>,
  { origin, edits }: WayIn,
): Promise<{ ok: true; lines: Line[]; draft: number } | { ok: false; problems: Problem[] }> {
  const indicators = await indicatorsOf(tx, report);
  const base = await valuesInHand(tx, report);
  const problems: Problem[] = Object.keys(entries)
    .filter((code) => !indicators.some((indicator) => indicator.code === code))
    .map((code) => ({ field: code, code: 'unknown_indicator' }));

  const lines = indicators.map((indicator): Line => {
    const kept = base.get(indicator.id);
    const entry = entries[indicator.code];
    if (!entry) return { indicator, figure: figureOf(kept), reason: kept?.reason ?? '' };
    const { figure, reason, faults } = readEntry(indicator, entry);
    problems.push(...faults.map(({ part, fault }) => ({ field: `${indicator.code}.${part}`, code: fault })));
    return { indicator, figure, reason };
  });
  if (problems.length > 0) return { ok: false, problems };

  const draft = report.draftRevision ?? (await startRevision(tx, report, now));
  await tx.value.deleteMany({ where: { reportId: report.id, revisionNumber: draft } });
  await tx.value.createMany({
    data: lines.flatMap(({ indicator, figure, reason }) => {
      if (figure.is === 'blank' && reason === '') return [];
      const stored = storedOf(figure);
      const kept = base.get(indicator.id);
      const same = kept && isSame(kept, { ...stored, reason });
      return {
        reportId: report.id,
        revisionNumber: draft,
        planId: report.planId,
        indicatorId: indicator.id,
        ...stored,
        reason,
        origin: same ? kept.origin : origin,
        typedAt: same ? kept.typedAt : (edits?.get(indicator.code)?.typedAt ?? now),
        typedById: same ? kept.typedById : actor.userId,
      };
    }),
  });
  const frame = { reportId: report.id, planId: report.planId, revisionNumber: draft, userId: actor.userId };
  await tx.edit.createMany({
    data: lines.flatMap((line) => {
      const edit = edits?.get(line.indicator.code);
      const before = base.get(line.indicator.id) ?? blank;
      const after = { ...storedOf(line.figure), reason: line.reason };
      if (!edit && isSame(before, after)) return [];
      return {
        id: edit?.id ?? randomUUID(),
        ...frame,
        indicatorId: line.indicator.id,
        beforeNumerator: before.numerator,
        beforeDenominator: before.denominator,
        beforeNotApplicable: before.notApplicable,
        ...after,
        origin,
        typedAt: edit?.typedAt ?? now,
        receivedAt: now,
      };
    }),
  });
  return { ok: true, lines, draft };
}

/** The indicators that a unit of this level reports, in the plan's order. */
export async function indicatorsOf(tx: Tx, report: ReportModel): Promise<IndicatorModel[]> {
  const { level } = await tx.unit.findUniqueOrThrow({
    where: { id: report.unitId },
    select: { level: true },
  });
  const rows = await tx.planIndicator.findMany({
    where: { planId: report.planId, reportedBy: level },
    include: { indicator: true },
    orderBy: { position: 'asc' },
  });
  return rows.map((row) => row.indicator);
}

/** The values that a new draft goes on from: those of the draft, else of the last revision. */
export async function valuesInHand(tx: Tx, report: ReportModel): Promise<Map<number, ValueModel>> {
  const last = report.draftRevision ?? (await lastRevision(tx, report.id));
  const values = await tx.value.findMany({ where: { reportId: report.id, revisionNumber: last } });
  return new Map(values.map((value) => [value.indicatorId, value]));
}

async function startRevision(tx: Tx, report: ReportModel, now: Date): Promise<number> {
  const number = (await lastRevision(tx, report.id)) + 1;
  await tx.revision.create({ data: { reportId: report.id, number, planId: report.planId, startedAt: now } });
  return number;
}

async function lastRevision(tx: Tx, reportId: number): Promise<number> {
  const { _max } = await tx.revision.aggregate({ where: { reportId }, _max: { number: true } });
  return _max.number ?? 0;
}

type Said = Pick<ValueModel, 'numerator' | 'denominator' | 'notApplicable' | 'reason'>;

/** As an edit writes down a figure that has no row. */
const blank: Said = { numerator: null, denominator: null, notApplicable: false, reason: '' };

function isSame(a: Said, b: Said): boolean {
  return (
    a.numerator === b.numerator &&
    a.denominator === b.denominator &&
    a.notApplicable === b.notApplicable &&
    a.reason === b.reason
  );
}
