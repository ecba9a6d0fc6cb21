import { climb } from './growth';
import type { MadeIndicator, Shape } from './made-indicator';
import type { TreeUnit } from './plan-draft';
import { between, type Random, randomFor } from './random';
import { remotenessOf } from './remoteness';

/** What one commune would say of one indicator in each week, if it reported; without parts: không áp dụng. */
export interface Said {
  numerator?: number;
  denominator?: number;
}

/** The weeks of a plan, and what makes its figures others than those of another plan. */
export interface Course {
  seed: string;
  weeks: number;
  /** Weeks (from, up to) in which nothing moves. */
  stall?: [number, number] | false;
}

/** The figures of one commune, one entry a week. Running numbers never fall, parts never exceed the whole. */
export function seriesOf(
  unit: TreeUnit,
  { code, shape, lag }: MadeIndicator,
  { seed, weeks, stall }: Course,
): Said[] {
  const random = randomFor(seed, unit.code, code);
  const far = remotenessOf(unit.district);
  const temper = between(randomFor('temper', unit.code), -0.05, 0.05);
  const reach = (level: number) => level * (1 - lag * far) * (1 + temper + between(random, -0.04, 0.04));
  const way = climb(random, {
    weeks,
    start: 0,
    middle: 0.42 + 0.25 * far + between(random, -0.12, 0.12) - 2 * temper,
    ...(stall && { stall }),
  });
  const size = unit.population / 1000;
  switch (shape.is) {
    case 'rate':
      return ofStandingNumber(
        denominatorOf(unit, code, shape),
        way,
        clip(reach(shape.from)),
        clip(reach(shape.to)),
      );
    case 'flow':
      return soFar(weekByWeek(random, size * shape.weekly, way, reach(shape.from), reach(shape.to)));
    case 'weekly_rate':
      return weekByWeek(random, size * shape.weekly, way, reach(shape.from), reach(shape.to));
    case 'count': {
      const last = Math.round(size * reach(shape.base));
      return way.map((done) => ({ numerator: Math.floor(last * (shape.from + (1 - shape.from) * done)) }));
    }
    case 'weekly_count':
      return way.map(() => ({
        numerator: Math.round(size * reach(shape.weekly) * between(random, 0.7, 1.3)),
      }));
    case 'yes_no':
      return way.map((_, week) => ({ numerator: Number(week >= Math.floor(far * 9 + temper * 40)) }));
  }
}

/** The people or things that a rate is of: the same for indicators of the same base, as for the same people. */
export function denominatorOf(unit: TreeUnit, code: string, shape: Extract<Shape, { is: 'rate' }>): number {
  const unevenness = between(randomFor('base', shape.base || code, unit.code), 0.97, 1.03);
  const exact = shape.base === 1000 ? unit.population : (unit.population / 1000) * shape.base * unevenness;
  return Math.max(shape.least ?? 1, Math.round(exact));
}

function ofStandingNumber(denominator: number, way: readonly number[], from: number, to: number): Said[] {
  return way.map((done) => ({
    numerator: Math.round(denominator * (from + Math.max(0, to - from) * done)),
    denominator,
  }));
}

function weekByWeek(random: Random, perWeek: number, way: readonly number[], from: number, to: number) {
  return way.map((done) => {
    const denominator = Math.round(perWeek * between(random, 0.65, 1.35));
    const rate = clip((from + (to - from) * done) * between(random, 0.9, 1.08));
    return { numerator: Math.min(denominator, Math.round(denominator * rate)), denominator };
  });
}

function soFar(weeks: readonly { numerator: number; denominator: number }[]): Said[] {
  const total = { numerator: 0, denominator: 0 };
  return weeks.map((week) => {
    total.numerator += week.numerator;
    total.denominator += week.denominator;
    return { ...total };
  });
}

function clip(rate: number): number {
  return Math.min(1, Math.max(0, rate));
}
