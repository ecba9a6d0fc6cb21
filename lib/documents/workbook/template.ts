import { createHash } from 'node:crypto';
import type { Day } from '@/lib/domain/plan/day';
import type { IndicatorRule } from '@/lib/domain/plan/indicator';
import type { Cell } from '@/lib/domain/report/cell';
import type { Figure } from '@/lib/domain/report/figure';

/** Grows when the sheet is laid out in a way that an older reading would not understand. */
const layoutVersion = 1;

/** The sheet that carries the marks; no menu of a spreadsheet program shows it. */
export const marksSheet = '_so06';
/** Stands in the first column of the row that names the columns, which is hidden. */
export const columnsMark = 'so06:cột';
export const marksTitle = 'Sổ 06: mẫu báo cáo tuần';

/** What a template is made of: one unit, or all reporting units of an area, for one week. */
export interface Template {
  plan: { slug: string; number: string; title: string; isIllustrative: boolean };
  /** The unit itself, or the area. */
  unit: { code: string; fullName: string };
  scope: 'unit' | 'area';
  week: { isoYear: number; isoNumber: number; startsOn: Day; endsOn: Day };
  /** The latest of the reports' deadlines. */
  dueAt: Date;
  reports: TemplateReport[];
  madeAt: Date;
}

export interface TemplateReport {
  unit: { code: string; fullName: string };
  version: number;
  groups: { number: number; name: string; indicators: TemplateIndicator[] }[];
}

export interface TemplateIndicator {
  code: string;
  name: string;
  rule: IndicatorRule;
  numeratorLabel: string;
  denominatorLabel: string | null;
  measure: string;
  baseline: number | null;
  previous: { ordinal: number; isoNumber: number; figure: Figure } | null;
  typed: Cell;
}

/** What a template says it is, as its hidden sheet keeps it. */
export interface Marks {
  plan: string;
  planNumber: string;
  scope: Template['scope'];
  unit: string;
  unitName: string;
  /** '2026-48' */
  week: string;
  /** `templateVersion` of the list of indicators it was made with. */
  version: string;
  /** '09:12 24/11/2026' */
  madeAt: string;
  /** By unit: the version of its report at the time. */
  reports: Record<string, number>;
}

/** Changes whenever the plan's list of indicators or the layout does: a template of another version is refused. */
export function templateVersion(reports: readonly Pick<TemplateReport, 'groups'>[]): string {
  const list = (reports[0]?.groups ?? []).flatMap(({ indicators }) =>
    indicators.map(({ code, name, rule, measure, numeratorLabel, denominatorLabel }) => [
      ...[code, name, measure, numeratorLabel, denominatorLabel],
      ...[rule.kind, rule.accumulation, rule.denominatorBy],
    ]),
  );
  return createHash('sha256')
    .update(JSON.stringify([layoutVersion, list]))
    .digest('hex')
    .slice(0, 12);
}

/** An indicator as its row names it: the name, and below it what is counted over what. */
export function labelOf({ name, numeratorLabel, denominatorLabel }: TemplateIndicator): string {
  return `${name}\n${numeratorLabel}${denominatorLabel ? ` / ${denominatorLabel}` : ''}`;
}

/** 'bao-cao-phuong-cua-lo-tuan-48-2026.xlsx' */
export function fileNameOf({ unit, week }: Pick<Template, 'unit' | 'week'>): string {
  const name = unit.fullName
    .normalize('NFD')
    .replace(/\p{M}/gu, '')
    .replace(/[đĐ]/g, 'd')
    .toLowerCase()
    .replace(/[^a-z0-9]+/g, '-')
    .replace(/^-|-$/g, '');
  return `bao-cao-${name}-tuan-${week.isoNumber}-${week.isoYear}.xlsx`;
}
