import type { Target } from './target';

/** How many units stand in a range of figures as they are shown: tenths of a percent, or a count. */
export interface Bin {
  from: number;
  /** Not in the range, but in that of the last bin. */
  to: number;
  isLast: boolean;
  count: number;
}

/** More bars than this say less. */
const binsMost = 10;

/**
 * Equally wide ranges with round edges over all figures, those in between with nobody included.
 * @param values whole numbers.
 * @param goal an edge of them, so that no range has units on both sides of it: the target, or 0 where there is none.
 */
export function binsOf(values: readonly number[], goal = 0): Bin[] {
  if (values.length === 0) return [];
  const [low, high] = [Math.min(...values), Math.max(...values)];
  const { width, first, length } = grid(low, high, goal);
  return Array.from({ length }, (_, index) => {
    const [from, to, isLast] = [first + index * width, first + (index + 1) * width, index === length - 1];
    const count = values.filter((value) => from <= value && (value < to || (isLast && value === to))).length;
    return { from, to, isLast, count };
  });
}

/** The smallest width of 1, 2, 5, 10, 20, 50 … that needs no more bins than there may be. */
function grid(low: number, high: number, goal: number) {
  for (let power = 1; ; power *= 10) {
    for (const width of [power, 2 * power, 5 * power]) {
      const first = goal + Math.floor((low - goal) / width) * width;
      // A figure on the last edge (100%) is in the last bin, not in one of its own; but who is at the goal reached it.
      const isAtGoal = high === goal && low < goal && goal !== 0;
      const length = Math.max(1, Math.ceil((high - first) / width)) + (isAtGoal ? 1 : 0);
      if (length <= binsMost) return { width, first, length };
    }
  }
}

/** The one in the middle of an order; of two in the middle the first, which is there, while their mean is not. */
export function middleOf<T>(ordered: readonly T[]): T | null {
  return ordered[Math.ceil(ordered.length / 2) - 1] ?? null;
}

/** A target that is shown as it is, in tenths of a percent; 0 for others. */
export function goalShown(target: Target | null): number {
  const tenths = target?.denominator ? (target.numerator * 1000) / target.denominator : 0;
  return Number.isInteger(tenths) ? tenths : 0;
}
