/** Rows as PostgreSQL gives them inside one JSON value: a list for each column, all as long; null for no rows. */
export type Columns<Row> = { [Name in keyof Row]: Row[Name][] | null };

/**
 * Columns as rows. To write lists takes PostgreSQL less than half the time that an object with names for each row takes
 * (156 weeks: 0.4–0.6 beside 1.2 ms), and the weeks of three years are read for every page.
 */
export function rowsOf<Row extends object>(columns: Columns<Row>): Row[] {
  const names = Object.keys(columns) as (keyof Row)[];
  const length = names[0] === undefined ? 0 : (columns[names[0]]?.length ?? 0);
  return Array.from({ length }, (_, at) => {
    const row: Partial<Row> = {};
    for (const name of names) row[name] = columns[name]?.[at];
    return row as Row;
  });
}
