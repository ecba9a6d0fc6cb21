import { describe, expect, it } from 'vitest';
import { indicatorTable } from '@/lib/documents/meeting/indicator-rows';
import { unitBlocks } from '@/lib/documents/meeting/unit-rows';
import type { Snapshot } from '@/lib/domain/meeting/freeze/snapshot';
import type { Block } from '@/lib/domain/meeting/paper/paper';
import { indicator, snapshot, unit } from '@/tests/fixtures/snapshot';

const x = indicator('x', { numerator: 1, denominator: 2, target: 95 });

function tablesOf(given: Snapshot): (Block & { is: 'table' })[] {
  return unitBlocks(given).flatMap((block) => (block.is === 'table' ? [block] : []));
}

const rowsOf = (given: Snapshot) => tablesOf(given)[0]?.table.rows.map(({ cells }) => cells) ?? [];

function note(given: Snapshot): string {
  const [first] = unitBlocks(given);
  return first?.is === 'paragraph' ? first.runs.map(({ text }) => text).join('') : '';
}

describe('the tables of units', () => {
  it('leave out no rate that has a target, however many there are, each table below a title on a page of its own', () => {
    const many = Array.from({ length: 23 }, (_, at) =>
      indicator(`i${at}`, { numerator: at, denominator: 100, target: 95 }),
    );
    const tables = tablesOf(snapshot(many, [unit('1', { i0: [1, 2] })]));
    const shown = tables.flatMap(({ table }) => table.columns.slice(3).map(({ label }) => label));
    expect(shown).toEqual(many.map(({ shortName }) => `${shortName} (%)`));
    expect(Math.max(...tables.map(({ table }) => table.columns.length))).toBeLessThanOrEqual(13);
    expect(tables.map(({ title, startsPage }) => [title, startsPage])).toEqual([
      ['Bảng 1. Kết quả của các xã: từ Chỉ tiêu i0 đến Chỉ tiêu i7', false],
      ['Bảng 2. Kết quả của các xã: từ Chỉ tiêu i8 đến Chỉ tiêu i15', true],
      ['Bảng 3. Kết quả của các xã: từ Chỉ tiêu i16 đến Chỉ tiêu i22', true],
    ]);
  });

  it('put units below the area they lie in, with its own figures, and count them through', () => {
    const area = (code: string, amount: [number, number]) => ({
      ...unit(code, { x: amount }, { expected: 2, received: 2, onTime: 2 }),
      fullName: `Huyện ${code}`,
      level: 'district' as const,
    });
    const inArea = (code: string, parentCode: string) => ({ ...unit(code, { x: [1, 4] }), parentCode });
    const units = [
      inArea('1', 'b'),
      inArea('2', 'a'),
      inArea('3', 'b'),
      area('a', [1, 4]),
      area('b', [2, 8]),
    ];
    expect(rowsOf(snapshot([x], units)).map((cells) => cells.join(' '))).toEqual([
      ' Huyện a 2/2 25,0',
      '1 Xã 2 đúng\u00a0hạn 25,0',
      ' Huyện b 2/2 25,0',
      '2 Xã 1 đúng\u00a0hạn 25,0',
      '3 Xã 3 đúng\u00a0hạn 25,0',
      ' Tỉnh Nghệ An 1/1 50,0',
    ]);
  });

  it('call no unit missing before its deadline', () => {
    const given = snapshot([x], [unit('1', {}, { received: 0, onTime: 0 })]);
    const stateOf = (isDue: boolean) => rowsOf({ ...given, receipts: { ...given.receipts, isDue } })[0]?.[2];
    expect([stateOf(true), stateOf(false)]).toEqual(['chưa\u00a0nộp', 'chưa\u00a0đến\u00a0hạn']);
  });

  it('tell a unit to which a rate does not apply from one that said nothing, and say what the signs mean', () => {
    const far = { ...unit('1', {}), notApplicable: ['x'] };
    // The province set its denominator: without a word of the unit that would be 0%.
    const set = { ...unit('2', { x: [0, 40] }), notApplicable: ['x'] };
    const given = snapshot([x], [far, set, unit('3', {})]);
    expect(rowsOf(given).map((cells) => cells[3])).toEqual(['x', 'x', '–', '50,0']);
    expect(note(given)).toBe('Ghi chú: “–” không có số liệu; “x” không áp dụng.');
  });

  it('mark what was carried on from an older report, and explain no sign that is not there', () => {
    const silent = { received: 0, onTime: 0 };
    const given = snapshot([x], [unit('1', { x: [1, 2] }, silent), unit('2', { x: [1, 2] })]);
    expect(rowsOf(given).map((cells) => cells[2])).toEqual(['chưa\u00a0nộp¹', 'đúng\u00a0hạn', '1/1']);
    expect(note(given)).toBe('Ghi chú: ¹ Chưa nộp báo cáo tuần này: số luỹ kế lấy theo báo cáo gần nhất.');
    expect(note(snapshot([x], [unit('1', { x: [1, 2] })]))).toBe('');
  });
});

describe('the table of indicators', () => {
  it('names each group across the table, and says who stands behind a figure of the week', () => {
    const count = indicator('y', { kind: 'count', numerator: 57, measure: 'hồ sơ' });
    const week = { ...count, rule: { ...count.rule, accumulation: 'weekly' as const } };
    const units = [unit('1', { y: [57, 0] }), unit('2', {}, { received: 0, onTime: 0 })];
    const { rows } = indicatorTable(snapshot([x, week], units));
    expect(rows[0]).toEqual({ cells: ['Công dân số'], bold: true, spans: true });
    expect(rows.slice(1).map(({ cells }) => cells[2]?.replaceAll('\u00a0', ' '))).toEqual([
      '1/2',
      '57 hồ sơ\n(1/2 đơn vị báo cáo)',
    ]);
  });
});
