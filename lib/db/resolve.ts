import { cache } from 'react';
import { db, type Tx } from '@/lib/db/client';
import type { UnitLevel } from '@/lib/db/generated/enums';
import type { PlanModel } from '@/lib/db/generated/models';
import { type Day, dayOf, toDate } from '@/lib/domain/plan/day';
import { currentWeek, parseWeekKey, type Week } from '@/lib/domain/plan/week';

/** A week as the plan keeps it: when it was opened (its reports written down as due) and closed. */
export interface PlanWeek extends Week {
  openedAt: Date | null;
  closedAt: Date | null;
}

export interface ResolvedWeek {
  plan: PlanModel;
  weeks: PlanWeek[];
  week: PlanWeek;
}

/**
 * The plan and week that an address names; without a week, the current one. Null when there is none such.
 * Asked by `may` and `run` of one request, so it is kept for the length of a request.
 */
export const resolveWeek: (
  tx: Tx,
  slug: string,
  key: string | undefined,
  now?: Date,
) => Promise<ResolvedWeek | null> = async (tx, slug, key, now = new Date()) => {
  const plan = tx === db ? await planForRequest(slug) : await loadPlan(tx, slug);
  if (!plan) return null;
  const named = key === undefined ? null : parseWeekKey(key);
  const week =
    key === undefined
      ? currentWeek(plan.weeks, now)
      : plan.weeks.find((one) => one.isoYear === named?.isoYear && one.isoNumber === named?.isoNumber);
  return week ? { plan: plan.plan, weeks: plan.weeks, week } : null;
};

const planForRequest = cache((slug: string) => loadPlan(db, slug));

async function loadPlan(tx: Tx, slug: string) {
  const found = await tx.plan.findUnique({
    where: { slug },
    include: { weeks: { orderBy: { ordinal: 'asc' } } },
  });
  if (!found) return null;
  const { weeks, ...plan } = found;
  return {
    plan,
    weeks: weeks.map((week) => ({ ...week, startsOn: dayOf(week.startsOn), endsOn: dayOf(week.endsOn) })),
  };
}

/** A unit as people know it. */
export interface NamedUnit {
  id: number;
  code: string;
  level: UnitLevel;
  type: string;
  name: string;
  /** 'Phường Cửa Lò' */
  fullName: string;
}

/** The unit that has this code on this day; codes are re-used, so a code alone names nothing. */
export async function resolveUnit(tx: Tx, code: string, on: Day): Promise<NamedUnit | null> {
  const day = toDate(on);
  const unit = await tx.unit.findFirst({
    where: { code, validFrom: { lte: day }, OR: [{ validUntil: null }, { validUntil: { gt: day } }] },
    select: { id: true, code: true, level: true, type: true, name: true },
  });
  return unit && { ...unit, fullName: `${unit.type} ${unit.name}` };
}
