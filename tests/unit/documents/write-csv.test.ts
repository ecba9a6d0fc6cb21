import { parse } from 'csv-parse/sync';
import fc from 'fast-check';
import { describe, expect, it, test } from 'vitest';
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
import { writeCsv } from '@/lib/documents/table/write-csv';
import { clean } from '@/lib/documents/text/clean';

function tableOf(rows: DataCell[][], about: DataTable['about'] = []): DataTable {
  const columns = Array.from({ length: rows[0]?.length ?? 1 }, (_, at) => ({
    label: `Cột ${at + 1}`,
    is: rows[0]?.[at]?.is ?? 'text',
  }));
  return { name: 'bang', title: 'Bảng thử', columns, rows, about };
}

/** As any reader of RFC 4180 sees it; strict about the number of fields. */
function read(csv: string): string[][] {
  return parse(csv, { bom: true, delimiter: ';', record_delimiter: '\r\n', skip_empty_lines: false });
}

const cellsOf = (row: DataCell[]) => read(writeCsv(tableOf([row])))[1];

test('a text loses what no file can hold, and hides no formula behind it', () => {
  expect(cellsOf([text('Rà\uFFFE soát\u0001'), text('\u200B=1+1'), count(null, 'chưa\u0000')])).toEqual([
    'Rà soát',
    "'=1+1",
    'chưa',
  ]);
});

describe('writeCsv', () => {
  it('says it is UTF-8, puts the head first and what there is to know below, parted by an empty line', () => {
    const csv = writeCsv(tableOf([[text('Nghĩa Đàn'), rate(843)]], [['Nguồn', 'báo cáo tuần; KH 78']]));
    expect([...Buffer.from(csv).subarray(0, 3)]).toEqual([0xef, 0xbb, 0xbf]);
    expect(csv.slice(1)).toBe(
      'Cột 1;Cột 2 (%)\r\nNghĩa Đàn;84,3\r\n;\r\nBảng;Bảng thử\r\nNguồn;"báo cáo tuần; KH 78"\r\n',
    );
  });

  it('writes figures as numbers and days year first, and no figure as its word', () => {
    const row = [
      count(2_454_118),
      count(0),
      count(null),
      count(null, 'không áp dụng'),
      change(-12),
      change(368),
      rate(999),
      rate(1000),
      points(-4),
      points(12),
      day('2026-04-05'),
      instant(new Date('2026-11-23T10:00:00Z')),
    ];
    expect(cellsOf(row)).toEqual([
      '2454118',
      '0',
      '',
      'không áp dụng',
      '-12',
      '368',
      '99,9',
      '100,0',
      '-0,4',
      '1,2',
      '2026-04-05',
      '2026-11-23 17:00',
    ]);
  });

  it('gives back every text as it was', () => {
    const words = fc.string({
      unit: fc.constantFrom('a', 'Ệ', ';', ',', '"', '\n', '\r', "'", ' ', '1', '–'),
    });
    const plain = words.filter((one) => !/^\s*['\r\n]|^[\r\n]/.test(one));
    fc.assert(
      fc.property(fc.array(fc.tuple(plain, plain), { minLength: 1 }), (pairs) => {
        const rows = pairs.map((pair) => pair.map(text));
        expect(read(writeCsv(tableOf(rows))).slice(1, rows.length + 1)).toEqual(
          pairs.map((pair) => pair.map(clean)),
        );
      }),
    );
  });

  it('lets no text begin as a formula, whatever stands before the sign', () => {
    const lead = fc.constantFrom('', ' ', '\t', '\r', '\n', ' \t', '\u00a0');
    const sign = fc.constantFrom('=', '+', '-', '@', '＝', '＋', '－', '＠');
    fc.assert(
      fc.property(lead, sign, fc.string(), (before, first, rest) => {
        const words = before + first + rest;
        const safe = `'${clean(words)}`;
        expect(cellsOf([text(words), { is: 'none', why: words }])).toEqual([safe, safe]);
      }),
    );
  });

  it('guards heads, title and facts as well', () => {
    const csv = writeCsv({
      name: 'bang',
      title: '=1+1',
      columns: [{ label: '@a', is: 'text' }],
      rows: [[text('b')]],
      about: [['-c', '+d']],
    });
    expect(read(csv)).toEqual([
      ["'@a", ''],
      ['b', ''],
      ['', ''],
      ['Bảng', "'=1+1"],
      ["'-c", "'+d"],
    ]);
  });

  it('never harms a figure', () => {
    fc.assert(
      fc.property(fc.integer(), fc.integer({ min: -10_000, max: 10_000 }), (value, tenths) => {
        const [first, second] = cellsOf([change(value), points(tenths)]) ?? [];
        expect(Number(first)).toBe(value);
        expect(Math.round(Number(second?.replace(',', '.')) * 10)).toBe(tenths);
      }),
    );
  });
});
