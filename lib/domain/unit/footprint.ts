import { type Cell, cellKey, cellsAround, cellsOver, middleOf } from './hexagon';
import { type Point, squaredDistance } from './neighbours';

/** How far a point makes its surroundings dense, in cells: less frays the outline, more rounds off what is true. */
const reach = 0.7;

/**
 * As many cells as there are points, where the points are densest, and no empty cell shut in between them: a hole
 * would look like a unit without a figure.
 */
export function footprint(points: readonly Point[]): Cell[] {
  const ranked = roomFor(points)
    .map((cell) => ({ cell, density: densityAt(middleOf(cell), points) }))
    .sort((a, b) => b.density - a.density || a.cell.row - b.cell.row || a.cell.column - b.cell.column)
    .map(({ cell }) => cell);
  // Filling holes takes cells, so that fewer are left for the outline.
  let count = points.length;
  while (filled(ranked.slice(0, count), ranked).length > points.length) count--;
  const cells = filled(ranked.slice(0, count), ranked);
  // One more of the densest shut in too many: the rest goes where it shuts in none.
  for (let wanted = cells.length; wanted < points.length; wanted = cells.length) {
    const taken = new Set(cells.map(cellKey));
    const next = ranked.find(
      (cell) => !taken.has(cellKey(cell)) && filled([...cells, cell], ranked).length === wanted + 1,
    );
    if (!next) throw new RangeError('no cell left');
    cells.push(next);
  }
  return cells;
}

/** The cells around the points, far more than there are points. */
function roomFor(points: readonly Point[]): Cell[] {
  let margin = 2;
  let cells = cellsOver(points, margin);
  while (cells.length < 2 * points.length) cells = cellsOver(points, (margin *= 2));
  return cells;
}

function densityAt(at: Point, points: readonly Point[]): number {
  let sum = 0;
  for (const point of points) {
    const apart = squaredDistance(point, at);
    if (apart < 16) sum += Math.exp(-apart / (2 * reach * reach));
  }
  return sum;
}

/** The cells with every other that cannot be reached from outside without crossing them. */
function filled(cells: readonly Cell[], all: readonly Cell[]): Cell[] {
  const open = new Map(all.map((cell) => [cellKey(cell), cell]));
  const edge = all.filter((cell) => cellsAround(cell).some((next) => !open.has(cellKey(next))));
  for (const cell of cells) open.delete(cellKey(cell));
  const queue = edge.filter((cell) => open.delete(cellKey(cell)));
  for (let cell = queue.pop(); cell; cell = queue.pop())
    for (const next of cellsAround(cell)) if (open.delete(cellKey(next))) queue.push(next);
  return [...cells, ...open.values()];
}
