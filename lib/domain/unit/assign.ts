/**
 * Gives each row a column of its own so that the costs add up to the least possible: shortest augmenting paths, one
 * row after the other (Jonker and Volgenant, 1987).
 * @param cost square, by row and column.
 * @returns the column of each row.
 */
export function assign(count: number, cost: (row: number, column: number) => number): number[] {
  const table = new Float64Array(count * count);
  for (let row = 0; row < count; row++)
    for (let column = 0; column < count; column++) table[row * count + column] = cost(row, column);
  const rowPrice = new Float64Array(count);
  // One column more than there are: the path of each row begins at it.
  const columnPrice = new Float64Array(count + 1);
  const rowOf = new Int32Array(count + 1).fill(-1);
  const waiting = seatAtLeast(count, table, rowPrice, rowOf);
  for (const row of waiting) {
    rowOf[count] = row;
    const { last, cameFrom } = shortestPath(count, table, rowPrice, columnPrice, rowOf);
    for (let column = last; column !== count; ) {
      const before = cameFrom[column] as number;
      rowOf[column] = rowOf[before] as number;
      column = before;
    }
  }
  const columnOf = new Array<number>(count);
  for (let column = 0; column < count; column++) columnOf[rowOf[column] as number] = column;
  return columnOf;
}

/** A beginning: each row in its cheapest column, first come, first served. @returns the rows that found it taken. */
function seatAtLeast(
  count: number,
  table: Float64Array,
  rowPrice: Float64Array,
  rowOf: Int32Array,
): number[] {
  const waiting: number[] = [];
  for (let row = 0; row < count; row++) {
    const costs = table.subarray(row * count, (row + 1) * count);
    const least = costs.reduce((a, b) => Math.min(a, b));
    const column = costs.indexOf(least);
    rowPrice[row] = least;
    if (rowOf[column] === -1) rowOf[column] = row;
    else waiting.push(row);
  }
  return waiting;
}

/** From the extra column to the nearest free one by reduced costs; raises the prices along it. */
function shortestPath(
  count: number,
  table: Float64Array,
  rowPrice: Float64Array,
  columnPrice: Float64Array,
  rowOf: Int32Array,
): { last: number; cameFrom: Int32Array } {
  const least = new Float64Array(count).fill(Number.POSITIVE_INFINITY);
  const cameFrom = new Int32Array(count);
  const isDone = new Uint8Array(count + 1);
  let column = count;
  do {
    isDone[column] = 1;
    const row = rowOf[column] as number;
    let step = Number.POSITIVE_INFINITY;
    let next = -1;
    for (let other = 0; other < count; other++) {
      if (isDone[other]) continue;
      const reduced =
        (table[row * count + other] as number) - (rowPrice[row] as number) - (columnPrice[other] as number);
      if (reduced < (least[other] as number)) {
        least[other] = reduced;
        cameFrom[other] = column;
      }
      if ((least[other] as number) < step) {
        step = least[other] as number;
        next = other;
      }
    }
    for (let other = 0; other <= count; other++) {
      if (isDone[other]) {
        const owner = rowOf[other] as number;
        rowPrice[owner] = (rowPrice[owner] as number) + step;
        columnPrice[other] = (columnPrice[other] as number) - step;
      } else least[other] = (least[other] as number) - step;
    }
    column = next;
  } while (rowOf[column] !== -1);
  return { last: column, cameFrom };
}
