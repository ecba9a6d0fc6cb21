/** Longitude, latitude in degrees (WGS 84, as GeoJSON has it). */
export type Position = [longitude: number, latitude: number];
/** Closed: the last position is the first. */
export type Ring = Position[];

/** The outline of a unit: its first ring outside, holes after it; of several pieces, one polygon each. */
export type UnitShape =
  | { type: 'Polygon'; coordinates: Ring[] }
  | { type: 'MultiPolygon'; coordinates: Ring[][] };

export function polygonsOf(shape: UnitShape): Ring[][] {
  return shape.type === 'Polygon' ? [shape.coordinates] : shape.coordinates;
}

/** Above 0 counter-clockwise on a map with north up, below 0 clockwise; in square degrees. */
export function signedArea(ring: Ring): number {
  const [first] = ring;
  if (!first) return 0;
  // Around the ring's own beginning: far from 0 the products would lose the small differences.
  let twice = 0;
  for (const [index, [x, y]] of ring.entries()) {
    const [nextX, nextY] = ring[(index + 1) % ring.length] as Position;
    twice += (x - first[0]) * (nextY - first[1]) - (nextX - first[0]) * (y - first[1]);
  }
  return twice / 2;
}

/** Outer rings clockwise, holes the other way: d3-geo takes any other ring for all of the earth but it. */
export function wound(shape: UnitShape): UnitShape {
  const polygon = (rings: Ring[]) =>
    rings.map((ring, index) => {
      const isClockwise = signedArea(ring) < 0;
      return isClockwise === (index === 0) ? ring : ring.toReversed();
    });
  return shape.type === 'Polygon'
    ? { ...shape, coordinates: polygon(shape.coordinates) }
    : { ...shape, coordinates: shape.coordinates.map(polygon) };
}

/** The middle of its largest piece, by area. */
export function centreOf(shape: UnitShape): Position {
  const outer = polygonsOf(shape).flatMap(([ring]) => (ring ? [ring] : []));
  const largest = outer.reduce((a, b) => (Math.abs(signedArea(b)) > Math.abs(signedArea(a)) ? b : a));
  const [baseX, baseY] = largest[0] as Position;
  const area = signedArea(largest);
  let [x, y] = [0, 0];
  for (const [index, [ax, ay]] of largest.entries()) {
    const [bx, by] = largest[(index + 1) % largest.length] as Position;
    const cross = (ax - baseX) * (by - baseY) - (bx - baseX) * (ay - baseY);
    x += (ax + bx - 2 * baseX) * cross;
    y += (ay + by - 2 * baseY) * cross;
  }
  return [baseX + x / (6 * area), baseY + y / (6 * area)];
}
