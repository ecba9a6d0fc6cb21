import type { Tx } from '@/lib/db/client';

type Cell = string | number | boolean | Date | null;

/**
 * Inserts many rows with few statements: a column travels as one PostgreSQL array.
 * @param columns name → type, in the order of a row's cells
 * @param conflict what to do with rows that exist already, for example 'ON CONFLICT DO NOTHING'
 */
export async function insertRows(
  tx: Tx,
  table: string,
  columns: Record<string, string>,
  rows: readonly (readonly Cell[])[],
  conflict = '',
): Promise<void> {
  const names = Object.keys(columns);
  const arrays = Object.values(columns).map((type, index) => `$${index + 1}::text::${type}[]`);
  const sql = `INSERT INTO "${table}" (${names.map((name) => `"${name}"`).join(', ')})
    SELECT * FROM unnest(${arrays.join(', ')}) ${conflict}`;
  for (let start = 0; start < rows.length; start += rowsAtOnce) {
    const part = rows.slice(start, start + rowsAtOnce);
    await tx.$executeRawUnsafe(sql, ...names.map((_, column) => arrayLiteral(part, column)));
  }
}

/** Enough to make the round trip cheap, few enough to keep a statement within some megabytes. */
const rowsAtOnce = 20_000;

function arrayLiteral(rows: readonly (readonly Cell[])[], column: number): string {
  return `{${rows.map((row) => cellLiteral(row[column] ?? null)).join(',')}}`;
}

function cellLiteral(cell: Cell): string {
  if (cell === null) return 'NULL';
  if (cell instanceof Date) return `"${cell.toISOString()}"`;
  if (typeof cell === 'string') return `"${cell.replace(/[\\"]/g, '\\$&')}"`;
  return String(cell);
}
