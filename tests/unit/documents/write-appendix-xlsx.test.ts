import ExcelJS from 'exceljs';
import { describe, expect, it } from 'vitest';
import { sheetName } from '@/lib/documents/meeting/workbook/units-sheet';
import { writeAppendixXlsx } from '@/lib/documents/meeting/write-appendix-xlsx';
import type { Snapshot } from '@/lib/domain/meeting/freeze/snapshot';
import { indicator, snapshot, unit } from '@/tests/fixtures/snapshot';

const madeAt = new Date('2022-05-09T02:00:00Z');
const freeze = { frozenAt: new Date('2022-05-08T10:00:00Z'), checksum: '3fa2b1c4d5e6f7a8' };

const weekly = indicator('nhan', { kind: 'count', numerator: 57, measure: 'hồ sơ' });
const given: Snapshot = {
  ...snapshot(
    [
      indicator('dung', { numerator: 96, denominator: 200, target: 95 }),
      indicator('qua-han', { numerator: 3, denominator: 100, target: 2, direction: 'lower_is_better' }),
      {
        ...weekly,
        shortName: 'Hồ sơ [nhận/trả]: tất cả các loại giấy tờ',
        rule: { ...weekly.rule, accumulation: 'weekly' },
      },
    ],
    [
      unit('1', { dung: [90, 100], 'qua-han': [3, 100], nhan: [57, 0] }),
      unit('2', { dung: [6, 100] }, { received: 0, onTime: 0 }),
    ],
  ),
  receipts: { expected: 2, received: 1, onTime: 1, approved: 0, isDue: true },
  tasks: [
    { text: 'Rà soát', lead: 'Sở Y tế', dueOn: '2022-06-01', doneOn: '2022-06-03', state: 'done' },
    { text: 'Duy trì', lead: 'Công an tỉnh', dueOn: null, doneOn: null, state: 'standing' },
  ],
};

async function read(told: Snapshot, of: typeof freeze | null = freeze): Promise<ExcelJS.Workbook> {
  const book = new ExcelJS.Workbook();
  await book.xlsx.load((await writeAppendixXlsx(told, madeAt, of)).slice().buffer);
  return book;
}

const texts = (sheet: ExcelJS.Worksheet | undefined, row: number) =>
  (sheet?.getRow(row).values as ExcelJS.CellValue[] | undefined)?.slice(1) ?? [];

describe('the appendix as a workbook', () => {
  it('has sheets that say what they hold, by names that Excel takes', async () => {
    const { worksheets } = await read(given);
    expect(worksheets.map(({ name }) => name)).toEqual([
      'Chỉ tiêu',
      'Nộp báo cáo',
      'Nhiệm vụ',
      '01 Chỉ tiêu dung',
      '02 Chỉ tiêu qua-han',
      '03 Hồ sơ nhận trả tất cả các lo',
    ]);
    for (const name of ['=[a]:*?/\\', "Của dân'", 'Hồ sơ'.repeat(20)])
      expect(sheetName(7, name)).toMatch(/^07 [^[\]:*?/\\']{1,28}$/);
  });

  it('keeps targets as numbers, at most so much where less is better, and deadlines as days', async () => {
    const sheet = (await read(given)).getWorksheet('Chỉ tiêu');
    const [most, least] = [sheet?.getRow(7), sheet?.getRow(6)];
    expect([least?.getCell(7).value, least?.getCell(7).numFmt]).toEqual([0.95, '0.0%']);
    expect([most?.getCell(7).value, most?.getCell(7).numFmt]).toEqual([0.02, '"≤ "0.0%']);
    expect(most?.getCell(8).value).toEqual(new Date('2022-12-31T00:00:00Z'));
    expect(most?.getCell(8).numFmt).toBe('dd/mm/yyyy');
  });

  it('says in each head when its figures were frozen, and how many stand behind them', async () => {
    const { worksheets } = await read(given);
    for (const sheet of worksheets) {
      expect(sheet.getCell('A2').text).toContain('số liệu đến hết ngày 08/05/2022');
      expect(sheet.getCell('A3').text).toBe('Chốt lúc 17:00 08/05/2022, mã kiểm tra 3fa2b1c4d5e6');
      expect(sheet.getCell('A4').text).toContain('Đã nộp 1/2 báo cáo tuần, 1 báo cáo chưa duyệt');
    }
    const live = (await read(given, null)).getWorksheet('Chỉ tiêu');
    expect(live?.getCell('A3').text).toBe('Chưa chốt, đọc lúc 09:00 09/05/2022');
  });

  it('marks what not all reported, and what was carried on from older reports', async () => {
    const book = await read(given);
    expect(book.getWorksheet('Chỉ tiêu')?.getRow(8).getCell(11).text).toBe('1/2 đơn vị báo cáo');
    const [, , , running, , week] = book.worksheets;
    expect(running?.getCell('A4').text).toContain('¹ Chưa nộp báo cáo tuần này');
    expect([6, 7].map((row) => running?.getRow(row).getCell(4).text)).toEqual(['đúng hạn', 'chưa nộp¹']);
    expect(week?.getCell('A4').text).toContain('1/2 đơn vị báo cáo');
    expect([6, 7].map((row) => week?.getRow(row).getCell(4).text)).toEqual(['đúng hạn', 'chưa nộp']);
  });

  it('lists reports unit by unit, an area without those of the units below it, and tasks with their days', async () => {
    const area = { ...unit('9', {}, { expected: 2, received: 1, onTime: 1 }), level: 'district' as const };
    const below = given.units.map((one) => ({ ...one, parentCode: '9', parentName: 'Huyện 9' }));
    const book = await read({ ...given, units: [...below, area] });
    const receipts = book.getWorksheet('Nộp báo cáo');
    expect(texts(receipts, 6)).toEqual([1, 'Xã 1', 'Huyện 9', 1, 1, 1, 'đúng hạn']);
    expect(texts(receipts, 7)).toEqual([2, 'Xã 2', 'Huyện 9', 1, 0, 0, 'chưa nộp']);
    expect(receipts?.getRow(8).getCell(4).value).toMatchObject({ formula: 'SUM(D6:D7)', result: 2 });
    const tasks = book.getWorksheet('Nhiệm vụ');
    expect(tasks?.getRow(6).getCell(4).value).toEqual(new Date('2022-06-01T00:00:00Z'));
    expect(tasks?.getRow(6).getCell(5).text).toBe('hoàn thành, trễ hạn');
    expect(tasks?.getRow(7).getCell(4).text).toBe('thường xuyên');
  });

  it('prints no last page with a handful of rows', async () => {
    const many = (count: number) =>
      Array.from({ length: count }, (_, at) => unit(String(at), { dung: [1, 2] }));
    const pages = async (count: number) => {
      const book = await read({ ...given, units: many(count) });
      return book.worksheets[3]?.pageSetup;
    };
    expect(await pages(130)).toMatchObject({ orientation: 'portrait', fitToWidth: 1, fitToHeight: 2 });
    expect(await pages(20)).toMatchObject({ fitToHeight: 1 });
  });
});
