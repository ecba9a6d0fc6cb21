import type ExcelJS from 'exceljs';
import { linesOf } from '@/lib/documents/table/column-widths';
import type { Snapshot } from '@/lib/domain/meeting/freeze/snapshot';
import { throughText } from '@/lib/domain/meeting/summary/as-of';
import { formatInstant } from '@/lib/domain/plan/day';
import { formatWeek } from '@/lib/domain/plan/week';
import { formatCount } from '@/lib/domain/report/number';

/** When figures were frozen, and the checksum of what was kept. */
export interface Freeze {
  frozenAt: Date;
  checksum: string;
}

/** What a workbook tells of: all its sheets say it in their heads. */
export interface Told {
  snapshot: Snapshot;
  madeAt: Date;
  /** Null: figures as known at `madeAt`. */
  freeze: Freeze | null;
}

/** most: a target that is not to be passed. */
export type Kind = 'text' | 'count' | 'rate' | 'day' | 'mostCount' | 'mostRate';

export interface Column {
  label: string;
  /** In characters. */
  width: number;
  is: Kind;
}

const font = { name: 'Times New Roman', size: 12 };
const bold = { ...font, bold: true };
const thin = { style: 'thin', color: { argb: 'FF7F8A8D' } } as const;
/** In points. */
const lineHeight = 16;
const border = { top: thin, bottom: thin, left: thin, right: thin };
/** Below the title, the week, the moment of the figures, and what stands behind them. */
export const headRow = 5;
export const plainStyles = stylesIn(font);
export const boldStyles = stylesIn(bold);
const headStyle: Partial<ExcelJS.Style> = {
  font: bold,
  border,
  alignment: { wrapText: true, vertical: 'middle', horizontal: 'center' },
};

/** Objects shared by all cells of a kind: exceljs then writes each once, in half the time and room. */
function stylesIn(face: Partial<ExcelJS.Font>): Record<Kind, Partial<ExcelJS.Style>> {
  const styled = (alignment: Partial<ExcelJS.Alignment>, numFmt?: string) => ({
    font: face,
    border,
    alignment: { vertical: 'top' as const, ...alignment },
    ...(numFmt && { numFmt }),
  });
  const right = { horizontal: 'right' as const };
  return {
    text: styled({ wrapText: true, indent: 1 }),
    count: styled(right, '#,##0'),
    rate: styled(right, '0.0%'),
    day: styled(right, 'dd/mm/yyyy'),
    mostCount: styled(right, '"≤ "#,##0'),
    mostRate: styled(right, '"≤ "0.0%'),
  };
}

export function setStyles(row: ExcelJS.Row, columns: readonly Column[], styles = plainStyles): void {
  for (const [at, { is }] of columns.entries()) row.getCell(at + 1).style = styles[is];
}

/** As high as its texts need: not every program finds that out by itself. */
export function setHeight(row: ExcelJS.Row, columns: readonly Column[], least = 1): void {
  const lines = columns.map(({ width }, at) => linesOf(row.getCell(at + 1).text, width));
  row.height = Math.max(least, ...lines) * lineHeight;
}

/**
 * A sheet with its head: title, whose figures and which week, as of when, how many stand behind them.
 * @param note what else is to be known of this sheet. @param rows that its table will have, for the pages.
 */
export function openSheet(
  book: ExcelJS.Workbook,
  told: Told,
  {
    name,
    title,
    note,
    columns,
    rows,
  }: { name: string; title: string; note: string; columns: readonly Column[]; rows: number },
): ExcelJS.Worksheet {
  const sheet = book.addWorksheet(name, {
    pageSetup: pageSetup(columns, rows),
    headerFooter: { oddFooter: '&L&"Times New Roman"&9Sổ 06&R&"Times New Roman"&9Trang &P/&N' },
    views: [{ state: 'frozen', xSplit: 2, ySplit: headRow, showGridLines: false }],
  });
  sheet.columns = columns.map(({ width }) => ({ width, style: { font } }));
  const { unit, week } = told.snapshot;
  sheet.addRow([title]).font = { ...bold, size: 14 };
  sheet.addRow([`${unit.fullName}, ${formatWeek(week)}, số liệu ${throughText(told.snapshot)}`]);
  sheet.addRow([asOfText(told)]);
  sheet.addRow([[receiptsText(told.snapshot), note].filter(Boolean).join('. ')]);
  const head = sheet.addRow(columns.map(({ label }) => label));
  head.eachCell((cell) => {
    cell.style = headStyle;
  });
  setHeight(head, columns, 2);
  return sheet;
}

/** 'Chốt lúc 15:25 28/11/2026, mã kiểm tra 3fa2b1c4d5e6' */
function asOfText({ freeze, madeAt }: Told): string {
  return freeze
    ? `Chốt lúc ${formatInstant(freeze.frozenAt)}, mã kiểm tra ${freeze.checksum.slice(0, 12)}`
    : `Chưa chốt, đọc lúc ${formatInstant(madeAt)}`;
}

function receiptsText({ receipts: { expected, received, approved } }: Snapshot): string {
  if (expected === 0) return '';
  const waiting = received - approved;
  const said = `Đã nộp ${formatCount(received)}/${formatCount(expected)} báo cáo tuần`;
  return waiting > 0 ? `${said}, ${formatCount(waiting)} báo cáo chưa duyệt` : said;
}

/** Characters of 12 points that fit across A4 upright, lines that fit below each other; lying down it is the other way. */
const upright = { across: 92, down: 46 };
const lyingDown = { across: 140, down: 30 };
/** A last page filled no further than this is saved by making all a little smaller. */
const lastPageMin = 0.3;

/** On A4, as few pages as can be read, none of them with a handful of rows. */
function pageSetup(columns: readonly Column[], rows: number): Partial<ExcelJS.PageSetup> {
  const width = columns.reduce((sum, one) => sum + one.width, 0);
  const page = width > 1.5 * upright.across ? lyingDown : upright;
  const pages = (rows + headRow) / (page.down * Math.max(1, width / page.across));
  return {
    paperSize: 9,
    orientation: page === upright ? 'portrait' : 'landscape',
    fitToPage: true,
    fitToWidth: 1,
    fitToHeight: Math.max(1, Math.ceil(pages - lastPageMin)),
    printTitlesRow: `${headRow}:${headRow}`,
    margins: { left: 0.5, right: 0.4, top: 0.6, bottom: 0.6, header: 0.3, footer: 0.3 },
  };
}
