import { describe, expect, it } from 'vitest';
import { unitTables } from '@/lib/documents/meeting/unit-rows';
import { indicator, snapshot, unit } from '@/tests/fixtures/snapshot';

describe('the tables of units', () => {
  it('leave out no rate that has a target, however many there are', () => {
    const many = Array.from({ length: 23 }, (_, at) =>
      indicator(`i${at}`, { numerator: at, denominator: 100, target: 95 }),
    );
    const tables = unitTables(snapshot(many, [unit('1', { i0: [1, 2] })]));
    const shown = tables.flatMap(({ columns }) => columns.slice(3).map(({ label }) => label));
    expect(shown).toEqual(many.map(({ shortName }) => `${shortName} (%)`));
    expect(Math.max(...tables.map(({ columns }) => columns.length))).toBeLessThanOrEqual(13);
  });

  it('call no unit missing before its deadline', () => {
    const given = snapshot(
      [indicator('x', { numerator: 1, denominator: 2, target: 95 })],
      [unit('1', {}, { received: 0, onTime: 0 })],
    );
    const stateOf = (isDue: boolean) =>
      unitTables({ ...given, receipts: { ...given.receipts, isDue } })[0]?.rows[0]?.cells[2];
    expect([stateOf(true), stateOf(false)]).toEqual(['chưa nộp', 'chưa đến hạn']);
  });

  it('tell a unit to which a rate does not apply from one that said nothing', () => {
    const x = indicator('x', { numerator: 1, denominator: 2, target: 95 });
    const far = { ...unit('1', {}), notApplicable: ['x'] };
    // The province set its denominator: without a word of the unit that would be 0%.
    const set = { ...unit('2', { x: [0, 40] }), notApplicable: ['x'] };
    const [table] = unitTables(snapshot([x], [far, set, unit('3', {})]));
    expect(table?.rows.map(({ cells }) => cells[3])).toEqual(['không áp dụng', 'không áp dụng', '–', '50,0']);
  });
});
