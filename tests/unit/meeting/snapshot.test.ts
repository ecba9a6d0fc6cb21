import { describe, expect, it } from 'vitest';
import { canonicalJson } from '@/lib/domain/meeting/freeze/canonical';
import { readSnapshotText } from '@/lib/domain/meeting/freeze/kept-snapshot';
import { rankedBy } from '@/lib/domain/meeting/summary/rank';
import { indicator, snapshot, unit } from '@/tests/fixtures/snapshot';

describe('a snapshot that was kept', () => {
  const given = snapshot([indicator('x', { numerator: 1, denominator: 2 })], [unit('1', { x: [1, 2] })]);

  it('is read as it was written', () => {
    expect(readSnapshotText(canonicalJson(given))).toEqual(given);
  });

  it('of before there were meetings, tasks, "không áp dụng" and moments holds none', () => {
    const { asOf: _, meeting: __, tasks: ___, units, ...old } = given;
    const former = { ...old, units: units.map(({ notApplicable: ____, ...one }) => one) };
    expect(readSnapshotText(canonicalJson(former))).toEqual(given);
  });
});

describe('an order of units', () => {
  it('leaves out those to which the indicator does not apply', () => {
    const x = indicator('x', { numerator: 1, denominator: 2 });
    const units = [
      unit('1', { x: [1, 10] }),
      unit('2', { x: [5, 10] }),
      { ...unit('3', { x: [0, 10] }), notApplicable: ['x'] },
    ];
    expect(rankedBy(x, units).map(({ unit: { code } }) => code)).toEqual(['2', '1']);
  });
});
