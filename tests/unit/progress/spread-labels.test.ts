import fc from 'fast-check';
import { describe, expect, test } from 'vitest';
import { spreadLabels } from '@/components/charts/spread-labels';

const height = 18;
const room = { top: 20, bottom: 300 };
const wanted = fc.array(fc.double({ min: 0, max: 320, noNaN: true }), { minLength: 1, maxLength: 6 });
const near = 1e-6;

describe('labels at the ends of lines', () => {
  test('none stands over another, none leaves the chart, and their order is that of the lines', () => {
    fc.assert(
      fc.property(wanted, (all) => {
        const placed = spreadLabels(all, height, room);
        const byWish = all.map((_, index) => index).sort((a, b) => (all[a] ?? 0) - (all[b] ?? 0) || a - b);
        byWish.slice(1).forEach((index, rank) => {
          const above = placed[byWish[rank] ?? 0] ?? 0;
          expect((placed[index] ?? 0) - above).toBeGreaterThanOrEqual(height - near);
        });
        expect(Math.min(...placed)).toBeGreaterThanOrEqual(room.top - near);
        expect(Math.max(...placed)).toBeLessThanOrEqual(room.bottom + near);
      }),
    );
  });

  test('what does not collide stays where it is', () => {
    fc.assert(
      fc.property(wanted, (all) => {
        const placed = spreadLabels(all, height, room);
        // A second time nothing moves: it is as spread as it needs to be.
        spreadLabels(placed, height, room).forEach((middle, index) => {
          expect(middle).toBeCloseTo(placed[index] ?? 0, 6);
        });
      }),
    );
    expect(spreadLabels([40, 100, 250], height, room)).toEqual([40, 100, 250]);
  });

  test('two that collide move apart by the same way, three around their middle', () => {
    expect(spreadLabels([100, 100], height, room)).toEqual([91, 109]);
    expect(spreadLabels([100, 104, 102], height, room)).toEqual([84, 120, 102]);
  });

  test('no set of places as near to what is wanted is found by trying', () => {
    fc.assert(
      fc.property(
        wanted,
        fc.array(fc.double({ min: -9, max: 9, noNaN: true }), { minLength: 6, maxLength: 6 }),
        (all, by) => {
          const placed = spreadLabels(all, height, room);
          const way = (middles: number[]) =>
            middles.reduce((sum, one, index) => sum + (one - (all[index] ?? 0)) ** 2, 0);
          const other = spreadLabels(
            placed.map((middle, index) => middle + (by[index] ?? 0)),
            height,
            room,
          );
          const rank = (middles: number[]) =>
            middles
              .map((_, i) => i)
              .sort((a, b) => (middles[a] ?? 0) - (middles[b] ?? 0))
              .join();
          if (rank(other) === rank(placed)) expect(way(placed)).toBeLessThanOrEqual(way(other) + 1e-3);
        },
      ),
    );
  });

  test('without room for all they still do not stand over another', () => {
    expect(spreadLabels([5, 5, 5], height, { top: 0, bottom: 20 })).toEqual([0, 18, 36]);
  });
});
