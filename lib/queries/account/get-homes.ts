import type { Actor } from '@/lib/access/actor';
import { db } from '@/lib/db/client';
import type { Home } from '@/lib/domain/account/home';
import { type Day, dayOf, vietnamDay } from '@/lib/domain/plan/day';
import { currentWeek, weekKey } from '@/lib/domain/plan/week';

export interface OwnHome extends Home {
  /** The person answers for this unit in this plan; else it is the plan's root, to read. */
  isOwn: boolean;
}

/**
 * Where somebody is at home in each plan: plans that run today first, then the newest; before these, those in
 * which they answer for a unit. It asks no policy: it tells people nothing but their own units.
 */
export async function getHomes(actor: Actor, now = new Date()): Promise<OwnHome[]> {
  const today = vietnamDay(now);
  const held = actor.assignments.filter((one) => contains(one.validFrom, one.validUntil, today));
  const [plans, units] = await Promise.all([
    db.plan.findMany({
      select: {
        slug: true,
        firstDay: true,
        lastDay: true,
        root: { select: { code: true } },
        weeks: {
          select: { isoYear: true, isoNumber: true, startsOn: true, dueAt: true },
          orderBy: { ordinal: 'asc' },
        },
      },
      orderBy: { lastDay: 'desc' },
    }),
    db.unit.findMany({
      where: { id: { in: held.map((one) => one.unitId) } },
      select: { id: true, code: true, validFrom: true, validUntil: true },
    }),
  ]);
  const homes = plans
    .filter((plan) => plan.weeks.length > 0)
    .map((plan) => {
      const lastDay = dayOf(plan.lastDay);
      const isRunning = dayOf(plan.firstDay) <= today && today <= lastDay;
      const on = today < lastDay ? today : lastDay;
      const unit = held
        .map(({ unitId }) => units.find(({ id }) => id === unitId))
        .find((one) => one && contains(dayOf(one.validFrom), one.validUntil && dayOf(one.validUntil), on));
      const weeks = plan.weeks.map((week) => ({ ...week, startsOn: dayOf(week.startsOn) }));
      const home = {
        plan: plan.slug,
        unit: (unit ?? plan.root).code,
        week: weekKey(currentWeek(weeks, now)),
      };
      return { ...home, isOwn: unit !== undefined, isRunning };
    });
  // Sorting keeps the order of equals: newest plan first within each kind.
  return homes
    .sort((a, b) => Number(b.isOwn) - Number(a.isOwn) || Number(b.isRunning) - Number(a.isRunning))
    .map(({ isRunning: _, ...home }) => home);
}

function contains(from: Day, until: Day | null, day: Day): boolean {
  return from <= day && (until === null || day < until);
}
