import fc from 'fast-check';
import { expect, it } from 'vitest';
import { firstWeekOf, quarterOf } from '@/lib/domain/progress/quarter';

it('every week lies in the quarter whose thirteen weeks begin with its first', () => {
  fc.assert(
    fc.property(fc.integer({ min: 1, max: 2000 }), (week) => {
      const first = firstWeekOf(quarterOf(week));
      expect(week - first).toBeGreaterThanOrEqual(0);
      expect(week - first).toBeLessThan(13);
    }),
  );
  expect([1, 13, 14, 156].map(quarterOf)).toEqual([1, 1, 2, 12]);
});
