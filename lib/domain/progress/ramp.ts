/** 1 is the palest and worst colour of a map or heat table, 5 the darkest and best. */
export type RampStep = 1 | 2 | 3 | 4 | 5;

/** Where the colours change. Figures are whole numbers as they are shown: tenths of a percent, or a count. */
export interface Ramp {
  isHigherBetter: boolean;
  /** From the worst to the best: a figure as good as `at`, or better, has this step; one worse than all has step 1. */
  edges: { at: number; step: RampStep }[];
}

export interface RampQuestion {
  /** The figures that are to be told apart, of the units that have one. */
  values: readonly number[];
  isHigherBetter: boolean;
  /** Mức giao, as shown; null where there is none. */
  goal?: number | null;
  /** Edges are at least so far apart: units that differ by less may look alike. */
  widthLeast: number;
}

/** For rates in tenths of a percent: one percentage point. */
export const rateWidthLeast = 10;

/**
 * Edges for one indicator over a set of units (docs/decisions/015-heat-table.md). Step 5 is the target reached and
 * nothing else, where there is a target. The other steps are equally wide, by a round width, and spread over what the
 * units show between the worst and the best tenth of them, so that one outlier does not push all others into one
 * colour. Edges with no unit on their worse side are left out.
 */
export function rampOf({ values, isHigherBetter, goal = null, widthLeast }: RampQuestion): Ramp {
  // Lower is better: the same on the other side of zero.
  const sign = isHigherBetter ? 1 : -1;
  const sorted = values.map((value) => sign * value).sort((a, b) => a - b);
  const top = goal === null ? null : sign * goal;
  const open = top === null ? sorted : sorted.filter((value) => value < top);
  const below = roundEdges(open, top === null ? 4 : 3, widthLeast).filter((at) => top === null || at < top);
  const edges = below.map((at, index) => ({ at: sign * at, step: (index + 2) as RampStep }));
  if (top !== null) edges.push({ at: sign * top, step: 5 });
  return { isHigherBetter, edges };
}

/** At most `count` round edges, equally far apart, over ascending values; each has a value below it. */
function roundEdges(sorted: readonly number[], count: number, widthLeast: number): number[] {
  const least = sorted[0];
  if (least === undefined) return [];
  const low = sorted[Math.floor(sorted.length / 10)] ?? least;
  const high = sorted[sorted.length - 1 - Math.floor(sorted.length / 10)] ?? least;
  const width = roundWidth((high - low) / (count + 1), widthLeast);
  const last = Math.floor(high / width) * width;
  const edges = Array.from({ length: count }, (_, index) => last - (count - 1 - index) * width);
  return edges.filter((at) => at > least);
}

const roundSteps = [1, 1.5, 2, 2.5, 3, 4, 5, 6, 8, 10];

/** The smallest round whole number (1, 1,5, 2, 2,5, 3, 4, 5, 6, 8 times a power of ten) not below both. */
function roundWidth(width: number, widthLeast: number): number {
  const wanted = Math.max(width, widthLeast, 1);
  const power = 10 ** Math.floor(Math.log10(wanted));
  const round = roundSteps.map((step) => step * power).find((one) => Number.isInteger(one) && one >= wanted);
  return round ?? 10 * power;
}

/** The colour of a figure. */
export function stepOn({ isHigherBetter, edges }: Ramp, value: number): RampStep {
  const passed = edges.findLast(({ at }) => (isHigherBetter ? value >= at : value <= at));
  return passed?.step ?? 1;
}

/** What a colour stands for: figures from `low` to `high`, both included; null: no end on that side. */
export interface RampRange {
  step: RampStep;
  low: number | null;
  high: number | null;
}

/** The ranges of a legend, worst first; together they hold every figure once. */
export function rangesOf({ isHigherBetter, edges }: Ramp): RampRange[] {
  const starts: { at: number | null; step: RampStep }[] = [{ at: null, step: 1 }, ...edges];
  return starts.map(({ at, step }, index) => {
    const next = starts[index + 1]?.at ?? null;
    return isHigherBetter
      ? { step, low: at, high: next === null ? null : next - 1 }
      : { step, low: next === null ? null : next + 1, high: at };
  });
}
