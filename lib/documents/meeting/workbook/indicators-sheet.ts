import type ExcelJS from 'exceljs';
import { coverageOf } from '@/lib/domain/meeting/summary/reporters';
import { toDate } from '@/lib/domain/plan/day';
import { stateText } from '@/lib/domain/progress/sentences';
import { coverageText } from '../coverage-text';
import { partsOf, setRate, setTarget } from './rate-cells';
import { type Column, openSheet, setHeight, setStyles, type Told } from './sheet';

const columns: Column[] = [
  { label: 'TT', width: 6, is: 'count' },
  { label: 'Chỉ tiêu', width: 58, is: 'text' },
  { label: 'Đơn vị tính', width: 14, is: 'text' },
  { label: 'Kết quả (tử số)', width: 14, is: 'count' },
  { label: 'Mẫu số', width: 14, is: 'count' },
  { label: 'Tỷ lệ', width: 10, is: 'rate' },
  { label: 'Mức giao', width: 11, is: 'rate' },
  { label: 'Hạn', width: 13, is: 'day' },
  { label: 'Còn thiếu', width: 12, is: 'count' },
  { label: 'Đánh giá', width: 22, is: 'text' },
  { label: 'Báo cáo tuần', width: 18, is: 'text' },
];

/** All indicators with their targets and verdicts. */
export function writeIndicators(book: ExcelJS.Workbook, told: Told): void {
  const { indicators } = told.snapshot;
  const sheet = openSheet(book, told, {
    name: 'Chỉ tiêu',
    title: 'Kết quả các chỉ tiêu Đề án 06',
    note: '',
    columns,
    rows: indicators.length,
  });
  for (const [at, one] of indicators.entries()) {
    const { name, measure, rule, standing } = one;
    const { shown, target, missing } = standing;
    const row = sheet.addRow([at + 1, name, measure, ...partsOf(rule, shown)]);
    row.getCell(9).value = missing;
    row.getCell(10).value = stateText(standing);
    row.getCell(11).value = coverageText(coverageOf(told.snapshot, one));
    setStyles(row, columns);
    setHeight(row, columns);
    if (rule.kind !== 'count' && shown) setRate(row.getCell(6), shown, `D${row.number}`, `E${row.number}`);
    if (!target) continue;
    setTarget(row.getCell(7), rule, target);
    row.getCell(8).value = toDate(target.dueOn);
  }
}
