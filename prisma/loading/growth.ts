import { between, type Random } from './random';

/** How a figure climbs over a row of weeks. */
export interface Climb {
  weeks: number;
  /** Share of the last week's figure that stands in the first week, 0–1. */
  start: number;
  /** Where on the way the climb is steepest, 0–1. */
  middle: number;
  /** Weeks (from, up to) in which nothing moves. */
  stall?: [number, number];
}

/**
 * Shares of the last week's figure, week by week: an S-curve in uneven steps that never falls and ends at 1.
 */
export function climb(random: Random, { weeks, start, middle, stall }: Climb): number[] {
  const steps = Array.from({ length: weeks }, (_, index) => {
    if (index === 0 || (stall && index + 1 >= stall[0] && index + 1 <= stall[1])) return 0;
    return bell(index / (weeks - 1), middle) * between(random, 0.35, 1.65);
  });
  const whole = steps.reduce((sum, step) => sum + step, 0);
  let climbed = 0;
  return steps.map((step, index) => {
    climbed += step;
    return index === weeks - 1 ? 1 : start + (1 - start) * (climbed / whole);
  });
}

/** The slope of a logistic curve around its middle, with a floor so that no week stands quite still. */
function bell(at: number, middle: number): number {
  const e = Math.exp(-9 * (at - middle));
  return 0.25 + (4 * e) / (1 + e) ** 2;
}
