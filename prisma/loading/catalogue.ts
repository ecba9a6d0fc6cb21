import type { Tx } from '@/lib/db/client';
import { insertRows } from './insert-rows';
import { type CatalogueRow, readCatalogue } from './read-catalogue';

/**
 * Adds what the database does not have yet of units, their places and successions, groups, indicators, public holidays
 * and departments.
 * Rows that exist stay as they are: the province may have changed them since.
 */
export async function writeCatalogue(tx: Tx): Promise<void> {
  await writeUnits(tx);
  const idOf = await unitIds(tx);
  await writePlacements(tx, idOf);
  await writeSuccessions(tx, idOf);
  await writeIndicators(tx);
  await writeHolidays(tx);
  await writeDepartments(tx, idOf);
}

const keepExisting = 'ON CONFLICT DO NOTHING';

const unitColumns = {
  code: 'text',
  valid_from: 'date',
  valid_until: 'date',
  level: '"UnitLevel"',
  type: 'text',
  name: 'text',
  latitude: 'float8',
  longitude: 'float8',
  area_km2: 'float8',
  population: 'int',
  seat: 'text',
};

function writeUnits(tx: Tx): Promise<void> {
  return insertRows(tx, 'unit', unitColumns, cells(readCatalogue('units'), unitColumns), keepExisting);
}

type IdOf = (code: string | undefined, validFrom: string | undefined) => number;

async function unitIds(tx: Tx): Promise<IdOf> {
  const rows = await tx.$queryRaw<{ id: number; key: string }[]>`
    SELECT id, code || ' ' || valid_from AS key FROM unit`;
  const ids = new Map(rows.map(({ id, key }) => [key, id]));
  return (code, validFrom) => {
    const id = ids.get(`${code} ${validFrom}`);
    if (id === undefined) throw new RangeError(`the catalogue has no unit ${code} of ${validFrom}`);
    return id;
  };
}

function writePlacements(tx: Tx, idOf: IdOf): Promise<void> {
  const rows = readCatalogue('placements').map((row) => [
    idOf(row.unit_code, row.unit_valid_from),
    idOf(row.parent_code, row.parent_valid_from),
    row.valid_from || null,
    row.valid_until || null,
  ]);
  const columns = { unit_id: 'int', parent_id: 'int', valid_from: 'date', valid_until: 'date' };
  return insertRows(tx, 'placement', columns, rows, keepExisting);
}

function writeSuccessions(tx: Tx, idOf: IdOf): Promise<void> {
  const rows = readCatalogue('successions').map((row) => [
    idOf(row.from_code, row.from_valid_from),
    idOf(row.to_code, row.to_valid_from),
    row.effective_on || null,
    Number(row.share_numerator),
    Number(row.share_denominator),
    row.legal_basis || null,
  ]);
  const columns = {
    from_unit_id: 'int',
    to_unit_id: 'int',
    effective_on: 'date',
    share_numerator: 'int',
    share_denominator: 'int',
    legal_basis: 'text',
  };
  return insertRows(tx, 'succession', columns, rows, keepExisting);
}

const indicatorColumns = {
  code: 'text',
  group_number: 'int',
  name: 'text',
  short_name: 'text',
  kind: '"IndicatorKind"',
  accumulation: '"Accumulation"',
  direction: '"Direction"',
  numerator_label: 'text',
  denominator_label: 'text',
  measure: 'text',
  source: 'text',
  owner: 'text',
  denominator_by: '"DenominatorSource"',
};

async function writeIndicators(tx: Tx): Promise<void> {
  const groups = { number: 'int', name: 'text' };
  const groupRows = cells(readCatalogue('indicator_groups'), groups);
  await insertRows(tx, 'indicator_group', groups, groupRows, keepExisting);
  const rows = cells(readCatalogue('indicators'), indicatorColumns);
  await insertRows(tx, 'indicator', indicatorColumns, rows, keepExisting);
}

function writeHolidays(tx: Tx): Promise<void> {
  const columns = { day: 'date', name: 'text' };
  return insertRows(tx, 'holiday', columns, cells(readCatalogue('holidays'), columns), keepExisting);
}

function writeDepartments(tx: Tx, idOf: IdOf): Promise<void> {
  const columns = { code: 'text', name: 'text', unit_id: 'int', valid_from: 'date', valid_until: 'date' };
  const rows = readCatalogue('departments').map((row) => [
    row.code || null,
    row.name || null,
    idOf(row.unit_code, row.unit_valid_from),
    row.valid_from || null,
    row.valid_until || null,
  ]);
  return insertRows(tx, 'department', columns, rows, keepExisting);
}

/** An empty cell is unknown, not an empty text. */
function cells(rows: CatalogueRow[], columns: Record<string, string>): (string | null)[][] {
  return rows.map((row) => Object.keys(columns).map((column) => row[column] || null));
}
