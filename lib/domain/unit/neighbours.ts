/** A point of the plane: x to the right, y down, as on a screen. */
export interface Point {
  x: number;
  y: number;
}

/**
 * Which points are next to each other: two are where no third lies in the circle that has them as its diameter
 * (the graph of Gabriel and Sokal, 1969). It joins all points in one piece and never reaches far along the outer
 * edge, as a triangulation would.
 * @param points no two in one place.
 * @returns pairs of indexes, the smaller first.
 */
export function neighbours(points: readonly Point[]): [number, number][] {
  const pairs: [number, number][] = [];
  for (const [from, a] of points.entries()) {
    for (let to = from + 1; to < points.length; to++) {
      const b = points[to] as Point;
      if (!points.some((third) => third !== a && third !== b && isBetween(a, b, third)))
        pairs.push([from, to]);
    }
  }
  return pairs;
}

/** In the circle that has a and b as its diameter: the angle at it is more than a right one. */
function isBetween(a: Point, b: Point, third: Point): boolean {
  return (a.x - third.x) * (b.x - third.x) + (a.y - third.y) * (b.y - third.y) < 0;
}

export function squaredDistance(a: Point, b: Point): number {
  return (a.x - b.x) ** 2 + (a.y - b.y) ** 2;
}

export function meanOf(points: readonly Point[]): Point {
  const count = Math.max(1, points.length);
  return {
    x: points.reduce((sum, { x }) => sum + x, 0) / count,
    y: points.reduce((sum, { y }) => sum + y, 0) / count,
  };
}
