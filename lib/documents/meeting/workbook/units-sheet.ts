import type ExcelJS from 'exceljs';
import { isNotApplicable, notApplicable } from '@/lib/domain/meeting/freeze/not-applicable';
import {
  amountOf,
  reportersOf,
  type SnapshotIndicator,
  type SnapshotUnit,
  verdictOf,
} from '@/lib/domain/meeting/freeze/snapshot';
import { coverageOf } from '@/lib/domain/meeting/summary/reporters';
import type { Amount } from '@/lib/domain/progress/ledger';
import { coverageText } from '../coverage-text';
import { carriedMark, carriedNote, isCarried, receiptText } from '../receipt-text';
import { partsOf, setRate } from './rate-cells';
import { boldStyles, type Column, headRow, openSheet, setStyles, type Told } from './sheet';

/** One indicator with the units that report it; totals are sums and rates quotients, as formulas. */
export function writeUnits(
  book: ExcelJS.Workbook,
  told: Told,
  indicator: SnapshotIndicator,
  number: number,
): void {
  const { snapshot } = told;
  const { rule, name } = indicator;
  const isCount = rule.kind === 'count';
  const units = reportersOf(snapshot, indicator);
  if (units.length === 0) return;
  const columns = columnsOf(indicator);
  const carried = units.filter((unit) => isCarried(unit, indicator));
  const sheet = openSheet(book, told, {
    name: sheetName(number, indicator.shortName),
    title: name,
    note: carried.length > 0 ? carriedNote : coverageText(coverageOf(snapshot, indicator)),
    columns,
    rows: units.length + 1,
  });
  for (const [at, unit] of units.entries()) {
    const amount = amountOf(unit, indicator);
    const mark = isCarried(unit, indicator) ? carriedMark : '';
    const sent = `${receiptText(unit, snapshot.receipts.isDue)}${mark}`;
    const row = sheet.addRow([at + 1, unit.fullName, unit.parentName, sent, ...partsOf(rule, amount)]);
    if (!isCount && amount) setRate(row.getCell(7), amount, `E${row.number}`, `F${row.number}`);
    if (!isCount) row.getCell(8).value = verdict(indicator, unit, amount);
    setStyles(row, columns);
  }
  const amounts = units.flatMap((unit) => amountOf(unit, indicator) ?? []);
  writeSum(sheet, columns, amounts, units.length);
}

/** '01 Hồ sơ trực tuyến': what Excel refuses in a name is left out, and it takes 31 characters. */
export function sheetName(number: number, shortName: string): string {
  const name = `${String(number).padStart(2, '0')} ${shortName}`.replace(/[[\]:*?/\\']/g, ' ');
  return name.replace(/\s+/g, ' ').slice(0, 31).trim();
}

function columnsOf({ rule, numeratorLabel, denominatorLabel }: SnapshotIndicator): Column[] {
  const columns: Column[] = [
    { label: 'TT', width: 5, is: 'count' },
    { label: 'Đơn vị', width: 22, is: 'text' },
    { label: 'Địa bàn', width: 24, is: 'text' },
    { label: 'Nộp báo cáo', width: 13, is: 'text' },
    { label: numeratorLabel, width: 13, is: 'count' },
  ];
  if (rule.kind === 'count') return columns;
  return [
    ...columns,
    { label: denominatorLabel ?? 'Mẫu số', width: 13, is: 'count' },
    { label: 'Tỷ lệ', width: 8, is: 'rate' },
    { label: 'Đánh giá', width: 36, is: 'text' },
  ];
}

function verdict(indicator: SnapshotIndicator, unit: SnapshotUnit, amount: Amount | null): string | null {
  return isNotApplicable(unit, indicator) ? notApplicable : verdictOf(indicator, amount) || null;
}

function writeSum(
  sheet: ExcelJS.Worksheet,
  columns: readonly Column[],
  amounts: readonly Amount[],
  rows: number,
): void {
  const total = (part: 'numerator' | 'denominator') => amounts.reduce((sum, one) => sum + one[part], 0);
  const row = sheet.addRow(['', 'Cộng']);
  const [from, to] = [headRow + 1, headRow + rows];
  const [numerator, denominator] = [total('numerator'), total('denominator')];
  row.getCell(5).value = { formula: `SUM(E${from}:E${to})`, result: numerator };
  if (columns.length > 5) {
    row.getCell(6).value = { formula: `SUM(F${from}:F${to})`, result: denominator };
    setRate(row.getCell(7), { numerator, denominator }, `E${row.number}`, `F${row.number}`);
  }
  setStyles(row, columns, boldStyles);
}
