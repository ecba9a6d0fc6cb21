import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { canonicalJson } from '@/lib/domain/meeting/freeze/canonical';
import { amountText, laterChanges } from '@/lib/domain/meeting/freeze/later-changes';
import { indicator, snapshot, unit } from '@/tests/fixtures/snapshot';

const given = (n: number, below: number) =>
  snapshot([indicator('x', { numerator: n, denominator: 100 })], [unit('1', { x: [below, 50] })]);

describe('what changed since a freeze', () => {
  it('is nothing where nothing did, also after it was written down', () => {
    fc.assert(
      fc.property(fc.nat(100), fc.nat(50), (n, below) => {
        const frozen = given(n, below);
        expect(laterChanges(JSON.parse(canonicalJson(frozen)), given(n, below))).toEqual([]);
      }),
    );
  });

  it('is every figure that differs, of the unit first', () => {
    const changes = laterChanges(given(1, 2), given(3, 4));
    expect(changes.map(({ unitCode }) => unitCode)).toEqual(['40', '1']);
    expect(changes.map(({ before, after }) => [amountText(before), amountText(after)])).toEqual([
      ['1/100 (1,0%)', '3/100 (3,0%)'],
      ['2/50 (4,0%)', '4/50 (8,0%)'],
    ]);
  });

  it('holds figures that came or went', () => {
    const without = { ...given(1, 2), units: [] };
    expect(laterChanges(without, given(1, 2))).toMatchObject([{ unitCode: '1', before: null }]);
    expect(laterChanges(given(1, 2), without)).toMatchObject([{ unitCode: '1', after: null }]);
  });
});

describe('canonical JSON', () => {
  it('is the same text however the keys came in', () => {
    fc.assert(
      fc.property(fc.dictionary(fc.string(), fc.jsonValue()), (value) => {
        const turned = Object.fromEntries(Object.entries(value).reverse());
        expect(canonicalJson(turned)).toBe(canonicalJson(value));
        expect(JSON.parse(canonicalJson(value))).toEqual(JSON.parse(JSON.stringify(value)));
      }),
    );
  });
});
