import ExcelJS, { type Row, type Worksheet } from 'exceljs';
import { formatDay, formatInstant } from '@/lib/domain/plan/day';
import { formatWeek, weekKey } from '@/lib/domain/plan/week';
import type { Cell } from '@/lib/domain/report/cell';
import type { Figure } from '@/lib/domain/report/figure';
import { noteMax } from '@/lib/domain/report/note';
import { countMax, formatCount } from '@/lib/domain/report/number';
import { rowKey, type SheetPart, sheetParts } from '@/lib/domain/report/sheet';
import {
  columnsMark,
  labelOf,
  type Marks,
  marksSheet,
  marksTitle,
  type Template,
  type TemplateIndicator,
  templateVersion,
} from './template';
import { writeGuide } from './write-guide';

type Show = 'code' | 'number' | 'unit' | 'label' | 'accumulation' | 'measure' | 'previous';
interface Column {
  key: Show | SheetPart;
  head: string;
  width: number;
}

const font = { name: 'Times New Roman', size: 12 };
const [ink, soft, rule] = [{ argb: 'FF1B1F21' }, { argb: 'FF4A5357' }, { argb: 'FFB9BFBB' }];
const fills = { field: 'FFFFF8DC', head: 'FFE2EFF0', band: 'FFF2F4F1' };
const thin = { style: 'thin', color: rule } as const;
const grid = { top: thin, bottom: thin, left: thin, right: thin };

/**
 * Writes a template as .xlsx. Every row carries its unit and indicator in a hidden column and every column to fill
 * in its code in a hidden row, so that a sheet is recognised wherever things moved. A block of an area's sheet has
 * the rows of a commune's own: what a commune filled in can be pasted over it whole.
 */
export async function writeTemplate(template: Template): Promise<Uint8Array> {
  const book = new ExcelJS.Workbook();
  book.creator = 'Sổ 06';
  book.created = template.madeAt;
  const sheet = book.addWorksheet('Số liệu', {
    pageSetup: {
      paperSize: 9,
      orientation: 'landscape',
      fitToPage: true,
      fitToWidth: 1,
      fitToHeight: 0,
      margins: { left: 0.5, right: 0.4, top: 0.6, bottom: 0.6, header: 0.3, footer: 0.3 },
    },
    headerFooter: { oddFooter: '&L&"Times New Roman"&9Sổ 06&R&"Times New Roman"&9Trang &P/&N' },
  });
  const columns = columnsOf(template);
  sheet.columns = columns.map(({ width, key }) => ({ width, hidden: key === 'code', style: { font } }));
  writeTop(sheet, template, columns);
  for (const report of template.reports) writeReport(sheet, template, columns, report);
  await sheet.protect('', {
    selectLockedCells: true,
    selectUnlockedCells: true,
    formatColumns: true,
    formatRows: true,
    autoFilter: true,
  });
  writeGuide(book, template);
  writeMarks(book, template);
  return new Uint8Array(await book.xlsx.writeBuffer());
}

function columnsOf({ scope }: Template): Column[] {
  const columns: Column[] = [
    { key: 'code', head: '', width: 4 },
    { key: 'number', head: 'TT', width: 5 },
    { key: 'unit', head: 'Đơn vị', width: 16 },
    { key: 'label', head: 'Chỉ tiêu', width: scope === 'area' ? 50 : 56 },
    { key: 'accumulation', head: 'Cách tính', width: 11 },
    { key: 'measure', head: 'Đơn vị tính', width: 12 },
    { key: 'previous', head: 'Số lần trước', width: 17 },
    { key: 'numerator', head: 'Số liệu\n(tử số)', width: 13 },
    { key: 'denominator', head: 'Mẫu số', width: 13 },
    { key: 'notApplicable', head: 'Không\náp dụng (x)', width: 11 },
    { key: 'reason', head: 'Ghi chú, lý do', width: 34 },
  ];
  return columns.filter(({ key }) => scope === 'area' || key !== 'unit');
}

