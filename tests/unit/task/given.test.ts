import { describe, expect, it } from 'vitest';
import { isGiven } from '@/lib/domain/task/given';

describe('a conclusion', () => {
  const meeting = { heldOn: '2026-12-02', startMinute: 8 * 60 };

  it.each([
    ['2026-12-02T07:59:59+07:00', false],
    ['2026-12-02T08:00:00+07:00', true],
    // Still the day before in Greenwich, and the other way round.
    ['2026-12-01T23:59:00Z', false],
    ['2026-12-02T01:00:00Z', true],
    ['2026-11-28T15:00:00+07:00', false],
    ['2027-01-01T00:00:00+07:00', true],
  ])('is a task when its meeting has begun: at %s %s', (now, given) => {
    expect(isGiven(meeting, new Date(now))).toBe(given);
  });
});
