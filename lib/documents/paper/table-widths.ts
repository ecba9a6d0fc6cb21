import type { PaperTable } from '@/lib/domain/meeting/paper/paper';
import { widestWord } from './break-lines';
import type { Pen } from './pen';

/** How a table stands on its page. */
export interface TableForm {
  /** Points of its letters. */
  size: number;
  /** Between a cell's rules and its text, left and right. */
  padding: number;
  widths: number[];
}

const smallest = 6;

/**
 * Widths by the columns' shares. A column whose widest word would be cut takes from the others what it lacks; where
 * no width is left to take, the letters of the whole table get smaller, for a number broken in two cannot be read.
 */
export function fitTable(pen: Pen, table: PaperTable, width: number): TableForm {
  const count = table.columns.length;
  const padding = count > 20 ? 1.5 : count > 10 ? 2.5 : 4;
  const words = table.columns.map((_, at) => widestOf(pen, table, at));
  let size = count > 10 ? 10 : count > 5 ? 12 : 13;
  const needs = () => words.map((word) => word * size + 2 * padding + 0.1);
  while (size > smallest && sum(needs()) > width) size -= 0.5;
  const shares = table.columns.map(({ share }) => share);
  return { size, padding, widths: widthsOf(shares, needs(), width) };
}

/** Width at 1 point of the widest word of a column. */
function widestOf(pen: Pen, { columns, rows }: PaperTable, at: number): number {
  const head = widestWord(pen, columns[at]?.label ?? '', 'bold', 1);
  const own = rows.filter(({ spans }) => !spans);
  return own.reduce(
    (widest, { cells, bold }) =>
      Math.max(widest, widestWord(pen, cells[at] ?? '', bold ? 'bold' : 'regular', 1)),
    head,
  );
}

/** Shares out a width, no column less than it needs; if all needs are more than there is, by shares alone. */
export function widthsOf(shares: number[], needs: number[], width: number): number[] {
  const fixed = new Set<number>();
  const isPossible = sum(needs) <= width;
  for (;;) {
    const free = width - sum(needs.filter((_, at) => fixed.has(at)));
    const shared = sum(shares.filter((_, at) => !fixed.has(at)));
    const widths = shares.map((share, at) => (fixed.has(at) ? (needs[at] ?? 0) : (free * share) / shared));
    const short = widths.flatMap((one, at) => (!fixed.has(at) && one < (needs[at] ?? 0) ? [at] : []));
    if (!isPossible || short.length === 0) return widths;
    for (const at of short) fixed.add(at);
  }
}

function sum(numbers: number[]): number {
  return numbers.reduce((total, number) => total + number, 0);
}
