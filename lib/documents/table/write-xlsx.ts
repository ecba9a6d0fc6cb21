import ExcelJS, { type Row, type Worksheet } from 'exceljs';
import { toDate } from '@/lib/domain/plan/day';
import { cleaned } from '../text/clean';
import { columnWidths, linesOf } from './column-widths';
import { type DataCell, type DataTable, headOf } from './data-table';

const font = { name: 'Times New Roman', size: 12 };
const soft = { argb: 'FF4A5357' };
const headFill = 'FFE2EFF0';
const thin = { style: 'thin', color: { argb: 'FFB9BFBB' } } as const;
const grid = { top: thin, bottom: thin, left: thin, right: thin };
const headRow = 3;
const lineHeight = 16;
/** Characters of 12 points that fit across A4 upright; a wider table lies down. */
const uprightMax = 92;
/** Characters across A4 lying down, made as small as one can still read; a wider table takes several pages abreast. */
const abreastMax = 200;

/**
 * How Excel shows each kind; it stores the number whole. Decimals and dates follow the reader's own Windows.
 * One object a kind, shared by all its cells: exceljs then writes it once, and half as long.
 */
const styles: Record<DataCell['is'], Partial<ExcelJS.Style>> = {
  text: { font, border: grid, numFmt: '@', alignment: { vertical: 'top', wrapText: true } },
  none: {
    font: { ...font, color: soft, italic: true },
    border: grid,
    alignment: { vertical: 'top', wrapText: true, horizontal: 'right' },
  },
  count: figure('#,##0'),
  change: figure('+#,##0;-#,##0;0'),
  decimal: figure('#,##0.0'),
  // A rate is cut before it comes here: its thousandths are exact, nothing is left for the format to round up.
  rate: figure('0.0%'),
  points: figure('+0.0;-0.0;0.0'),
  day: figure('dd/mm/yyyy'),
  instant: figure('dd/mm/yyyy hh:mm'),
};

function figure(numFmt: string): Partial<ExcelJS.Style> {
  return { font, border: grid, numFmt, alignment: { vertical: 'top', horizontal: 'right' } };
}

/** Writes a table as .xlsx: real numbers, per cent and dates, ready to filter and to print on A4. */
export async function writeXlsx(given: DataTable, madeAt: Date): Promise<Uint8Array> {
  const table = cleaned(given);
  const book = new ExcelJS.Workbook();
  book.creator = 'Sổ 06';
  book.title = table.title;
  book.created = madeAt;
  const widths = columnWidths(table);
  const sheet = book.addWorksheet('Số liệu', {
    pageSetup: pageSetup(widths.reduce((sum, width) => sum + width, 0)),
    headerFooter: { oddFooter: '&L&"Times New Roman"&9Sổ 06&R&"Times New Roman"&9Trang &P/&N' },
    // The head stays in sight, and with a wide table what each row is about.
    views: [
      { state: 'frozen', ySplit: headRow, xSplit: table.columns.length > 6 ? 1 : 0, showGridLines: false },
    ],
  });
  sheet.columns = widths.map((width) => ({ width, style: { font } }));
  writeTitle(sheet, table);
  writeHead(sheet, table, widths);
  for (const cells of table.rows) writeCells(sheet.addRow(cells.map(valueOf)), cells, widths);
  sheet.autoFilter = {
    from: { row: headRow, column: 1 },
    to: { row: headRow + table.rows.length, column: table.columns.length },
  };
  writeAbout(sheet, table, widths);
  return new Uint8Array(await book.xlsx.writeBuffer());
}

function pageSetup(width: number): Partial<ExcelJS.PageSetup> {
  return {
    paperSize: 9,
    orientation: width > uprightMax ? 'landscape' : 'portrait',
    fitToPage: true,
    fitToWidth: Math.ceil(width / abreastMax),
    fitToHeight: 0,
    printTitlesRow: `${headRow}:${headRow}`,
    // Only the pages beside the first one repeat it.
    ...(width > abreastMax && { printTitlesColumn: 'A:A' }),
    margins: { left: 0.5, right: 0.4, top: 0.6, bottom: 0.6, header: 0.3, footer: 0.3 },
  };
}

function writeTitle(sheet: Worksheet, { title }: DataTable) {
  const row = sheet.addRow([title]);
  row.height = 24;
  row.getCell(1).font = { ...font, bold: true, size: 15 };
  row.getCell(1).alignment = { vertical: 'middle' };
  sheet.addRow([]);
}

function writeHead(sheet: Worksheet, { columns }: DataTable, widths: readonly number[]) {
  const row = sheet.addRow(columns.map(headOf));
  row.height = Math.max(...columns.map((column, at) => linesOf(headOf(column), widths[at]))) * lineHeight + 4;
  row.eachCell({ includeEmpty: true }, (cell) => {
    cell.font = { ...font, size: 11, bold: true };
    cell.fill = { type: 'pattern', pattern: 'solid', fgColor: { argb: headFill } };
    cell.alignment = { wrapText: true, vertical: 'middle', horizontal: 'center' };
    cell.border = grid;
  });
}

function writeCells(row: Row, cells: readonly DataCell[], widths: readonly number[]) {
  for (const [at, { is }] of cells.entries()) row.getCell(at + 1).style = styles[is];
  const texts = cells.map((cell) => (cell.is === 'text' ? cell.text : cell.is === 'none' ? cell.why : ''));
  row.height = Math.max(1, ...texts.map((text, at) => linesOf(text, widths[at]))) * lineHeight;
}

// Viet Nam keeps UTC+7; Excel has no zones, so it is given the clock that people read.
const vietnamOffsetMs = 7 * 60 * 60_000;

function valueOf(cell: DataCell): ExcelJS.CellValue {
  switch (cell.is) {
    case 'text':
      return cell.text;
    case 'none':
      return cell.why || null;
    case 'count':
    case 'change':
      return cell.value;
    case 'rate':
      return cell.tenths / 1000;
    case 'decimal':
    case 'points':
      return cell.tenths / 10;
    case 'day':
      return toDate(cell.day);
    case 'instant':
      return new Date(cell.at.getTime() + vietnamOffsetMs);
  }
}

/** Below the table on the same sheet, so that it is printed and copied with it; parted, so that it is not sorted in. */
function writeAbout(sheet: Worksheet, { about, columns }: DataTable, widths: readonly number[]) {
  sheet.addRow([]);
  line(sheet, [{ text: 'Về số liệu này', font: { ...font, bold: true } }], columns.length, widths);
  for (const [word, text] of about) {
    const parts = [
      { text: `${word}: `, font: { ...font, size: 11, bold: true } },
      { text, font: { ...font, size: 11, color: soft } },
    ];
    line(sheet, parts, columns.length, widths);
  }
}

function line(sheet: Worksheet, richText: ExcelJS.RichText[], width: number, widths: readonly number[]) {
  const row = sheet.addRow([{ richText }]);
  const room = widths.reduce((sum, one) => sum + one, 0);
  row.height = linesOf(richText.map(({ text }) => text).join(''), room) * lineHeight;
  row.getCell(1).alignment = { wrapText: true, vertical: 'top' };
  if (width > 1) sheet.mergeCells(row.number, 1, row.number, width);
}