function writeTop(
  sheet: Worksheet,
  { plan, unit, scope, week, dueAt, reports }: Template,
  columns: readonly Column[],
) {
  const codes = sheet.addRow(
    columns.map(({ key }) =>
      key === 'code' ? columnsMark : sheetParts.some((part) => part === key) ? key : null,
    ),
  );
  codes.hidden = true;
  const line = (text: string, style: Partial<ExcelJS.Font> = {}, height = 18) => {
    const row = sheet.addRow([null, text]);
    row.height = height;
    row.getCell(2).font = { ...font, ...style };
    row.getCell(2).alignment = { vertical: 'middle' };
  };
  const whose = scope === 'area' ? `${unit.fullName} (${reports.length} xã, phường)` : unit.fullName;
  line(`BÁO CÁO TUẦN: ${whose}`, { bold: true, size: 15 }, 26);
  line(
    `${formatWeek(week)} · số liệu đến hết ngày ${formatDay(week.endsOn)} · hạn gửi ${formatInstant(dueAt)}`,
    { bold: true },
  );
  line(`${plan.number}: ${plan.title}`);
  if (plan.isIllustrative)
    line('Kế hoạch này minh hoạ cách hệ thống làm việc: số liệu không có thật.', { italic: true });
  line(
    'Chỉ nhập vào ô nền vàng. Ô để trống giữ nguyên số đang lưu. Không ghi thông tin cá nhân. Cách làm: xem trang tính "Hướng dẫn".',
    { color: soft, italic: true },
  );

  const head = sheet.addRow(columns.map((column) => column.head));
  head.height = 34;
  head.eachCell({ includeEmpty: true }, (cell) => {
    cell.font = { ...font, size: 11, bold: true };
    cell.fill = { type: 'pattern', pattern: 'solid', fgColor: { argb: fills.head } };
    cell.alignment = { wrapText: true, vertical: 'middle', horizontal: 'center' };
    cell.border = grid;
  });
  sheet.views = [{ state: 'frozen', ySplit: head.number, xSplit: 0, zoomScale: 100, showGridLines: false }];
  sheet.pageSetup.printTitlesRow = `${head.number}:${head.number}`;
  if (scope === 'area') {
    sheet.autoFilter = { from: { row: head.number, column: 3 }, to: { row: head.number, column: 4 } };
  }
}

function writeReport(
  sheet: Worksheet,
  { scope, week }: Template,
  columns: readonly Column[],
  report: Template['reports'][number],
) {
  if (scope === 'area') band(sheet, columns, report.unit.fullName.toLocaleUpperCase('vi'), fills.head);
  let number = 0;
  for (const group of report.groups) {
    band(sheet, columns, group.name, fills.band);
    for (const indicator of group.indicators) {
      const row = sheet.addRow([]);
      writeLine(row, columns, { indicator, unit: report.unit, number: ++number, isoNumber: week.isoNumber });
    }
  }
}

/** A row of one heading; not merged, so that nothing in the sheet is. */
function band(sheet: Worksheet, columns: readonly Column[], text: string, argb: string) {
  const row = sheet.addRow([null, text]);
  row.height = 20;
  for (let at = 2; at <= columns.length; at++) {
    const cell = row.getCell(at);
    cell.font = { ...font, bold: true };
    cell.fill = { type: 'pattern', pattern: 'solid', fgColor: { argb } };
    cell.border = { top: thin, bottom: thin };
    cell.alignment = { vertical: 'middle' };
  }
}

/** Longer names take two lines of their column. */
const nameLineMax = 56;

interface Line {
  indicator: TemplateIndicator;
  unit: { code: string; fullName: string };
  number: number;
  isoNumber: number;
}

function writeLine(row: Row, columns: readonly Column[], line: Line) {
  const { indicator } = line;
  row.height = indicator.name.length > nameLineMax ? 50 : 34;
  for (const [index, { key }] of columns.entries()) {
    const cell = row.getCell(index + 1);
    cell.value = valueOf(key, line);
    cell.border = grid;
    cell.font = font;
    cell.alignment = alignmentOf(key);
    if (key === 'label') cell.value = richLabel(indicator);
    const part = fieldOf(indicator, key);
    if (part) makeField(cell, part, indicator);
    else if (key === 'denominator') {
      cell.font = { ...font, color: soft };
      cell.numFmt = '#,##0';
    }
  }
}

function valueOf(key: Column['key'], { indicator, unit, number, isoNumber }: Line): ExcelJS.CellValue {
  const held = printed(indicator);
  switch (key) {
    case 'code':
      return rowKey({ unit: unit.code, indicator: indicator.code });
    case 'number':
      return number;
    case 'unit':
      return unit.fullName;
    case 'label':
      return labelOf(indicator);
    case 'accumulation':
      return indicator.rule.accumulation === 'running' ? 'luỹ kế' : 'phát sinh';
    case 'measure':
      return indicator.measure;
    case 'previous':
      return previousWords(indicator, isoNumber);
    default:
      return held[key];
  }
}

/** What the fields hold at the download. */
function printed({
  rule,
  typed: { figure, reason },
  baseline,
}: TemplateIndicator): Record<SheetPart, string | number | null> {
  const { numerator, denominator } = figure.is === 'given' ? figure : {};
  return {
    numerator: numerator === undefined ? null : rule.kind === 'yes_no' ? yesNo(numerator) : numerator,
    denominator:
      rule.denominatorBy === 'reporter' ? (denominator ?? null) : rule.kind === 'rate' ? baseline : null,
    notApplicable: figure.is === 'not_applicable' ? 'x' : null,
    reason: reason || null,
  };
}

const yesNo = (numerator: number) => (numerator === 1 ? 'Có' : 'Chưa');

