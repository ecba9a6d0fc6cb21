import { type Position, polygonsOf, type Ring, signedArea, type UnitShape } from './shape';

/** An outline in a file, with what it says it is of. */
export interface BoundaryFeature {
  /** Where in the file, from 1. */
  number: number;
  code: string;
  /** As the file names the unit; empty where it does not. */
  name: string;
  shape: UnitShape;
}

export type FileProblem =
  | { code: 'not_json' }
  | { code: 'not_a_collection' }
  | { code: 'other_coordinates'; system: string }
  | { code: 'no_features' }
  | { code: 'too_many'; most: number }
  | { code: 'no_code'; feature: number }
  | { code: 'code_twice'; feature: number; unit: string }
  | { code: 'not_an_area'; feature: number; unit: string }
  | { code: 'bad_ring'; feature: number; unit: string }
  | { code: 'out_of_range'; feature: number; unit: string };

export type ReadBoundaries =
  | { ok: true; features: BoundaryFeature[] }
  | { ok: false; problems: FileProblem[] };

/** More than all communes of the country before 2025. */
const featuresMost = 12_000;
const pointsMost = 1_000_000;

/**
 * A GeoJSON FeatureCollection (RFC 7946) of outlines: each feature an area in degrees with the unit's code as its id or
 * in its properties. Every problem of every feature is told.
 */
export function readBoundaries(text: string): ReadBoundaries {
  const file = parse(text);
  if (file === undefined) return { ok: false, problems: [{ code: 'not_json' }] };
  if (!isObject(file) || file.type !== 'FeatureCollection' || !Array.isArray(file.features))
    return { ok: false, problems: [{ code: 'not_a_collection' }] };
  const system = systemOf(file);
  if (system !== null) return { ok: false, problems: [{ code: 'other_coordinates', system }] };
  if (file.features.length === 0) return { ok: false, problems: [{ code: 'no_features' }] };
  if (file.features.length > featuresMost)
    return { ok: false, problems: [{ code: 'too_many', most: featuresMost }] };
  return readFeatures(file.features);
}

function readFeatures(raw: readonly unknown[]): ReadBoundaries {
  const problems: FileProblem[] = [];
  const features = new Map<string, BoundaryFeature>();
  for (const [index, one] of raw.entries()) {
    const read = readFeature(one, index + 1);
    if ('problem' in read) problems.push(read.problem);
    else if (features.has(read.code))
      problems.push({ code: 'code_twice', feature: read.number, unit: read.code });
    else features.set(read.code, read);
  }
  return problems.length > 0 ? { ok: false, problems } : { ok: true, features: [...features.values()] };
}

function readFeature(raw: unknown, number: number): BoundaryFeature | { problem: FileProblem } {
  const properties = isObject(raw) && isObject(raw.properties) ? raw.properties : {};
  const code = isObject(raw) ? codeOf(raw, properties) : null;
  if (!isObject(raw) || code === null) return { problem: { code: 'no_code', feature: number } };
  const wrong = (problem: 'not_an_area' | 'bad_ring' | 'out_of_range') => ({
    problem: { code: problem, feature: number, unit: code },
  });
  const shape = shapeOf(raw.geometry);
  if (!shape) return wrong('not_an_area');
  const rings = polygonsOf(shape).flat();
  if (rings.flat().some((position) => !isInRange(position))) return wrong('out_of_range');
  if (rings.some((ring) => !isClosed(ring))) return wrong('bad_ring');
  const name = [properties.fullName, properties.name, properties.ten].find((one) => typeof one === 'string');
  return { number, code, name: typeof name === 'string' ? name : '', shape };
}

function codeOf(feature: Record<string, unknown>, properties: Record<string, unknown>): string | null {
  const given = [feature.id, properties.code, properties.ma].find((one) => one !== undefined && one !== null);
  const code = typeof given === 'number' ? String(given) : given;
  return typeof code === 'string' && /^\d{2,9}$/.test(code.trim()) ? code.trim() : null;
}

function shapeOf(raw: unknown): UnitShape | null {
  if (!isObject(raw)) return null;
  const { type, coordinates } = raw;
  if (type === 'Polygon' && isPolygon(coordinates)) return { type, coordinates: coordinates.map(flat) };
  if (
    type === 'MultiPolygon' &&
    Array.isArray(coordinates) &&
    coordinates.length > 0 &&
    coordinates.every(isPolygon)
  )
    return { type, coordinates: coordinates.map((polygon) => polygon.map(flat)) };
  return null;
}

function isPolygon(raw: unknown): raw is number[][][] {
  return (
    Array.isArray(raw) &&
    raw.length > 0 &&
    raw.every(
      (ring) =>
        Array.isArray(ring) &&
        ring.length <= pointsMost &&
        ring.every(
          (position) => Array.isArray(position) && position.length >= 2 && position.every(Number.isFinite),
        ),
    )
  );
}

/** Heights are left out. */
function flat(ring: number[][]): Ring {
  return ring.map(([longitude, latitude]): Position => [longitude ?? 0, latitude ?? 0]);
}

function isInRange([longitude, latitude]: Position): boolean {
  return Math.abs(longitude) <= 180 && Math.abs(latitude) <= 90;
}

/** At least a triangle, back where it began, around something. */
function isClosed(ring: Ring): boolean {
  const [first, last] = [ring[0], ring.at(-1)];
  return ring.length >= 4 && first?.[0] === last?.[0] && first?.[1] === last?.[1] && signedArea(ring) !== 0;
}

/** A coordinate system other than longitude and latitude on WGS 84, which older files may name; null for that one. */
function systemOf(file: Record<string, unknown>): string | null {
  if (file.crs === undefined || file.crs === null) return null;
  const named = isObject(file.crs) && isObject(file.crs.properties) ? file.crs.properties.name : null;
  const name = typeof named === 'string' ? named : 'không rõ';
  return /CRS84$|EPSG:+4326$/.test(name) ? null : name;
}

function parse(text: string): unknown {
  try {
    // Some programs begin a file with a mark of its encoding.
    return JSON.parse(text.replace(/^\uFEFF/, ''));
  } catch {
    return undefined;
  }
}

function isObject(value: unknown): value is Record<string, unknown> {
  return typeof value === 'object' && value !== null && !Array.isArray(value);
}
