import { z } from 'zod';
import { readTemplate, type TemplateFault } from '@/lib/documents/workbook/read-template';
import { labelOf, type Marks, templateVersion } from '@/lib/documents/workbook/template';
import { weekKey } from '@/lib/domain/plan/week';
import { entryOf } from '@/lib/domain/report/cell';
import { checkFigure, type Doubt } from '@/lib/domain/report/check';
import { type Entry, missingPart } from '@/lib/domain/report/entry';
import { judgeSheet, type SheetChange, type SheetFault } from '@/lib/domain/report/sheet';
import { query } from '../query';
import { readWorkbook, type WorkbookView } from './get-workbook';
import { locateReport, reportAddress } from './locate-report';
import type { ReportedIndicator } from './read-indicators';

/** Why a template is not one for this page: whose it is, and whose the page is. */
export type WrongTemplate =
  | { is: 'plan'; file: string; page: string }
  | { is: 'area_here'; file: string; page: string }
  | { is: 'unit_here'; file: string; page: string }
  | { is: 'unit'; file: string; page: string }
  | { is: 'week'; file: string; page: string }
  | { is: 'version'; madeAt: string };

export interface DryRunChange extends Pick<SheetChange, 'at' | 'kept' | 'after' | 'isContested'> {
  unit: { code: string; fullName: string };
  indicator: Pick<ReportedIndicator, 'code' | 'name' | 'rule' | 'measure'>;
  doubts: Doubt[];
  missing: 'numerator' | 'denominator' | null;
}

/** What a command is given to write: raw texts, read and judged again there. */
export interface DryRunReport {
  unit: string;
  basedOn: number;
  entries: Record<string, Entry>;
}

export type DryRun =
  | { is: 'unreadable'; fault: TemplateFault }
  | { is: 'wrong'; wrong: WrongTemplate }
  | { is: 'closed' }
  | {
      is: 'read';
      changes: DryRunChange[];
      faults: (SheetFault & { unitName: string | null })[];
      /** Lines left blank in the file that keep what they hold. */
      left: number;
      /** Units whose report was written to since the template was downloaded. */
      movedOn: string[];
      reports: DryRunReport[];
    };

/** What an uploaded workbook would change, and everything that is wrong in it. Nothing is written. */
export const tryWorkbook = query({
  input: reportAddress.extend({ bytes: z.instanceof(Uint8Array) }),
  may: async (db, input) => {
    const place = await locateReport(db, input);
    return place && { action: 'report.write', unitId: place.unit.id, on: place.week.endsOn };
  },
  run: async (db, { bytes, ...address }): Promise<DryRun | null> => {
    const place = await locateReport(db, address);
    if (!place) return null;
    const read = await readTemplate(bytes);
    if (!read.ok) return { is: 'unreadable', fault: read.fault };
    const view = await readWorkbook(db, address, place);
    if (!view.template) return { is: 'closed' };
    const wrong = wrongTemplate(read.marks, view.template);
    if (wrong) return { is: 'wrong', wrong };

    const lines = linesOf(view);
    const { changes, faults, left } = judgeSheet(
      lines.map(({ unit, indicator }) => ({
        unit: unit.code,
        indicator: indicator.code,
        label: indicator.label,
        rule: indicator.rule,
        baseline: indicator.baseline,
        kept: indicator.typed,
      })),
      read.sheet,
    );
    const named = new Map(view.template.reports.map(({ unit }) => [unit.code, unit.fullName]));
    return {
      is: 'read',
      changes: changes.map((change) => dryRunChange(change, lines, view)),
      faults: faults.map((fault) => ({ ...fault, unitName: named.get(fault.unit ?? '') ?? null })),
      left,
      movedOn: view.template.reports
        .filter(({ unit, version }) => read.marks.reports[unit.code] !== version)
        .map(({ unit }) => unit.fullName),
      reports: faults.length > 0 ? [] : reportsOf(changes, lines, view),
    };
  },
});

type Line = ReturnType<typeof linesOf>[number];

function linesOf({ template }: WorkbookView) {
  return (template?.reports ?? []).flatMap(({ unit, groups }) =>
    groups.flatMap(({ indicators }) =>
      indicators.map((indicator) => ({ unit, indicator: { ...indicator, label: labelOf(indicator) } })),
    ),
  );
}

function lineOf({ unit, indicator }: SheetChange, lines: readonly Line[]): Line {
  const line = lines.find((one) => one.unit.code === unit && one.indicator.code === indicator);
  if (!line) throw new Error(`no line for ${unit} ${indicator}`);
  return line;
}

function dryRunChange(change: SheetChange, lines: readonly Line[], { place }: WorkbookView): DryRunChange {
  const { unit, indicator } = lineOf(change, lines);
  const { code, name, rule, measure, baseline, previous } = indicator;
  const figure = change.after.figure;
  return {
    at: change.at,
    kept: change.kept,
    after: change.after,
    isContested: change.isContested,
    unit: { code: unit.code, fullName: unit.fullName },
    indicator: { code, name, rule, measure },
    doubts: checkFigure({
      rule,
      figure,
      previous: previous?.figure ?? { is: 'blank' },
      baseline,
      swingPoints: place.plan.swingPoints,
      denominatorPercent: place.plan.denominatorPercent,
    }),
    missing: missingPart(rule, figure),
  };
}

function reportsOf(
  changes: readonly SheetChange[],
  lines: readonly Line[],
  view: WorkbookView,
): DryRunReport[] {
  return (view.template?.reports ?? []).flatMap(({ unit, version }) => {
    const own = changes.filter((change) => change.unit === unit.code);
    if (own.length === 0) return [];
    const entries = own.map((change) => [
      change.indicator,
      entryOf(lineOf(change, lines).indicator.rule, change.after),
    ]);
    return [{ unit: unit.code, basedOn: version, entries: Object.fromEntries(entries) }];
  });
}

function wrongTemplate(marks: Marks, template: NonNullable<WorkbookView['template']>): WrongTemplate | null {
  const { plan, unit, week, scope } = template;
  if (marks.plan !== plan.slug) return { is: 'plan', file: marks.planNumber, page: plan.number };
  if (marks.scope !== scope) {
    return { is: scope === 'unit' ? 'area_here' : 'unit_here', file: marks.unitName, page: unit.fullName };
  }
  if (marks.unit !== unit.code) return { is: 'unit', file: marks.unitName, page: unit.fullName };
  if (marks.week !== weekKey(week))
    return { is: 'week', file: weekWords(marks.week), page: weekWords(weekKey(week)) };
  return marks.version === templateVersion(template.reports) ? null : { is: 'version', madeAt: marks.madeAt };
}

/** '2026-48' → 'tuần 48/2026' */
function weekWords(key: string): string {
  const [year, number] = key.split('-');
  return `tuần ${Number(number) || '?'}/${year}`;
}
