import { readFileSync } from 'node:fs';
import path from 'node:path';
import { parse } from 'csv-parse/sync';

/** One row of a catalogue file: column → text; an empty cell is ''. */
export type CatalogueRow = Record<string, string>;

export type CatalogueName =
  | 'units'
  | 'placements'
  | 'successions'
  | 'indicator_groups'
  | 'indicators'
  | 'holidays'
  | 'departments';

/** Reads prisma/catalogue/<name>.csv; the project's root is the working directory, as for every command. */
export function readCatalogue(name: CatalogueName): CatalogueRow[] {
  const text = readFileSync(path.resolve('prisma/catalogue', `${name}.csv`), 'utf8');
  return parse(text, { columns: true, bom: true });
}
