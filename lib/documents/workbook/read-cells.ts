import type { SheetCell } from '@/lib/domain/report/sheet';
import { type Package, Unreadable } from './open-package';
import { scanXml } from './scan-xml';

/** A sheet as read: its cells that hold something, by address. */
export interface ReadSheet {
  name: string;
  cells: ReadonlyMap<string, SheetCell>;
}

const sheetsMax = 20;

/** The sheets of a workbook by name, hidden ones too. Formulas are not worked out, nothing is followed. */
export async function readSheets(pack: Package): Promise<ReadSheet[]> {
  const workbook = (await pack.read('xl/workbook.xml')) ?? '';
  const places = await sheetPlaces(pack, workbook);
  if (places.length === 0 || places.length > sheetsMax) throw new Unreadable('damaged');
  const strings = sharedStrings((await pack.read('xl/sharedStrings.xml')) ?? '');
  const dates = dateStyles((await pack.read('xl/styles.xml')) ?? '');
  const sheets: ReadSheet[] = [];
  for (const { name, path } of places) {
    const xml = await pack.read(path);
    if (xml === null) throw new Unreadable('damaged');
    sheets.push({ name, cells: readCells(xml, strings, dates) });
  }
  return sheets;
}

async function sheetPlaces(pack: Package, workbook: string): Promise<{ name: string; path: string }[]> {
  const targets = new Map<string, string>();
  for (const tag of scanXml((await pack.read('xl/_rels/workbook.xml.rels')) ?? '')) {
    const [id, target] = [tag.attributes('Id'), tag.attributes('Target')];
    if (tag.name === 'Relationship' && id && target) {
      targets.set(id, target.startsWith('/') ? target.slice(1) : `xl/${target}`);
    }
  }
  const places: { name: string; path: string }[] = [];
  for (const tag of scanXml(workbook)) {
    if (tag.name !== 'sheet' || tag.kind === 'close') continue;
    const path = targets.get(tag.attributes('id') ?? '');
    if (path?.startsWith('xl/worksheets/')) places.push({ name: tag.attributes('name') ?? '', path });
  }
  return places;
}

function sharedStrings(xml: string): string[] {
  const strings: string[] = [];
  let [text, isPhonetic] = ['', false];
  for (const tag of scanXml(xml)) {
    if (tag.name === 'rPh') isPhonetic = tag.kind === 'open';
    if (tag.name === 't' && tag.kind === 'open' && !isPhonetic) text += unescaped(tag.text);
    if (tag.name !== 'si' || tag.kind === 'open') continue;
    strings.push(text);
    text = '';
  }
  return strings;
}

/** Which cell styles show a number as a date. */
function dateStyles(xml: string): boolean[] {
  const formats = new Map<number, string>();
  const styles: boolean[] = [];
  let isCellStyle = false;
  for (const tag of scanXml(xml)) {
    if (tag.name === 'numFmt')
      formats.set(Number(tag.attributes('numFmtId')), tag.attributes('formatCode') ?? '');
    if (tag.name === 'cellXfs') isCellStyle = tag.kind === 'open';
    if (tag.name === 'xf' && tag.kind !== 'close' && isCellStyle) {
      const id = Number(tag.attributes('numFmtId'));
      styles.push(isDateFormat(id, formats.get(id)));
    }
  }
  return styles;
}

/** ECMA-376 part 1, 18.8.30: 14–22 and 45–47 are dates and times; others say so by their letters. */
function isDateFormat(id: number, code: string | undefined): boolean {
  if (code === undefined) return (id >= 14 && id <= 22) || (id >= 27 && id <= 36) || (id >= 45 && id <= 58);
  return /[dmyhs]/i.test(code.replace(/\[[^\]]*\]|"[^"]*"|\\.|General/gi, ''));
}

