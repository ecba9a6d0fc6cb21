import type { Actor } from '@/lib/access/actor';
import { db } from '@/lib/db/client';
import type { Home } from '@/lib/domain/account/home';
import { type Day, vietnamDay } from '@/lib/domain/plan/day';
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
  const plans = await readPlans(
    held.map(({ unitId }) => unitId),
    today,
  );
  const homes = plans.map(({ slug, rootCode, firstDay, lastDay, units, weeks }) => {
    const on = today < lastDay ? today : lastDay;
    const unit = held
      .map(({ unitId }) => units.find(({ id }) => id === unitId))
      .find((one) => one && contains(one.validFrom, one.validUntil, on));
    return {
      plan: slug,
      unit: unit?.code ?? rootCode,
      week: weekKey(
        currentWeek(
          weeks.map((week) => ({ ...week, dueAt: new Date(week.dueAt) })),
          now,
        ),
      ),
      isOwn: unit !== undefined,
      isRunning: firstDay <= today && today <= lastDay,
    };
  });
  // Sorting keeps the order of equals: newest plan first within each kind.
  return homes
    .sort((a, b) => Number(b.isOwn) - Number(a.isOwn) || Number(b.isRunning) - Number(a.isRunning))
    .map(({ isRunning: _, ...home }) => home);
}

interface PlanRow {
  slug: string;
  rootCode: string;
  firstDay: Day;
  lastDay: Day;
  units: { id: number; code: string; validFrom: Day; validUntil: Day | null }[];
  weeks: { isoYear: number; isoNumber: number; startsOn: Day; dueAt: string }[];
}

/**
 * Plans with weeks, the newest first, in one statement, since every page begins with it. Of the weeks those alone that
 * the present one is among: those whose deadline is still to come, the last one begun and the first of all.
 */
async function readPlans(unitIds: number[], today: Day): Promise<PlanRow[]> {
  return db.$queryRaw<PlanRow[]>`
    SELECT plan.slug, root.code AS "rootCode", plan.first_day::text AS "firstDay", plan.last_day::text AS "lastDay",
           (SELECT coalesce(json_agg(json_build_object('id', id, 'code', code, 'validFrom', valid_from,
                                                       'validUntil', valid_until)), '[]')
            FROM unit WHERE id = ANY (${unitIds}::int[])) AS units,
           near.weeks
    FROM plan JOIN unit root ON root.id = plan.root_unit_id
    CROSS JOIN LATERAL (
      SELECT json_agg(json_build_object('isoYear', iso_year, 'isoNumber', iso_number, 'startsOn', starts_on,
                                        'dueAt', due_at) ORDER BY ordinal) AS weeks
      FROM week
      WHERE plan_id = plan.id
        AND (ordinal = 1 OR (starts_on <= ${today}::date AND due_at >= ${today}::date - 1)
             OR ordinal = (SELECT max(ordinal) FROM week begun
                           WHERE begun.plan_id = plan.id AND begun.starts_on <= ${today}::date))
    ) near
    WHERE near.weeks IS NOT NULL
    ORDER BY plan.last_day DESC`;
}

function contains(from: Day, until: Day | null, day: Day): boolean {
  return from <= day && (until === null || day < until);
}
