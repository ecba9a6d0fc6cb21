import type { Point } from './neighbours';

/**
 * Moves points so that each stands one cell from each of its neighbours, in the direction in which they truly lie:
 * crowded places open up, empty ones close, north stays north. The least squares of
 * Σ |(q_to − q_from) − direction|² over the pairs, found by conjugate gradients.
 * @param pairs of indexes; no two points of a pair in one place.
 * @returns the new places, around (0, 0).
 */
export function evenOut(points: readonly Point[], pairs: readonly [number, number][]): Point[] {
  const [x, y] = [alongAxis('x', points, pairs), alongAxis('y', points, pairs)];
  return points.map((_, index) => ({ x: x[index] as number, y: y[index] as number }));
}

function alongAxis(axis: 'x' | 'y', points: readonly Point[], pairs: readonly [number, number][]) {
  const wanted = new Float64Array(points.length);
  for (const [from, to] of pairs) {
    const [a, b] = [points[from] as Point, points[to] as Point];
    const step = (b[axis] - a[axis]) / Math.hypot(b.x - a.x, b.y - a.y);
    wanted[to] = (wanted[to] as number) + step;
    wanted[from] = (wanted[from] as number) - step;
  }
  return solve(pairs, wanted);
}

/** Laplacian · result = wanted. Every column of both sums to 0, so one of the solutions lies around 0. */
function solve(pairs: readonly [number, number][], wanted: Float64Array): Float64Array {
  const result = new Float64Array(wanted.length);
  const rest = wanted.slice();
  const step = wanted.slice();
  let size = dot(rest, rest);
  const enough = size * 1e-18;
  for (let round = 0; round < wanted.length && size > enough; round++) {
    const moved = laplacian(pairs, step);
    const share = size / dot(step, moved);
    add(result, share, step);
    add(rest, -share, moved);
    const left = dot(rest, rest);
    for (let i = 0; i < step.length; i++) step[i] = (rest[i] as number) + (left / size) * (step[i] as number);
    size = left;
  }
  return result;
}

function laplacian(pairs: readonly [number, number][], at: Float64Array): Float64Array {
  const result = new Float64Array(at.length);
  for (const [from, to] of pairs) {
    const apart = (at[to] as number) - (at[from] as number);
    result[to] = (result[to] as number) + apart;
    result[from] = (result[from] as number) - apart;
  }
  return result;
}

function add(to: Float64Array, times: number, what: Float64Array): void {
  for (let i = 0; i < to.length; i++) to[i] = (to[i] as number) + times * (what[i] as number);
}

function dot(a: Float64Array, b: Float64Array): number {
  let sum = 0;
  for (let i = 0; i < a.length; i++) sum += (a[i] as number) * (b[i] as number);
  return sum;
}
