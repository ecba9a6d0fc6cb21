/** The middle of numbers in any order; between two middles, their mean. NaN of none. */
export function median(numbers: readonly number[]): number {
  const sorted = [...numbers].sort((a, b) => a - b);
  const middle = sorted.length / 2;
  const upper = sorted[Math.floor(middle)] ?? Number.NaN;
  return Number.isInteger(middle) ? ((sorted[middle - 1] ?? Number.NaN) + upper) / 2 : upper;
}

/** 1,4826 × the median distance from the median: a standard deviation that single wild values do not move. */
export function spread(numbers: readonly number[]): number {
  const middle = median(numbers);
  return 1.4826 * median(numbers.map((one) => Math.abs(one - middle)));
}
