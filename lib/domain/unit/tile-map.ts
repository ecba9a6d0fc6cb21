import { assign } from './assign';
import { evenOut } from './even-out';
import { footprint } from './footprint';
import { gather } from './gather';
import { type Cell, middleOf } from './hexagon';
import { meanOf, neighbours, type Point, squaredDistance } from './neighbours';
import { type MappedUnit, placeUnits } from './place-units';

export interface Tile extends Cell {
  code: string;
  area: string;
  /** Its own place is not known: it stands among its area's. */
  isNear: boolean;
}

/**
 * Each unit as one cell of a honeycomb near its true place (docs/decisions/014-map.md): neighbours are brought to
 * one distance, the outline that they then fill is covered with cells, and each unit gets the one that makes all
 * moves together the shortest. Equal input gives equal cells, in whatever order.
 */
export function tileMap(units: readonly MappedUnit[]): Tile[] {
  if (units.length === 0) return [];
  const sorted = [...units].sort((a, b) => (a.code < b.code ? -1 : 1));
  const placed = placeUnits(sorted);
  const points = setApart(placed.map(({ at }) => at));
  const wishes = evenOut(points, neighbours(points));
  const cells = footprint(wishes);
  const middles = cells.map(middleOf);
  const chosen = assign(wishes.length, (unit, cell) =>
    squaredDistance(wishes[unit] as Point, middles[cell] as Point),
  );
  const seats = gather(
    sorted.map(({ area }, index) => ({
      area,
      wish: wishes[index] as Point,
      cell: cells[chosen[index] as number] as Cell,
    })),
  );
  return sorted.map(({ code, area }, index) => ({
    code,
    area,
    isNear: placed[index]?.isNear ?? true,
    ...(seats[index] as Cell),
  }));
}

/**
 * Around the middle and of one size, so that where and how large the country is does not matter; each moved by a
 * thousandth of it in a direction of its own (a turn of the golden angle), so that no two stand in one place.
 */
function setApart(points: readonly Point[]): Point[] {
  const middle = meanOf(points);
  const spread = meanOf(points.map((point) => ({ x: squaredDistance(point, middle), y: 0 }))).x;
  const size = Math.sqrt(spread) || 1;
  return points.map(({ x, y }, index) => {
    const turn = index * Math.PI * (3 - Math.sqrt(5));
    const far = 0.001 * Math.sqrt((index + 1) / points.length);
    return {
      x: (x - middle.x) / size + far * Math.cos(turn),
      y: (y - middle.y) / size + far * Math.sin(turn),
    };
  });
}
