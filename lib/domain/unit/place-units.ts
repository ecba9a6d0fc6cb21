import { meanOf, type Point, squaredDistance } from './neighbours';

/** A unit to be shown, with the area it belongs to. */
export interface MappedUnit {
  /** Tells units apart; no two alike. */
  code: string;
  area: string;
  /** Degrees; null where they are not known. */
  latitude: number | null;
  longitude: number | null;
}

/** Where a unit lies on a plane, x to the east, y to the south; or else only in which area. */
export interface Placed {
  at: Point;
  isNear: boolean;
}

/** A unit this many times as far from the middle of its area as is usual there is not in it: its coordinates are wrong. */
const outlierTimes = 4;
/** Fewer units do not say what is usual. */
const usualCount = 5;

/**
 * Degrees on a plane that keeps shapes around the middle. A unit without coordinates, or with some that cannot be its
 * own, stands in the middle of its area.
 */
export function placeUnits(units: readonly MappedUnit[]): Placed[] {
  const known = onPlane(units);
  const everywhere = meanOf(known.flatMap((place) => place ?? []));
  const areas = new Map(
    [...new Set(units.map(({ area }) => area))].map((area) => [
      area,
      believed(known.flatMap((place, index) => (place && units[index]?.area === area ? place : []))),
    ]),
  );
  return known.map((place, index) => {
    const siblings = areas.get(units[index]?.area ?? '') ?? [];
    if (place && siblings.includes(place)) return { at: place, isNear: false };
    return { at: siblings.length > 0 ? meanOf(siblings) : everywhere, isNear: true };
  });
}

function onPlane(units: readonly MappedUnit[]): (Point | null)[] {
  const latitudes = units.flatMap(({ latitude }) => latitude ?? []);
  const middle = latitudes.reduce((sum, one) => sum + one, 0) / Math.max(1, latitudes.length);
  const shrink = Math.cos((middle * Math.PI) / 180);
  return units.map(({ latitude, longitude }) =>
    latitude === null || longitude === null ? null : { x: longitude * shrink, y: -latitude },
  );
}

/** The points of an area without those that lie elsewhere. */
function believed(points: readonly Point[]): Point[] {
  const middle = meanOf(points);
  const apart = points.map((point) => squaredDistance(point, middle)).sort((a, b) => a - b);
  const usual = apart[Math.floor(apart.length / 2)] ?? 0;
  if (points.length < usualCount || usual === 0) return [...points];
  return points.filter((point) => squaredDistance(point, middle) <= outlierTimes ** 2 * usual);
}