function readCells(
  xml: string,
  strings: readonly string[],
  dates: readonly boolean[],
): Map<string, SheetCell> {
  const cells = new Map<string, SheetCell>();
  const merges: string[] = [];
  let open: OpenCell | null = null;
  let [row, column] = [0, 0];
  const close = () => {
    const cell = open && cellOf(open, strings, dates);
    if (open && cell && cell.is !== 'empty') cells.set(open.at, cell);
    open = null;
  };
  for (const tag of scanXml(xml)) {
    if (tag.name === 'row' && tag.kind !== 'close') {
      row = Number(tag.attributes('r') ?? row + 1);
      column = 0;
    } else if (tag.name === 'c' && tag.kind !== 'close') {
      column++;
      const at = tag.attributes('r') ?? `${columnLetters(column)}${row}`;
      column = columnNumber(at);
      open = {
        at,
        type: tag.attributes('t') ?? 'n',
        style: Number(tag.attributes('s') ?? 0),
        value: '',
        text: '',
        isFormula: false,
      };
      if (tag.kind === 'alone') close();
    } else if (tag.name === 'c') close();
    else if (tag.name === 'mergeCell') merges.push(tag.attributes('ref') ?? '');
    else if (open && tag.kind !== 'close') {
      if (tag.name === 'f') open.isFormula = true;
      if (tag.name === 'v') open.value = tag.text;
      if (tag.name === 't') open.text += unescaped(tag.text);
    }
  }
  markMerged(cells, merges);
  return cells;
}

interface OpenCell {
  at: string;
  type: string;
  style: number;
  value: string;
  text: string;
  isFormula: boolean;
}

function cellOf(
  { type, style, value, text, isFormula }: OpenCell,
  strings: readonly string[],
  dates: readonly boolean[],
): SheetCell {
  if (isFormula) return { is: 'formula' };
  if (type === 'e') return { is: 'error' };
  if (type === 'd') return { is: 'date' };
  if (type === 'inlineStr') return textCell(text);
  if (type === 's') return textCell(strings[Number(value)] ?? '');
  if (type === 'str') return textCell(unescaped(value));
  if (value.trim() === '') return { is: 'empty' };
  if (type === 'b') return { is: 'boolean' };
  return dates[style] ? { is: 'date' } : { is: 'number', number: Number(value) };
}

function textCell(text: string): SheetCell {
  return text.trim() === '' ? { is: 'empty' } : { is: 'text', text };
}

/** No template reaches further; a range beyond it is not walked through. */
const [columnsWalked, rowsWalked] = [40, 2_000];
/** Merged cells of all ranges together. */
const mergedMax = 200_000;

/** Every cell of a merged range is known as such; ranges are walked no further than a template reaches. */
function markMerged(cells: Map<string, SheetCell>, merges: readonly string[]): void {
  let left = mergedMax;
  for (const range of merges) {
    const [from = '', to = from] = range.split(':');
    if (columnNumber(from) > columnsWalked) continue;
    for (let row = rowNumber(from); row <= Math.min(rowNumber(to), rowsWalked); row++) {
      if (--left < 0) throw new Unreadable('damaged');
      for (let column = columnNumber(from); column <= Math.min(columnNumber(to), columnsWalked); column++) {
        if (--left < 0) throw new Unreadable('damaged');
        cells.set(`${columnLetters(column)}${row}`, { is: 'merged' });
      }
    }
  }
}

/** 'E12' → 5 */
export function columnNumber(at: string): number {
  let number = 0;
  for (const letter of at.replace(/[^A-Z]/g, '').slice(0, 3))
    number = number * 26 + letter.charCodeAt(0) - 64;
  return number;
}

/** 'E12' → 12 */
export function rowNumber(at: string): number {
  return Number(at.replace(/\D/g, ''));
}

/** 5 → 'E' */
export function columnLetters(column: number): string {
  let letters = '';
  for (let rest = column; rest > 0; rest = Math.floor((rest - 1) / 26)) {
    letters = String.fromCharCode(65 + ((rest - 1) % 26)) + letters;
  }
  return letters;
}

/** Spreadsheets write signs that XML cannot hold as '_x000D_'; of these only the ends of lines mean anything. */
function unescaped(text: string): string {
  return text
    .replace(/_x([0-9A-F]{4})_/g, (_, hex) => String.fromCharCode(Number.parseInt(hex, 16)))
    .replace(/(?![\t\n\r])\p{Cc}|\p{Cs}/gu, '');
}
