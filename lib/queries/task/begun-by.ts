import { toDate, vietnamDay, vietnamInstant } from '@/lib/domain/plan/day';

/**
 * Meetings that have begun by then: those whose conclusions are tasks (lib/domain/task/given.ts), as the database is
 * asked for them.
 */
export function begunBy(now: Date) {
  const today = vietnamDay(now);
  const minute = Math.floor((now.getTime() - vietnamInstant(today, 0).getTime()) / 60_000);
  return {
    OR: [{ heldOn: { lt: toDate(today) } }, { heldOn: toDate(today), startMinute: { lte: minute } }],
  };
}
