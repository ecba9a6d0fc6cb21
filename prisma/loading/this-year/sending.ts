import { addDays, vietnamInstant } from '@/lib/domain/plan/day';
import { currentWeek, type Week } from '@/lib/domain/plan/week';
import type { TreeUnit } from '../plan-draft';
import { between, randomFor } from '../random';
import { remotenessOf } from '../remoteness';
import { incidents } from './incidents';

/**
 * When a commune means to send its report of a week: a third by Tuesday noon, most by Friday, some on the
 * Monday of the deadline, a few after it. Null: never.
 */
export function plannedSending(unit: TreeUnit, week: Week, present: number): Date | null {
  if (unit.code === incidents.stopped.unit && week.ordinal > present - incidents.stopped.weeksAgo)
    return null;
  const random = randomFor('sending', unit.code, week.ordinal);
  const slowness = between(randomFor('habit', unit.code), -0.08, 0.08) + 0.06 * remotenessOf(unit.district);
  const turn = random() + slowness;
  const isCuaLo = unit.code === incidents.waiting;
  if (random() < 0.015 + 0.03 * remotenessOf(unit.district) && !isCuaLo && week.ordinal > 1) return null;
  const [firstDay, lastDay] = daysOf(isCuaLo ? 0.6 : turn);
  const day = Math.floor(between(random, firstDay, lastDay + 1));
  const isMonday = day === 7;
  return vietnamInstant(
    addDays(week.startsOn, day),
    Math.floor(between(random, 7.6 * 60, (isMonday ? 16.9 : 17.5) * 60)),
  );
}

/** Days after the week's Monday, from–to; the deadline is day 7. */
function daysOf(turn: number): [number, number] {
  if (turn < 0.33) return [0, 1];
  if (turn < 0.82) return [2, 4];
  if (turn < 0.96) return [7, 7];
  return [8, 10];
}

/** Phường Cửa Lò leaves the weeks that are still to be reported to whoever tries the demonstration. */
export function isLeftToTry(unit: TreeUnit, week: Week, weeks: readonly Week[], now: Date): boolean {
  return unit.code === incidents.waiting && week.ordinal >= currentWeek(weeks, now).ordinal;
}
