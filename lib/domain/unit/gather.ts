import { type Cell, cellKey, cellsAround, middleOf } from './hexagon';
import { type Point, squaredDistance } from './neighbours';

/** A unit in its cell: where it would stand best, and the area it belongs to. */
export interface Seat {
  area: string;
  wish: Point;
  cell: Cell;
}

/** What a neighbour of another area costs, in squared cells of distance. */
const strangerCost = 1;
/** Exchanges stop by themselves, each making things better; this only bounds the time. */
const roundLimit = 30;

/**
 * Exchanges cells between units at most two apart as long as it brings units of an area together at little cost in
 * place: areas hang together, as on a map, unless their own units truly lie apart.
 */
export function gather(seats: readonly Seat[]): Cell[] {
  const now = seats.map((seat) => ({ ...seat }));
  const bySeat = new Map(now.map((seat) => [cellKey(seat.cell), seat]));
  for (let round = 0; round < roundLimit; round++) {
    const exchanged = now.filter((seat) => {
      const other = bestExchange(seat, bySeat);
      if (!other) return false;
      [seat.cell, other.cell] = [other.cell, seat.cell];
      bySeat.set(cellKey(seat.cell), seat).set(cellKey(other.cell), other);
      return true;
    });
    if (exchanged.length === 0) break;
  }
  return now.map(({ cell }) => cell);
}

function bestExchange(seat: Seat, bySeat: ReadonlyMap<number, Seat>): Seat | null {
  const near = new Map(
    cellsAround(seat.cell)
      .flatMap((cell) => [cell, ...cellsAround(cell)])
      .map((cell) => [cellKey(cell), cell]),
  );
  let best: Seat | null = null;
  let least = -1e-9;
  for (const key of near.keys()) {
    const other = bySeat.get(key);
    if (!other || other === seat) continue;
    const cost = costOfExchange(seat, other, bySeat);
    if (cost < least) [best, least] = [other, cost];
  }
  return best;
}

/** Below 0: better so. */
function costOfExchange(a: Seat, b: Seat, bySeat: ReadonlyMap<number, Seat>): number {
  const farther = distance(a, b.cell) + distance(b, a.cell) - distance(a, a.cell) - distance(b, b.cell);
  if (a.area === b.area) return farther;
  const strangers = (seat: Seat, cell: Cell, gone: Seat, instead: Seat) =>
    cellsAround(cell).filter((next) => {
      const found = bySeat.get(cellKey(next));
      return found && (found === gone ? instead : found).area !== seat.area;
    }).length;
  const more =
    strangers(a, b.cell, a, b) +
    strangers(b, a.cell, b, a) -
    strangers(a, a.cell, a, a) -
    strangers(b, b.cell, b, b);
  return farther + strangerCost * more;
}

function distance({ wish }: Seat, cell: Cell): number {
  return squaredDistance(wish, middleOf(cell));
}
