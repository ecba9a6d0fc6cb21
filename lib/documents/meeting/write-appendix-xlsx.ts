import ExcelJS from 'exceljs';
import { cleaned } from '@/lib/documents/text/clean';
import { breathing } from '@/lib/documents/turns';
import type { Snapshot } from '@/lib/domain/meeting/freeze/snapshot';
import { writeIndicators } from './workbook/indicators-sheet';
import { writeReceipts } from './workbook/receipts-sheet';
import type { Freeze } from './workbook/sheet';
import { writeTasks } from './workbook/tasks-sheet';
import { writeUnits } from './workbook/units-sheet';

/**
 * Phụ lục as .xlsx: all indicators, how reports came in, the tasks, then a sheet for each indicator with the units that
 * report it.
 * @param freeze of which the figures are; null: as known at `madeAt`.
 */
export async function writeAppendixXlsx(
  given: Snapshot,
  madeAt: Date,
  freeze: Freeze | null = null,
): Promise<Uint8Array> {
  const snapshot = cleaned(given);
  const told = { snapshot, madeAt, freeze };
  const book = new ExcelJS.Workbook();
  book.creator = 'Sổ 06';
  book.title = `Phụ lục kết quả Đề án 06, ${snapshot.unit.fullName}`;
  book.created = madeAt;
  writeIndicators(book, told);
  writeReceipts(book, told);
  writeTasks(book, told);
  const breathe = breathing();
  for (const [at, indicator] of snapshot.indicators.entries()) {
    await breathe();
    writeUnits(book, told, indicator, at + 1);
  }
  return new Uint8Array(await book.xlsx.writeBuffer());
}
