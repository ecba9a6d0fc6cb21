import type { BoundaryFeature } from './read-boundaries';
import { isSameName } from './same-name';
import { centreOf, type Position, polygonsOf, signedArea } from './shape';

/** A unit that an outline may be of. */
export interface OutlinedUnit {
  id: number;
  code: string;
  name: string;
  fullName: string;
  latitude: number | null;
  longitude: number | null;
}

export interface Match {
  unit: OutlinedUnit;
  feature: BoundaryFeature;
}

/** What speaks against a match. */
export type Doubt = Match & ({ is: 'other_name' } | { is: 'far_away'; kilometres: number });

export interface Matching {
  matched: Match[];
  doubts: Doubt[];
  /** Outlines of no unit in force. */
  unknown: BoundaryFeature[];
  /** Units without an outline. */
  missing: OutlinedUnit[];
}

/**
 * How far the middle of an outline may lie from the unit's own coordinates, which may be those of its seat: as far as
 * the outline's own size, and some.
 */
const spareKilometres = 5;
const kilometresPerDegree = 111.2;

/** By code; then the name, where the file has one, and the place must be the unit's too: codes are used again. */
export function matchBoundaries(
  features: readonly BoundaryFeature[],
  units: readonly OutlinedUnit[],
): Matching {
  const byCode = new Map(units.map((unit) => [unit.code, unit]));
  const matching: Matching = { matched: [], doubts: [], unknown: [], missing: [] };
  for (const feature of features) {
    const unit = byCode.get(feature.code);
    if (!unit) {
      matching.unknown.push(feature);
      continue;
    }
    byCode.delete(feature.code);
    const doubts = doubtsOf({ unit, feature });
    if (doubts.length > 0) matching.doubts.push(...doubts);
    else matching.matched.push({ unit, feature });
  }
  matching.missing.push(...byCode.values());
  return matching;
}

function doubtsOf(match: Match): Doubt[] {
  const { unit, feature } = match;
  const doubts: Doubt[] = [];
  if (feature.name && !isSameName(feature.name, unit.name) && !isSameName(feature.name, unit.fullName))
    doubts.push({ ...match, is: 'other_name' });
  if (unit.latitude === null || unit.longitude === null) return doubts;
  const apart = kilometresBetween(centreOf(feature.shape), [unit.longitude, unit.latitude]);
  if (apart > sizeOf(feature) + spareKilometres)
    doubts.push({ ...match, is: 'far_away', kilometres: Math.round(apart) });
  return doubts;
}

/** The side of a square as large as the outline. */
function sizeOf({ shape }: BoundaryFeature): number {
  const [, latitude] = centreOf(shape);
  const area = polygonsOf(shape).reduce((sum, [outer]) => sum + Math.abs(signedArea(outer ?? [])), 0);
  return Math.sqrt(area * Math.cos((latitude * Math.PI) / 180)) * kilometresPerDegree;
}

function kilometresBetween([ax, ay]: Position, [bx, by]: Position): number {
  const across = (bx - ax) * Math.cos((((ay + by) / 2) * Math.PI) / 180);
  return Math.hypot(across, by - ay) * kilometresPerDegree;
}
