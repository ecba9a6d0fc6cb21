import ExcelJS from 'exceljs';
import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import {
  change,
  count,
  type DataCell,
  type DataTable,
  day,
  instant,
  points,
  rate,
  text,
} from '@/lib/documents/table/data-table';
import { writeXlsx } from '@/lib/documents/table/write-xlsx';

const madeAt = new Date('2026-11-24T02:00:00Z');
const about: DataTable['about'] = [['Nguồn', 'báo cáo tuần của các đơn vị thuộc Tỉnh Nghệ An']];

async function written(table: DataTable): Promise<{ book: ExcelJS.Workbook; sheet: ExcelJS.Worksheet }> {
  const book = new ExcelJS.Workbook();
  await book.xlsx.load((await writeXlsx(table, madeAt)).slice().buffer);
  const sheet = book.getWorksheet('Số liệu');
  if (!sheet) throw new Error('no sheet');
  return { book, sheet };
}

function tableOf(rows: DataCell[][]): DataTable {
  const columns = (rows[0] ?? []).map(({ is }, at) => ({ label: `Cột ${at + 1}`, is }));
  return { name: 'bang', title: 'Tiến độ Tỉnh Nghệ An', columns, rows, about };
}

const whole = [
  text('Phường Cửa Lò'),
  count(47_602),
  change(-12),
  rate(843),
  points(12),
  day('2026-11-22'),
  instant(new Date('2026-11-23T10:00:00Z')),
  count(null, 'không áp dụng'),
  count(null),
];

describe('writeXlsx', () => {
  it('writes numbers, per cent and dates that Excel takes for such', async () => {
    const { sheet } = await written(tableOf([whole]));
    const cells = whole.map((_, at) => sheet.getRow(4).getCell(at + 1));
    expect(cells.map(({ value }) => value)).toEqual([
      'Phường Cửa Lò',
      47_602,
      -12,
      0.843,
      1.2,
      new Date('2026-11-22T00:00:00Z'),
      new Date('2026-11-23T17:00:00Z'),
      'không áp dụng',
      null,
    ]);
    expect(cells.slice(1, 7).map(({ numFmt }) => numFmt)).toEqual([
      '#,##0',
      '+#,##0;-#,##0;0',
      '0.0%',
      '+0.0;-0.0;0.0',
      'dd/mm/yyyy',
      'dd/mm/yyyy hh:mm',
    ]);
  });

  it('keeps the head in sight, lets one filter, and prints on A4 with the head on every page', async () => {
    const { book, sheet } = await written(tableOf([whole, whole]));
    expect([book.creator, book.title]).toEqual(['Sổ 06', 'Tiến độ Tỉnh Nghệ An']);
    expect(sheet.getCell('A1').value).toBe('Tiến độ Tỉnh Nghệ An');
    expect(sheet.getRow(3).values).toContain('Cột 4 (%)');
    expect(sheet.views[0]).toMatchObject({ state: 'frozen', ySplit: 3, xSplit: 1 });
    expect(sheet.autoFilter).toBe('A3:I5');
    expect(sheet.pageSetup).toMatchObject({
      paperSize: 9,
      orientation: 'landscape',
      fitToWidth: 1,
      fitToHeight: 0,
      printTitlesRow: '3:3',
    });
    const { sheet: narrow } = await written(tableOf([[text('a'), count(1)]]));
    expect(narrow.pageSetup.orientation).toBe('portrait');
    const { sheet: wide } = await written(
      tableOf([[text('a'), ...Array.from({ length: 27 }, () => rate(1))]]),
    );
    expect(wide.pageSetup).toMatchObject({ fitToWidth: 2, printTitlesColumn: 'A:A' });
  });

  it('says below the table what there is to know about it', async () => {
    const { sheet } = await written(tableOf([whole]));
    expect([5, 6, 7].map((row) => sheet.getRow(row).getCell(1).text)).toEqual([
      '',
      'Về số liệu này',
      'Nguồn: báo cáo tuần của các đơn vị thuộc Tỉnh Nghệ An',
    ]);
  });

  it('never lets Excel show more than a cut rate', () => {
    fc.assert(
      fc.property(fc.integer({ min: 0, max: 10_000 }), (tenths) => {
        // What the format 0.0% shows of the number that is written.
        expect(((tenths / 1000) * 100).toFixed(1)).toBe((tenths / 10).toFixed(1));
      }),
    );
  });

  it('keeps texts that look like formulas as texts, and every mark of Vietnamese', async () => {
    const words = ['=HYPERLINK("x")', '+1', '@a', 'Nguyễn Huệ – Quỳ Hợp, Ệ Ữ Ặ', '\' <b> & "c"'];
    const { sheet } = await written(tableOf(words.map((word) => [text(word)])));
    expect(words.map((_, at) => sheet.getRow(4 + at).getCell(1).value)).toEqual(words);
  });

  it('is a file that Excel opens, whatever was pasted into its texts', async () => {
    const spoiled = 'Rà\uFFFE soát\u0001\uD800';
    const table: DataTable = {
      ...tableOf([[text(spoiled), count(null, spoiled)]]),
      title: spoiled,
      about: [[spoiled, spoiled]],
    };
    const { book, sheet } = await written(table);
    const row = sheet.getRow(4);
    expect([1, 2].map((at) => row.getCell(at).value)).toEqual(['Rà soát', 'Rà soát']);
    expect([book.title, sheet.getCell('A1').value, sheet.getCell('A7').text]).toEqual([
      'Rà soát',
      'Rà soát',
      'Rà soát: Rà soát',
    ]);
  });

  it('writes an empty table as its head', async () => {
    const { sheet } = await written({ ...tableOf([whole]), rows: [] });
    expect(sheet.getRow(3).getCell(1).value).toBe('Cột 1');
  });

  it('writes all communes × all indicators in a second', async () => {
    const rows = Array.from({ length: 130 }, (_, at) => [
      text(`Xã ${at}`),
      ...Array.from({ length: 27 }, (_, by) => rate((at * by) % 1000)),
    ]);
    const before = process.memoryUsage().rss;
    const times: number[] = [];
    let bytes = new Uint8Array();
    // The best of three: the first pays for loading the writer, and others use the machine too.
    for (let run = 0; run < 3; run++) {
      const begun = performance.now();
      bytes = (await writeXlsx(tableOf(rows), madeAt)).slice();
      times.push(performance.now() - begun);
    }
    expect(Math.min(...times)).toBeLessThan(1000);
    expect(process.memoryUsage().rss - before).toBeLessThan(200_000_000);
    expect(bytes.length).toBeLessThan(100_000);
  });
});
