import fc from 'fast-check';
import { describe, expect, test } from 'vitest';
import type { IndicatorRule } from '@/lib/domain/plan/indicator';
import { isSameField, rankUnits, type Said, shownValue } from '@/lib/domain/progress/ranking';

const rate: IndicatorRule = {
  kind: 'rate',
  accumulation: 'running',
  direction: 'higher_is_better',
  denominatorBy: 'reporter',
};
const figure = (numerator: number, denominator: number): Said => ({
  is: 'figure',
  amount: { numerator, denominator, units: 1 },
});
const byName = (a: { name: string }, b: { name: string }) => a.name.localeCompare(b.name, 'vi');
const rank = (rule: IndicatorRule, said: Record<string, Said>) =>
  rankUnits(
    rule,
    Object.entries(said).map(([name, one]) => ({ name, said: one })),
    byName,
  ).map(({ name, place }) => `${name} ${place ?? '–'}`);

describe('ranking units', () => {
  test('worst first; what is shown alike shares a place; silent and not applicable have none', () => {
    const said = {
      An: figure(843, 1000),
      Bình: figure(8439, 10_000),
      Cát: figure(99, 100),
      Dinh: { is: 'nothing' } as const,
      Em: { is: 'not_applicable' } as const,
      Gia: figure(1, 2),
    };
    expect(rank(rate, said)).toEqual(['Gia 4', 'An 2', 'Bình 2', 'Cát 1', 'Dinh –', 'Em –']);
  });

  test('where lower is better the highest is the worst', () => {
    expect(
      rank({ ...rate, direction: 'lower_is_better' }, { An: figure(1, 10), Bình: figure(2, 10) }),
    ).toEqual(['Bình 2', 'An 1']);
  });

  test('a zero is a figure, and the last', () => {
    expect(rank(rate, { An: figure(0, 10), Bình: figure(1, 10), Cát: { is: 'nothing' } })).toEqual([
      'An 2',
      'Bình 1',
      'Cát –',
    ]);
  });

  test('a place is one more than the units that are shown better', () => {
    const said = fc.oneof(
      fc.tuple(fc.nat(50), fc.integer({ min: 1, max: 50 })).map(([n, d]) => figure(n, d)),
      fc.constantFrom<Said>({ is: 'nothing' }, { is: 'not_applicable' }),
    );
    fc.assert(
      fc.property(fc.array(said, { maxLength: 30 }), (all) => {
        const ranked = rankUnits(
          rate,
          all.map((one, index) => ({ name: String(index), said: one })),
          byName,
        );
        expect(ranked).toHaveLength(all.length);
        for (const { said: own, place } of ranked) {
          const value = shownValue(rate, own);
          const better = ranked.filter((other) => (shownValue(rate, other.said) ?? -1) > (value ?? 0));
          expect(place).toBe(value === null ? null : better.length + 1);
        }
      }),
    );
  });
});

describe('the field of a ranking', () => {
  test('is the same whatever the order, and another when a unit came, went or took over a code', () => {
    expect(isSameField([1, 2, 3], [3, 1, 2])).toBe(true);
    expect(isSameField([1, 2, 3], [1, 2])).toBe(false);
    expect(isSameField([1, 2], [1, 2, 3])).toBe(false);
    expect(isSameField([1, 4], [1, 2])).toBe(false);
    expect(isSameField([], [])).toBe(true);
  });

  test('is the same exactly when both weeks have the same units', () => {
    const ids = fc.uniqueArray(fc.nat(6));
    fc.assert(
      fc.property(ids, ids, (now, before) => {
        expect(isSameField(now, before)).toBe([...now].sort().join() === [...before].sort().join());
      }),
    );
  });
});
