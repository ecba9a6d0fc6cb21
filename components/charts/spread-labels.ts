/**
 * Where labels stand that would rather stand at `wanted`: none over another, as near as can be, in the same order, inside
 * `top … bottom` as long as there is room for all. The middles of labels, in the same units as `height`.
 * Labels that would collide are pooled and stand around the mean of what they want (isotonic regression).
 */
export function spreadLabels(
  wanted: readonly number[],
  height: number,
  { top, bottom }: { top: number; bottom: number },
): number[] {
  const order = wanted.map((_, index) => index).sort((a, b) => (wanted[a] ?? 0) - (wanted[b] ?? 0) || a - b);
  // Without the room that each label takes, "not over another" is "not above the one before".
  const pools: { sum: number; count: number }[] = [];
  order.forEach((index, rank) => {
    let pool = { sum: (wanted[index] ?? 0) - rank * height, count: 1 };
    for (
      let last = pools.at(-1);
      last && last.sum / last.count > pool.sum / pool.count;
      last = pools.at(-1)
    ) {
      pool = { sum: last.sum + pool.sum, count: last.count + pool.count };
      pools.pop();
    }
    pools.push(pool);
  });
  const lowest = bottom - (wanted.length - 1) * height;
  const placed = pools
    .flatMap(({ sum, count }) => Array.from({ length: count }, () => sum / count))
    .map((middle, rank) => Math.max(top, Math.min(lowest, middle)) + rank * height);
  const spread = new Array<number>(wanted.length).fill(0);
  order.forEach((index, rank) => {
    spread[index] = placed[rank] ?? 0;
  });
  return spread;
}