function previousWords({ rule, previous }: TemplateIndicator, isoNumber: number): string {
  if (!previous) return '–';
  const words = figureWords(rule.kind, previous.figure);
  return previous.isoNumber === isoNumber - 1 ? words : `${words}\n(tuần ${previous.isoNumber})`;
}

function figureWords(kind: TemplateIndicator['rule']['kind'], figure: Figure): string {
  if (figure.is === 'blank') return '–';
  if (figure.is === 'not_applicable') return 'không áp dụng';
  if (kind === 'yes_no') return figure.numerator === undefined ? '–' : yesNo(figure.numerator);
  return [figure.numerator, figure.denominator]
    .flatMap((part) => (part === undefined ? [] : [formatCount(part)]))
    .join('/');
}

function alignmentOf(key: Column['key']): Partial<ExcelJS.Alignment> {
  const isFigure = key === 'previous' || key === 'numerator' || key === 'denominator';
  const isMiddle = key === 'number' || key === 'notApplicable' || key === 'accumulation' || key === 'measure';
  return {
    vertical: 'middle',
    wrapText: true,
    horizontal: isFigure ? 'right' : isMiddle ? 'center' : 'left',
  };
}

function richLabel(indicator: TemplateIndicator): ExcelJS.CellRichTextValue {
  const [name = '', below = ''] = labelOf(indicator).split('\n');
  return {
    richText: [
      { text: name, font: { ...font, color: ink } },
      { text: `\n${below}`, font: { ...font, size: 10, color: soft } },
    ],
  };
}

/** The part that is typed in this column; null where nothing is. */
function fieldOf({ rule }: TemplateIndicator, key: Column['key']): SheetPart | null {
  if (key === 'denominator' && rule.denominatorBy !== 'reporter') return null;
  return sheetParts.find((part) => part === key) ?? null;
}

function makeField(cell: ExcelJS.Cell, part: SheetPart, { rule }: TemplateIndicator) {
  cell.protection = { locked: false };
  cell.fill = { type: 'pattern', pattern: 'solid', fgColor: { argb: fills.field } };
  const isAnswer = part === 'numerator' && rule.kind === 'yes_no';
  if (part === 'denominator' || part === 'numerator') {
    cell.numFmt = '#,##0';
    cell.dataValidation = isAnswer ? oneOf('Có,Chưa', 'Chọn Có hoặc Chưa.') : wholeNumber;
  } else if (part === 'notApplicable')
    cell.dataValidation = oneOf('x', 'Gõ x nếu chỉ tiêu không áp dụng cho đơn vị.');
  else {
    cell.numFmt = '@';
    cell.dataValidation = noteLength;
  }
}

const refusal = {
  allowBlank: true,
  showErrorMessage: true,
  errorStyle: 'stop',
  errorTitle: 'Sổ 06',
} as const;
const wholeNumber: ExcelJS.DataValidation = {
  ...refusal,
  type: 'whole',
  operator: 'between',
  formulae: [0, countMax],
  error: 'Chỉ nhập số nguyên không âm, gõ liền chữ số. Ví dụ: 1315.',
};
const noteLength: ExcelJS.DataValidation = {
  ...refusal,
  type: 'textLength',
  operator: 'lessThanOrEqual',
  formulae: [noteMax],
  error: `Ghi chú dài nhất ${noteMax} ký tự. Không ghi thông tin cá nhân.`,
};

function oneOf(choices: string, error: string): ExcelJS.DataValidation {
  return { ...refusal, type: 'list', formulae: [`"${choices}"`], error };
}

function writeMarks(book: ExcelJS.Workbook, template: Template) {
  const sheet = book.addWorksheet(marksSheet, { state: 'veryHidden' });
  const marks: Marks = {
    plan: template.plan.slug,
    planNumber: template.plan.number,
    scope: template.scope,
    unit: template.unit.code,
    unitName: template.unit.fullName,
    week: weekKey(template.week),
    version: templateVersion(template.reports),
    madeAt: formatInstant(template.madeAt),
    reports: Object.fromEntries(template.reports.map(({ unit, version }) => [unit.code, version])),
  };
  sheet.addRow([marksTitle, JSON.stringify(marks)]);
  for (const { unit, groups } of template.reports) {
    for (const indicator of groups.flatMap(({ indicators }) => indicators)) {
      sheet.addRow([
        rowKey({ unit: unit.code, indicator: indicator.code }),
        JSON.stringify(heldCell(indicator)),
      ]);
    }
  }
}

/** The cell as printed: with the province's denominator, which is shown though nobody types it. */
function heldCell({ rule, typed, baseline }: TemplateIndicator): Cell {
  const { figure } = typed;
  if (rule.kind !== 'rate' || rule.denominatorBy !== 'province' || baseline === null)
    return { figure, reason: typed.reason };
  if (figure.is === 'not_applicable') return { figure, reason: typed.reason };
  return {
    figure: { ...(figure.is === 'given' ? figure : {}), is: 'given', denominator: baseline },
    reason: typed.reason,
  };
}
