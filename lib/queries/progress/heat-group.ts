import { type HeatColumn, type HeatRow, lagOfCells } from './heat-table';

/** The columns of one group of indicators, their cells, and how far each unit is behind in these; all of them when the plan has no such group. */
export function ofGroup(
  { columns, rows }: { columns: readonly HeatColumn[]; rows: readonly HeatRow[] },
  group: string | undefined,
): { columns: HeatColumn[]; rows: HeatRow[] } {
  const isIn = columns.map(({ groupNumber }) => String(groupNumber) === group);
  if (!isIn.includes(true)) return { columns: [...columns], rows: [...rows] };
  const chosen = columns.filter((_, at) => isIn[at]);
  return {
    columns: chosen,
    rows: rows.map((row) => {
      const cells = row.cells.filter((_, at) => isIn[at]);
      return { ...row, cells, lag: lagOfCells(cells, chosen) };
    }),
  };
}
