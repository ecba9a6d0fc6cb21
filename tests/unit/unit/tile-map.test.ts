import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { cellKey, cellsAround, middleOf } from '@/lib/domain/unit/hexagon';
import type { MappedUnit } from '@/lib/domain/unit/place-units';
import { type Tile, tileMap } from '@/lib/domain/unit/tile-map';
import { mappedOn } from '../../fixtures/mapped-units';

const places = fc
  .uniqueArray(
    fc.record({
      code: fc.integer({ min: 10_000, max: 99_999 }).map(String),
      area: fc.constantFrom('412', '413', '414', '415'),
      latitude: fc.option(fc.double({ min: 18, max: 20, noNaN: true }), { freq: 9 }),
      longitude: fc.double({ min: 103, max: 106, noNaN: true }),
    }),
    { selector: ({ code }) => code, minLength: 1, maxLength: 60 },
  )
  .map((units) =>
    units.map((unit) => ({ ...unit, longitude: unit.latitude === null ? null : unit.longitude })),
  );

const cells = (tiles: readonly Tile[]) => new Set(tiles.map(cellKey));
const seats = (tiles: readonly Tile[]) =>
  tiles.map(({ code, column, row }) => `${code} ${column} ${row}`).toSorted();

describe('tileMap', () => {
  it('gives every unit one cell of its own', () => {
    fc.assert(
      fc.property(places, (units) => {
        const tiles = tileMap(units);
        expect(tiles.map(({ code }) => code).toSorted()).toEqual(units.map(({ code }) => code).toSorted());
        expect(cells(tiles).size).toBe(units.length);
      }),
      { numRuns: 60 },
    );
  });

  it('does not depend on the order of the units', () => {
    const shuffled = places.chain((units) =>
      fc.tuple(fc.constant(units), fc.shuffledSubarray(units, { minLength: units.length })),
    );
    fc.assert(
      fc.property(shuffled, ([units, other]) => {
        expect(seats(tileMap(other))).toEqual(seats(tileMap(units)));
      }),
      { numRuns: 40 },
    );
  });

  it('does not depend on how far east the country lies', () => {
    fc.assert(
      fc.property(places, fc.integer({ min: -64, max: 64 }), (units, east) => {
        const moved = units.map((unit) => ({
          ...unit,
          longitude: unit.longitude === null ? null : unit.longitude + east,
        }));
        expect(shape(tileMap(moved))).toEqual(shape(tileMap(units)));
      }),
      { numRuns: 40 },
    );
  });

  it('encloses no empty cell', () => {
    fc.assert(
      fc.property(places, (units) => {
        expect(holes(tileMap(units))).toBe(0);
      }),
      { numRuns: 40 },
    );
  });

  it('marks who has no place and stands among its own', () => {
    const units = mappedOn('2022-05-01');
    const tiles = tileMap(units);
    const lost = units.filter(({ latitude }) => latitude === null).map(({ code }) => code);
    expect(lost).toHaveLength(45);
    const near = new Set(tiles.flatMap(({ isNear, code }) => (isNear ? code : [])));
    expect(lost.filter((code) => !near.has(code))).toEqual([]);
    const byCell = new Map(tiles.map((tile) => [cellKey(tile), tile]));
    const alone = tiles.filter(
      (tile) =>
        tile.isNear && !cellsAround(tile).some((next) => byCell.get(cellKey(next))?.area === tile.area),
    );
    expect(alone).toEqual([]);
  });
});

