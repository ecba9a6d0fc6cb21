import type { Point } from './neighbours';

/** A cell of a honeycomb that stands on a corner: `column` counts along a row, shifted by half a cell each row down. */
export interface Cell {
  column: number;
  row: number;
}

/** How far rows are apart, where cells of a row are 1 apart. */
const rowHeight = Math.sqrt(3) / 2;

/** The six cells around one, clockwise on the screen from the right; side n of a cell is shared with its nth. */
const around = [
  [1, 0],
  [0, 1],
  [-1, 1],
  [-1, 0],
  [0, -1],
  [1, -1],
] as const;

/** Its middle; neighbours are 1 apart. */
export function middleOf({ column, row }: Cell): Point {
  return { x: column + row / 2, y: row * rowHeight };
}

export function cellsAround({ column, row }: Cell): Cell[] {
  return around.map(([right, down]) => ({ column: column + right, row: row + down }));
}

/** The six corners; side n, shared with the nth cell around, goes from corner n to the one after it. */
export function cornersOf(cell: Cell): Point[] {
  const { x, y } = middleOf(cell);
  return around.map((_, side) => {
    const turn = ((side - 0.5) * Math.PI) / 3;
    return { x: x + Math.cos(turn) / Math.sqrt(3), y: y + Math.sin(turn) / Math.sqrt(3) };
  });
}

/** For maps and sets of cells. */
export function cellKey({ column, row }: Cell): number {
  return row * 65_536 + column;
}

/** Every cell whose middle lies in the box of these points, widened by `margin`. */
export function cellsOver(points: readonly Point[], margin: number): Cell[] {
  const [xs, ys] = [points.map(({ x }) => x), points.map(({ y }) => y)];
  const cells: Cell[] = [];
  const lastRow = Math.floor((Math.max(...ys) + margin) / rowHeight);
  for (let row = Math.ceil((Math.min(...ys) - margin) / rowHeight); row <= lastRow; row++) {
    const lastColumn = Math.floor(Math.max(...xs) + margin - row / 2);
    for (let column = Math.ceil(Math.min(...xs) - margin - row / 2); column <= lastColumn; column++)
      cells.push({ column, row });
  }
  return cells;
}
