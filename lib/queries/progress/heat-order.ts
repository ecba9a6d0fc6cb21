import { byWorst } from '@/lib/domain/progress/worst';
import type { HeatColumn, HeatRow } from './heat-table';

/** How an address orders the rows: 'worst', 'name', or the code of an indicator; '-' before it turns it round. */
export interface HeatSort {
  by: string;
  isReversed: boolean;
}

export function parseHeatSort(text: string | undefined): HeatSort {
  const isReversed = text?.startsWith('-') ?? false;
  return { by: (isReversed ? text?.slice(1) : text) || 'worst', isReversed };
}

const collator = new Intl.Collator('vi');

/** Worst first, whatever by; equals by name. Rows without a figure stay last, also when turned round. */
export function orderedRows(
  rows: readonly HeatRow[],
  columns: readonly Pick<HeatColumn, 'code'>[],
  { by, isReversed }: HeatSort,
): HeatRow[] {
  const sign = isReversed ? -1 : 1;
  const byName = (a: HeatRow, b: HeatRow) =>
    collator.compare(a.fullName, b.fullName) || a.code.localeCompare(b.code);
  const at = columns.findIndex(({ code }) => code === by);
  if (by === 'name') return [...rows].sort((a, b) => sign * byName(a, b));
  if (at < 0) return [...rows].sort((a, b) => sign * byWorst(a.lag, b.lag) || byName(a, b));
  return [...rows].sort((a, b) => {
    const [one, other] = [a.cells[at], b.cells[at]];
    const [here, there] = [one?.place ?? null, other?.place ?? null];
    if (here === null || there === null)
      return (
        Number(here === null) - Number(there === null) ||
        Number(one?.said.is === 'not_applicable') - Number(other?.said.is === 'not_applicable') ||
        byName(a, b)
      );
    return sign * (there - here) || byName(a, b);
  });
}
