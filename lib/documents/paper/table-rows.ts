import type { TableRow } from '@/lib/domain/meeting/paper/paper';

/** Rows that a table's last page holds at least. */
const lastRows = 3;

/** Does a row stay on the page of the one below it: a name with what it names, the last few rows with each other? */
export function keepsWithNext(rows: readonly TableRow[], at: number): boolean {
  const { keeps = false, spans = false } = rows[at] ?? {};
  return keeps || spans || (at >= rows.length - lastRows && at < rows.length - 1);
}
