/**
 * Whole parts in proportion to weights, by largest remainder: they add up to the total exactly.
 * @param limits no part goes above its own; together they must hold the total.
 */
export function spread(total: number, weights: readonly number[], limits?: readonly number[]): number[] {
  const sum = weights.reduce((all, weight) => all + weight, 0);
  const exact = weights.map((weight) => (total * weight) / sum);
  const limit = (index: number) => limits?.[index] ?? total;
  const parts = exact.map((part, index) => Math.min(Math.floor(part), limit(index)));
  const byRemainder = exact
    .map((part, index) => ({ index, remainder: part - Math.floor(part) }))
    .sort((a, b) => b.remainder - a.remainder || a.index - b.index);
  let left = total - parts.reduce((all, part) => all + part, 0);
  while (left > 0) {
    const before = left;
    for (const { index } of byRemainder) {
      const part = parts[index] ?? 0;
      if (left === 0 || part >= limit(index)) continue;
      parts[index] = part + 1;
      left -= 1;
    }
    if (left === before) throw new RangeError(`the limits cannot hold ${total}`);
  }
  return parts;
}
