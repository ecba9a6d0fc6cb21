import { type HeatColumn, type HeatRow, lagOfCells } from './heat-table';

/** A heat table, or the part of it that one group of indicators makes. */
export interface HeatPart {
  /** Number of the group; 'all' for all of them. */
  group: string;
  columns: HeatColumn[];
  rows: HeatRow[];
}

/** A table with more cells than this opens with its first group; all groups stay one click away. */
export const cellsMost = 1500;

/**
 * The columns of one group of indicators, their cells, and how far each unit is behind in these.
 * @param asked number of a group, or 'all'; anything else: all of them, of a large table the first group.
 */
export function ofGroup(
  { columns, rows }: { columns: readonly HeatColumn[]; rows: readonly HeatRow[] },
  asked: string | undefined,
): HeatPart {
  const numbers = columns.map(({ groupNumber }) => String(groupNumber));
  const usual = columns.length * rows.length > cellsMost ? (numbers[0] ?? 'all') : 'all';
  const group = asked !== undefined && (asked === 'all' || numbers.includes(asked)) ? asked : usual;
  if (group === 'all') return { group, columns: [...columns], rows: [...rows] };
  const isIn = (_: unknown, at: number) => numbers[at] === group;
  const chosen = columns.filter(isIn);
  return {
    group,
    columns: chosen,
    rows: rows.map((row) => {
      const cells = row.cells.filter(isIn);
      return { ...row, cells, lag: lagOfCells(cells, chosen) };
    }),
  };
}
