import type ExcelJS from 'exceljs';
import type { Snapshot, SnapshotUnit } from '@/lib/domain/meeting/freeze/snapshot';
import { receiptText } from '../receipt-text';
import { boldStyles, type Column, headRow, openSheet, setStyles, type Told } from './sheet';

const columns: Column[] = [
  { label: 'TT', width: 6, is: 'count' },
  { label: 'Đơn vị', width: 32, is: 'text' },
  { label: 'Địa bàn', width: 30, is: 'text' },
  { label: 'Phải nộp', width: 10, is: 'count' },
  { label: 'Đã nộp', width: 10, is: 'count' },
  { label: 'Đúng hạn', width: 10, is: 'count' },
  { label: 'Nộp báo cáo', width: 16, is: 'text' },
];

/** Nộp báo cáo: how the week's report of each unit came in. */
export function writeReceipts(book: ExcelJS.Workbook, told: Told): void {
  const units = ownReceipts(told.snapshot);
  if (units.length === 0) return;
  const sheet = openSheet(book, told, {
    name: 'Nộp báo cáo',
    title: 'Nộp báo cáo tuần',
    note: '',
    columns,
    rows: units.length + 1,
  });
  for (const [at, unit] of units.entries()) {
    const { fullName, parentName, expected, received, onTime } = unit;
    const state = receiptText(unit, told.snapshot.receipts.isDue);
    setStyles(sheet.addRow([at + 1, fullName, parentName, expected, received, onTime, state]), columns);
  }
  const [from, to] = [headRow + 1, headRow + units.length];
  const row = sheet.addRow(['', 'Cộng']);
  for (const [letter, what] of [
    ['D', 'expected'],
    ['E', 'received'],
    ['F', 'onTime'],
  ] as const) {
    const result = units.reduce((sum, unit) => sum + unit[what], 0);
    row.getCell(letter).value = { formula: `SUM(${letter}${from}:${letter}${to})`, result };
  }
  setStyles(row, columns, boldStyles);
}

/** Of units that owe a report of their own, that alone: an area's figures hold those of the units below it. */
function ownReceipts({ units }: Snapshot): SnapshotUnit[] {
  const below = new Map<string, SnapshotUnit[]>();
  for (const one of units) below.set(one.parentCode, [...(below.get(one.parentCode) ?? []), one]);
  return units
    .map((unit) => {
      const own = (what: 'expected' | 'received' | 'onTime') =>
        (below.get(unit.code) ?? []).reduce((left, one) => left - one[what], unit[what]);
      return { ...unit, expected: own('expected'), received: own('received'), onTime: own('onTime') };
    })
    .filter(({ expected }) => expected > 0);
}
