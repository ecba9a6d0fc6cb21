import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { areaLines } from '@/components/progress/map/area-lines';
import { nameLines } from '@/components/progress/map/name-lines';
import { orders, sortCommunes } from '@/components/progress/map/sort-communes';
import { tileMap } from '@/lib/domain/unit/tile-map';
import type { MapCommune } from '@/lib/queries/progress/get-map';
import { mappedOn } from '../../fixtures/mapped-units';

type Sorted = Parameters<typeof sortCommunes>[1];

const communes = fc.array(
  fc.record({
    code: fc.integer({ min: 10_000, max: 99_999 }).map(String),
    name: fc.constantFrom('An Châu', 'Ân Phú', 'Đô Lương', 'Cửa Lò'),
    areaName: fc.constantFrom('Huyện A', 'Huyện B'),
    change: fc.option(fc.integer({ min: -50, max: 50 })),
    numerator: fc.option(fc.integer({ min: 0, max: 100 })),
  }),
);

describe('sortCommunes', () => {
  it('loses nobody, and whoever has no figure stands last where figures order', () => {
    fc.assert(
      fc.property(communes, fc.constantFrom(...orders), (made, order) => {
        const view = viewOf(made);
        const sorted = sortCommunes(order, view);
        expect(sorted.toSorted(byCode)).toEqual(view.communes.toSorted(byCode));
        const has = sorted.map((one) =>
          order === 'gained' || order === 'fallen' ? one.change !== null : one.shown !== null,
        );
        if (order !== 'name' && order !== 'area' && order !== 'worst')
          expect(has).toEqual(has.toSorted((a, b) => Number(b) - Number(a)));
      }),
    );
  });
});

it('a name keeps its words in their order', () => {
  fc.assert(
    fc.property(
      fc.array(fc.constantFrom('Hưng', 'Nguyên', 'Nam', 'An', 'Thành'), { minLength: 1, maxLength: 4 }),
      (words) => {
        expect(nameLines(words.join(' ')).join(' ')).toBe(words.join(' '));
      },
    ),
  );
  expect(nameLines('Tương Dương')).toEqual(['Tương', 'Dương']);
  expect(nameLines('Tân Kỳ')).toEqual(['Tân Kỳ']);
});

it('lines part areas and go once around everything', () => {
  const tiles = tileMap(mappedOn('2026-11-22'));
  const one = areaLines(tiles.map((tile) => ({ ...tile, area: '' })));
  // A closed line passes each of its corners twice.
  const ends = new Map<string, number>();
  for (const point of one.flat()) {
    const key = `${Math.round(point.x * 1000)} ${Math.round(point.y * 1000)}`;
    ends.set(key, (ends.get(key) ?? 0) + 1);
  }
  expect([...ends.values()].every((count) => count === 2)).toBe(true);
  expect(areaLines(tiles).length).toBeGreaterThan(one.length);
});

const byCode = (a: MapCommune, b: MapCommune) =>
  a.code.localeCompare(b.code) || (a.change ?? 0) - (b.change ?? 0);

function viewOf(
  made: { code: string; name: string; areaName: string; change: number | null; numerator: number | null }[],
) {
  const all = made.map(({ numerator, ...one }) => {
    const shown = numerator === null ? null : { numerator, denominator: 100, units: 1 };
    return { ...one, shown, said: shown ? { is: 'figure', amount: shown } : { is: 'nothing' } };
  });
  const rule = {
    kind: 'rate',
    accumulation: 'running',
    direction: 'higher_is_better',
    denominatorBy: 'reporter',
  };
  return { communes: all, indicator: { rule } } as unknown as Sorted;
}
