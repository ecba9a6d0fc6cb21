import { z } from 'zod';
import { isAllowed } from '@/lib/access/scope';
import { nextState } from '@/lib/domain/report/state';
import { type Context, command, type Problem, refused } from '../command';
import { lockReport, type ReportAddress, reportAddress, subjectOfReport } from './find-report';
import { entryInput, writeDraft } from './write-draft';

const input = reportAddress.extend({
  reports: z
    .array(
      z.object({
        unit: z.string().min(1).max(12),
        /** The version that the dry run saw. */
        basedOn: z.number().int().min(0),
        entries: z.record(z.string().max(60), entryInput),
      }),
    )
    .min(1)
    .max(60),
});
type Import = z.infer<typeof input>;

/**
 * Keeps what a workbook brought as drafts of all its reports: all of it, or, where one report cannot take it,
 * nothing at all. Every figure is read and every unit asked for again: what comes in is only what a form says.
 * Problems name the unit first: '16732', '16732.dem.numerator'.
 */
export const importWorkbook = command<Import, { reports: number; figures: number }>({
  name: 'report.import',
  input,
  may: (tx, asked) => subjectOfReport(tx, asked, 'report.write'),
  run: async (context, { plan, unit, week, reports }) => {
    if (new Set(reports.map((one) => one.unit)).size < reports.length) return refused('invalid');
    // One order for everybody: two imports cannot wait for each other.
    const sorted = reports.toSorted((a, b) => (a.unit < b.unit ? -1 : 1));
    const problems: Problem[] = [];
    const written: string[] = [];
    for (const report of sorted) {
      const kept = await keep(context, { plan, week, unit: report.unit }, report);
      if (kept.ok) written.push(`${report.unit}:${kept.version}`);
      else problems.push(...kept.problems.map((one) => within(report.unit, one)));
    }
    if (problems.length > 0) return { ok: false, problems };
    const place = await subjectOfReport(context.tx, { plan, unit, week }, 'report.write');
    const figures = reports.reduce((sum, { entries }) => sum + Object.keys(entries).length, 0);
    const planId = (await context.tx.plan.findUnique({ where: { slug: plan }, select: { id: true } }))?.id;
    const trace = { planId, unitId: place?.unitId, detail: { week, reports: written.join(' '), figures } };
    return { ok: true, value: { reports: reports.length, figures }, trace };
  },
});

async function keep(
  context: Context,
  address: ReportAddress,
  { basedOn, entries }: Import['reports'][number],
): Promise<{ ok: true; version: number } | { ok: false; problems: Problem[] }> {
  const subject = await subjectOfReport(context.tx, address, 'report.write');
  if (!subject) return refused('missing');
  if (!(await isAllowed(context.tx, context.actor, subject, context.now))) return refused('forbidden');
  const locked = await lockReport(context.tx, { ...address, basedOn });
  if (!locked.ok) return locked;
  const { report } = locked.found;
  const draft = await writeDraft(context, report, entries, { origin: 'excel' });
  if (!draft.ok) return draft;
  const { version } = await context.tx.report.update({
    where: { id: report.id },
    data: {
      state: nextState(report.state, 'save') ?? report.state,
      draftRevision: draft.draft,
      version: { increment: 1 },
    },
  });
  return { ok: true, version };
}

function within(unit: string, problem: Problem): Problem {
  return { ...problem, field: [unit, problem.field].filter(Boolean).join('.') };
}
