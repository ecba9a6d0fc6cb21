import { z } from 'zod';
import type { Cell } from '@/lib/domain/report/cell';
import {
  type FilledSheet,
  plain,
  type SheetCell,
  type SheetPart,
  type SheetRow,
  sheetParts,
} from '@/lib/domain/report/sheet';
import { type FileFault, openPackage, Unreadable } from './open-package';
import { columnLetters, columnNumber, type ReadSheet, readSheets, rowNumber } from './read-cells';
import { columnsMark, type Marks, marksSheet, marksTitle } from './template';

export type TemplateFault = FileFault | 'not_a_template' | 'columns_lost';

export type ReadTemplate =
  | { ok: true; marks: Marks; sheet: FilledSheet }
  | { ok: false; fault: TemplateFault };

const name = z
  .string()
  .max(200)
  .transform((text) => plain(text).slice(0, 80));
const marksShape: z.ZodType<Marks> = z.object({
  plan: z.string().max(40),
  planNumber: name,
  scope: z.enum(['unit', 'area']),
  unit: z.string().max(12),
  unitName: name,
  week: z.string().max(10),
  version: z.string().max(40),
  madeAt: z.string().max(40),
  reports: z.record(z.string().max(12), z.number().int().min(0)),
});

const count = z.number().int().min(0).optional();
const cellShape: z.ZodType<Cell> = z.object({
  figure: z.union([
    z.object({ is: z.literal('blank') }),
    z.object({ is: z.literal('not_applicable') }),
    z.object({ is: z.literal('given'), numerator: count, denominator: count }),
  ]),
  reason: z.string().max(2000),
});

/** Reads an uploaded file: what template it says it is, and its cells by their hidden codes. Nothing in it is trusted. */
export async function readTemplate(bytes: Uint8Array): Promise<ReadTemplate> {
  try {
    const pack = await openPackage(bytes);
    try {
      return understand(await readSheets(pack));
    } finally {
      pack.close();
    }
  } catch (error) {
    if (error instanceof Unreadable) return { ok: false, fault: error.fault };
    // A pattern that runs out of stack on a text made for it.
    if (error instanceof RangeError) return { ok: false, fault: 'damaged' };
    throw error;
  }
}

function understand(sheets: readonly ReadSheet[]): ReadTemplate {
  const hidden = sheets.find((one) => one.name === marksSheet);
  const marks = hidden && marksIn(hidden);
  if (!hidden || !marks) return { ok: false, fault: 'not_a_template' };
  for (const sheet of sheets) {
    const head = [...sheet.cells].find(([, cell]) => textIn(cell) === columnsMark)?.[0];
    if (!head) continue;
    const columns = columnsIn(sheet, rowNumber(head));
    if (!columns) return { ok: false, fault: 'columns_lost' };
    const found = rowsIn(sheet, columnNumber(head), rowNumber(head), columns);
    return { ok: true, marks, sheet: { ...found, before: cellsBefore(hidden) } };
  }
  return { ok: false, fault: 'columns_lost' };
}

function marksIn(sheet: ReadSheet): Marks | null {
  if (textIn(sheet.cells.get('A1')) !== marksTitle) return null;
  const parsed = marksShape.safeParse(fromJson(textIn(sheet.cells.get('B1'))));
  return parsed.success ? parsed.data : null;
}

function cellsBefore({ cells }: ReadSheet): Map<string, Cell> {
  const before = new Map<string, Cell>();
  for (const [at, cell] of cells) {
    if (columnNumber(at) !== 1 || rowNumber(at) === 1) continue;
    const parsed = cellShape.safeParse(fromJson(textIn(cells.get(`B${rowNumber(at)}`))));
    if (parsed.success) before.set(textIn(cell), parsed.data);
  }
  return before;
}

/** Which column holds which part, as the hidden row says; null when one is gone or doubled. */
function columnsIn({ cells }: ReadSheet, row: number): Record<SheetPart, number> | null {
  const found = [...cells].filter(([at]) => rowNumber(at) === row);
  const places = sheetParts.map((part) =>
    found.filter(([, cell]) => textIn(cell) === part).map(([at]) => columnNumber(at)),
  );
  if (places.some(({ length }) => length !== 1)) return null;
  return Object.fromEntries(sheetParts.map((part, index) => [part, places[index]?.[0]])) as Record<
    SheetPart,
    number
  >;
}

function rowsIn(
  { cells }: ReadSheet,
  codeColumn: number,
  headRow: number,
  columns: Record<SheetPart, number>,
) {
  const rows: SheetRow[] = [];
  const strays: string[] = [];
  const used = [...new Set([...cells.keys()].map(rowNumber))]
    .filter((row) => row > headRow)
    .sort((a, b) => a - b);
  const labelColumn = labelColumnOf(cells, columns);
  for (const row of used) {
    const at = (column: number) => `${columnLetters(column)}${row}`;
    const cellAt = (column: number): SheetCell => cells.get(at(column)) ?? { is: 'empty' };
    const code = textIn(cellAt(codeColumn));
    const [, unit, indicator] = /^(\w+)\/([\w-]+)$/.exec(code) ?? [];
    if (unit && indicator) {
      const located = sheetParts.map((part) => [
        part,
        { at: at(columns[part]), cell: cellAt(columns[part]) },
      ]);
      const label = textIn(cellAt(labelColumn));
      rows.push({
        unit,
        indicator,
        label,
        labelAt: at(labelColumn),
        cells: Object.fromEntries(located) as SheetRow['cells'],
      });
    } else {
      const filled = sheetParts
        .map((part) => columns[part])
        .filter((column) => cellAt(column).is !== 'empty');
      strays.push(...filled.map(at));
    }
  }
  // The column heads above the first line, and whoever signs below the last, are no figures.
  const [first, last] = [rows[0], rows.at(-1)].map((row) => rowNumber(row?.labelAt ?? ''));
  const isAmong = (at: string) => rowNumber(at) > (first ?? 0) && rowNumber(at) < (last ?? 0);
  return {
    rows,
    strays: strays.filter(
      (at) => isAmong(at) || (rowNumber(at) > (last ?? 0) && cells.get(at)?.is === 'number'),
    ),
  };
}

/** The column under "Chỉ tiêu", wherever it went. */
function labelColumnOf(cells: ReadSheet['cells'], columns: Record<SheetPart, number>): number {
  const head = [...cells].find(
    ([at, cell]) => plain(textIn(cell)) === 'Chỉ tiêu' && columnNumber(at) < columns.numerator,
  );
  return head ? columnNumber(head[0]) : 0;
}

function textIn(cell: SheetCell | undefined): string {
  return cell?.is === 'text' ? cell.text.normalize('NFC') : '';
}

function fromJson(text: string): unknown {
  try {
    return JSON.parse(text);
  } catch {
    return null;
  }
}
