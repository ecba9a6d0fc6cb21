import type { Day } from '@/lib/domain/plan/day';

/** A cell of a table that leaves the screen: numbers stay numbers. */
export type DataCell =
  | { is: 'text'; text: string }
  | { is: 'count'; value: number }
  /** A rate in tenths of a percent, cut (843: 84,3%). Its parts stand in columns of their own. */
  | { is: 'rate'; tenths: number }
  /** A change of a rate in tenths of a percentage point. */
  | { is: 'points'; tenths: number }
  | { is: 'day'; day: Day }
  /** No figure: empty where nothing is to be said, else why ('chưa báo cáo', 'không áp dụng'). */
  | { is: 'none'; why: string };

/** A table as it is downloaded: what a page shows, with what there is to know about it. */
export interface DataTable {
  /** Name of the file, without its ending: 'tien-do-40-2026-tuan-47'. */
  name: string;
  title: string;
  columns: { label: string; is: DataCell['is'] }[];
  /** As many cells as columns. */
  rows: DataCell[][];
  /** Về số liệu này, as the page says it. */
  about: [word: string, text: string][];
}

export const text = (words: string): DataCell => ({ is: 'text', text: words });
export const count = (value: number | null, why = ''): DataCell =>
  value === null ? { is: 'none', why } : { is: 'count', value };
export const rate = (tenths: number | null, why = ''): DataCell =>
  tenths === null ? { is: 'none', why } : { is: 'rate', tenths };
export const points = (tenths: number | null, why = ''): DataCell =>
  tenths === null ? { is: 'none', why } : { is: 'points', tenths };
export const day = (value: Day | null, why = ''): DataCell =>
  value === null ? { is: 'none', why } : { is: 'day', day: value };
