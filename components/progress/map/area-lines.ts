import { type Cell, cellKey, cellsAround, cornersOf, middleOf } from '@/lib/domain/unit/hexagon';
import { meanOf, type Point } from '@/lib/domain/unit/neighbours';

/** The sides between cells of two areas, and those of the outer edge, as lines. */
export function areaLines(cells: readonly (Cell & { area: string })[]): [Point, Point][] {
  const areas = new Map(cells.map((cell) => [cellKey(cell), cell.area]));
  return cells.flatMap((cell) => {
    const corners = cornersOf(cell);
    return cellsAround(cell).flatMap((next, side): [Point, Point][] => {
      const other = areas.get(cellKey(next));
      // A side that two areas share is drawn once.
      if (other === cell.area || (other !== undefined && cellKey(next) < cellKey(cell))) return [];
      return [[corners[side] as Point, corners[(side + 1) % 6] as Point]];
    });
  });
}

/** Where the name of an area stands: the middle of its cell that is nearest to the middle of all. */
export function areaMiddles(cells: readonly (Cell & { area: string })[]): { area: string; at: Point }[] {
  return [...new Set(cells.map(({ area }) => area))].map((area) => ({
    area,
    at: meanOf(cells.filter((cell) => cell.area === area).map(middleOf)),
  }));
}