describe.each([
  ['2022-05-01', 460],
  ['2024-12-02', 412],
  ['2026-11-22', 130],
])('the tile map of Nghệ An on %s', (day, count) => {
  const units = mappedOn(day);
  const tiles = tileMap(units);
  const byCode = new Map(tiles.map((tile) => [tile.code, middleOf(tile)]));
  const located = units.filter(({ latitude }) => latitude !== null);

  it('keeps west in the west and north in the north', () => {
    expect(tiles).toHaveLength(count);
    const across = (unit: MappedUnit) => byCode.get(unit.code)?.x ?? 0;
    const down = (unit: MappedUnit) => byCode.get(unit.code)?.y ?? 0;
    expect(
      correlation(
        located.map((unit) => unit.longitude ?? 0),
        located.map(across),
      ),
    ).toBeGreaterThan(0.93);
    expect(
      correlation(
        located.map((unit) => -(unit.latitude ?? 0)),
        located.map(down),
      ),
    ).toBeGreaterThan(0.93);
  });

  it('has no hole, hangs together, and so do nearly all areas', () => {
    expect(holes(tiles)).toBe(0);
    expect(pieces(tiles.map((tile) => ({ ...tile, area: '' })))).toBe(1);
    const areas = new Set(tiles.map(({ area }) => area));
    const torn = [...areas].filter((area) => pieces(tiles.filter((tile) => tile.area === area)) > 1);
    expect(torn.length).toBeLessThanOrEqual(count === 130 ? 0 : 2);
  });
});

it('a unit whose coordinates lie far outside its area is not believed', () => {
  const [wrong] = mappedOn('2022-05-01').filter(({ name }) => name === 'Nam Nghĩa');
  const tile = tileMap(mappedOn('2022-05-01')).find(({ code }) => code === wrong?.code);
  expect(wrong?.latitude).not.toBeNull();
  expect(tile?.isNear).toBe(true);
});

/** Cells against the first one: where the honeycomb begins is of no account. */
function shape(tiles: readonly Tile[]) {
  const [first] = tiles;
  return tiles.map(({ code, column, row }) => [code, column - (first?.column ?? 0), row - (first?.row ?? 0)]);
}

function pieces(tiles: readonly Tile[]): number {
  const left = new Map(tiles.map((tile) => [cellKey(tile), tile]));
  let count = 0;
  for (const [key, tile] of left) {
    left.delete(key);
    count++;
    const queue: { column: number; row: number }[] = [tile];
    for (let cell = queue.pop(); cell; cell = queue.pop())
      for (const next of cellsAround(cell)) if (left.delete(cellKey(next))) queue.push(next);
  }
  return count;
}

/** Empty cells that cannot be left without crossing a tile. */
function holes(tiles: readonly Tile[]): number {
  const taken = cells(tiles);
  const columns = tiles.map(({ column }) => column);
  const rows = tiles.map(({ row }) => row);
  const box = {
    left: Math.min(...columns) - 1,
    right: Math.max(...columns) + 1,
    top: Math.min(...rows) - 1,
    bottom: Math.max(...rows) + 1,
  };
  const inBox = ({ column, row }: { column: number; row: number }) =>
    column >= box.left && column <= box.right && row >= box.top && row <= box.bottom;
  const start = { column: box.left, row: box.top };
  const seen = new Set([cellKey(start)]);
  const queue = [start];
  for (let cell = queue.pop(); cell; cell = queue.pop()) {
    for (const next of cellsAround(cell)) {
      const key = cellKey(next);
      if (!inBox(next) || taken.has(key) || seen.has(key)) continue;
      seen.add(key);
      queue.push(next);
    }
  }
  return (box.right - box.left + 1) * (box.bottom - box.top + 1) - seen.size - taken.size;
}

function correlation(a: readonly number[], b: readonly number[]): number {
  const mean = (all: readonly number[]) => all.reduce((sum, one) => sum + one, 0) / all.length;
  const [middleA, middleB] = [mean(a), mean(b)];
  const sum = (of: (index: number) => number) => a.reduce((total, _, index) => total + of(index), 0);
  const offA = (index: number) => (a[index] as number) - middleA;
  const offB = (index: number) => (b[index] as number) - middleB;
  return sum((i) => offA(i) * offB(i)) / Math.sqrt(sum((i) => offA(i) ** 2) * sum((i) => offB(i) ** 2));
}
