import type { Day } from '@/lib/domain/plan/day';

/** A cell of a table that leaves the screen: numbers stay numbers. */
export type DataCell =
  | { is: 'text'; text: string }
  | { is: 'count'; value: number }
  /** A change of a count: shows its sign. */
  | { is: 'change'; value: number }
  /** A number with one decimal, in tenths (6405: 640,5): a pace. */
  | { is: 'decimal'; tenths: number }
  /** A rate in tenths of a percent, cut (843: 84,3%). Its parts stand in columns of their own. */
  | { is: 'rate'; tenths: number }
  /** A change of a rate in tenths of a percentage point. */
  | { is: 'points'; tenths: number }
  | { is: 'day'; day: Day }
  /** A moment, shown as the clock in Viet Nam has it. */
  | { is: 'instant'; at: Date }
  /** No figure: empty where nothing is to be said, else why ('chưa báo cáo', 'không áp dụng'). */
  | { is: 'none'; why: string };

/** A table as it is downloaded: what a page shows, with what there is to know about it. */
export interface DataTable {
  /** Name of the file, without its ending, of a–z, 0–9 and hyphens: 'tien-do-40-2026-tuan-47'. */
  name: string;
  title: string;
  /** What a column mostly holds. A cell may be of another kind, but no column holds rates and counts: a file has no % sign. */
  columns: { label: string; is: DataCell['is'] }[];
  /** As many cells as columns. */
  rows: DataCell[][];
  /** Về số liệu này, as the page says it. */
  about: [word: string, text: string][];
}

export const text = (words: string): DataCell => ({ is: 'text', text: words });
export const count = (value: number | null, why = ''): DataCell =>
  value === null ? { is: 'none', why } : { is: 'count', value };
export const change = (value: number | null, why = ''): DataCell =>
  value === null ? { is: 'none', why } : { is: 'change', value };
export const decimal = (tenths: number | null, why = ''): DataCell =>
  tenths === null ? { is: 'none', why } : { is: 'decimal', tenths };
export const rate = (tenths: number | null, why = ''): DataCell =>
  tenths === null ? { is: 'none', why } : { is: 'rate', tenths };
export const points = (tenths: number | null, why = ''): DataCell =>
  tenths === null ? { is: 'none', why } : { is: 'points', tenths };
export const day = (value: Day | null, why = ''): DataCell =>
  value === null ? { is: 'none', why } : { is: 'day', day: value };
export const instant = (at: Date | null, why = ''): DataCell =>
  at === null ? { is: 'none', why } : { is: 'instant', at };

/** 'tien-do-2026-40-tuan-47-2026': the name of a file that holds one unit's week. */
export function weekFileName(
  what: string,
  at: { plan: { slug: string }; unit: { code: string }; week: { isoYear: number; isoNumber: number } },
): string {
  return `${what}-${at.plan.slug}-${at.unit.code}-tuan-${at.week.isoNumber}-${at.week.isoYear}`;
}

/** The head of a column with the unit of its figures, which a bare number in a file does not carry. */
export function headOf({ label, is }: DataTable['columns'][number]): string {
  if (label.includes('%')) return label;
  return is === 'rate' ? `${label} (%)` : is === 'points' ? `${label} (điểm %)` : label;
}
