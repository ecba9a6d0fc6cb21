import { z } from 'zod';
import type { Tx } from '@/lib/db/client';
import type { IndicatorModel, ReportModel } from '@/lib/db/generated/models';
import { vietnamInstant } from '@/lib/domain/plan/day';
import { blankCell, type Cell, cellOf, entryOf, mergeCell } from '@/lib/domain/report/cell';
import { type Entry, readEntry } from '@/lib/domain/report/entry';
import { type Figure, figureOf } from '@/lib/domain/report/figure';
import { countMax } from '@/lib/domain/report/number';
import type { EditAnswer, KeptCell } from '@/lib/domain/report/outbox';
import { nextState } from '@/lib/domain/report/state';
import { type Context, command, refused } from '../command';
import { lockReport, type ReportToWrite, reportAddress, subjectOfReport } from './find-report';
import { entryInput, indicatorsOf, valuesInHand, writeDraft } from './write-draft';

/** Of one request; a device sends fewer. */
export const editsMax = 500;

const part = z.number().int().min(0).max(countMax).optional();
const figure: z.ZodType<Figure> = z.union([
  z.object({ is: z.literal('blank') }),
  z.object({ is: z.literal('not_applicable') }),
  z.object({ is: z.literal('given'), numerator: part, denominator: part }),
]);

/** What was typed on a device, and what the person had before them then. */
export const typedEdit = z.object({
  id: z.uuid(),
  indicator: z.string().max(60),
  before: z.object({ figure, reason: z.string().max(2000) }),
  entry: entryInput,
  typedAt: z.iso.datetime(),
  wasOffline: z.boolean(),
});
type TypedEdit = z.infer<typeof typedEdit>;

/** Edits of one report. */
const reportEdits = reportAddress.extend({ edits: z.array(typedEdit).min(1).max(editsMax) });
type ReportEdits = z.infer<typeof reportEdits>;

/**
 * Applies edits one by one to the report's draft. Each ends as applied, in conflict (somebody else changed the same
 * cell to something else: both figures are answered, nothing is written), or refused with the reason. An edit whose
 * key was applied before is answered so, and changes nothing.
 * Problems of the whole: missing, forbidden, week_closed, week_not_open, not_expected.
 */
export const applyEdits = command<ReportEdits, { version: number; answers: EditAnswer[] }>({
  name: 'report.edit',
  input: reportEdits,
  may: (tx, input) => subjectOfReport(tx, input, 'report.write'),
  run: async (context, { edits, ...address }) => {
    const locked = await lockReport(context.tx, address);
    if (!locked.ok) return locked;
    const desk = await openDesk(context, locked.found);
    const answers: EditAnswer[] = [];
    for (const edit of edits) answers.push(await apply(context, desk, edit));

    const { report } = desk;
    const { version } = await context.tx.report.update({
      where: { id: report.id },
      data: {
        draftRevision: report.draftRevision,
        ...(desk.written > 0 && {
          state: nextState(report.state, 'save') ?? report.state,
          version: { increment: 1 },
        }),
      },
    });
    const trace = {
      planId: report.planId,
      unitId: report.unitId,
      detail: { report: report.id, version, edits: edits.length, written: desk.written },
    };
    return { ok: true, value: { version, answers }, trace };
  },
});

/** The report while edits go in. */
interface Desk {
  report: ReportModel;
  indicators: Map<string, IndicatorModel>;
  /** The first moment of the report's week. */
  weekBegan: Date;
  written: number;
}

async function openDesk({ tx }: Context, { report, week }: ReportToWrite): Promise<Desk> {
  const indicators = await indicatorsOf(tx, report);
  return {
    report,
    indicators: new Map(indicators.map((one) => [one.code, one])),
    weekBegan: vietnamInstant(week.startsOn, 0),
    written: 0,
  };
}

async function apply(context: Context, desk: Desk, edit: TypedEdit): Promise<EditAnswer> {
  const { id } = edit;
  const rule = desk.indicators.get(edit.indicator);
  if (!rule) return { id, is: 'refused', problems: [{ field: edit.indicator, code: 'unknown_indicator' }] };
  const kept = await keptCell(context.tx, desk.report, rule);
  const known = await context.tx.edit.findUnique({ where: { id }, select: { reportId: true, userId: true } });
  if (known) {
    const isOwn = known.reportId === desk.report.id && known.userId === context.actor.userId;
    return isOwn ? { id, is: 'applied', kept } : { id, is: 'refused', problems: refused('invalid').problems };
  }
  const { faults } = readEntry(rule, edit.entry);
  const mine = cellOf(rule, edit.entry);
  if (!mine) {
    const problems = faults.map((one) => ({ field: `${rule.code}.${one.part}`, code: one.fault }));
    return { id, is: 'refused', problems };
  }
  const merged = mergeCell(edit.before, mine, kept);
  if (!merged) return { id, is: 'conflict', kept };
  return write(context, desk, rule, edit, merged);
}

async function write(
  context: Context,
  desk: Desk,
  rule: IndicatorModel,
  { id, typedAt, wasOffline }: TypedEdit,
  merged: Cell,
): Promise<EditAnswer> {
  const at = timeOf(typedAt, desk.weekBegan, context.now);
  const entries: Record<string, Entry> = { [rule.code]: entryOf(rule, merged) };
  const written = await writeDraft(context, desk.report, entries, {
    origin: wasOffline ? 'offline' : 'form',
    edits: new Map([[rule.code, { id, typedAt: at }]]),
  });
  if (!written.ok) return { id, is: 'refused', problems: written.problems };
  desk.report = { ...desk.report, draftRevision: written.draft };
  desk.written++;
  return { id, is: 'applied', kept: await keptCell(context.tx, desk.report, rule) };
}

/** When it was typed, as far as the device's clock can be believed: within the week's own time and now. */
function timeOf(typedAt: string, weekBegan: Date, now: Date): Date {
  const said = new Date(typedAt);
  return said < weekBegan || said > now ? now : said;
}

/** What the draft (or else the last revision) says of one indicator, and whose word it is. */
async function keptCell(tx: Tx, report: ReportModel, indicator: IndicatorModel): Promise<KeptCell> {
  const value = (await valuesInHand(tx, report)).get(indicator.id);
  if (!value) return { ...blankCell, by: null, at: null };
  const typist = value.typedById
    ? await tx.user.findUnique({ where: { id: value.typedById }, select: { displayName: true } })
    : null;
  return {
    figure: figureOf(value),
    reason: value.reason,
    by: typist?.displayName ?? null,
    at: value.typedAt.toISOString(),
  };
}
