import type { Tx } from '@/lib/db/client';
import { dayOf } from '@/lib/domain/plan/day';
import { momentsOf, type WeekRule } from '@/lib/domain/plan/deadline';
import { weekKey } from '@/lib/domain/plan/week';

/** From which week on the dates are new, and of how many weeks; null when every week has opened. */
export interface DatedWeeks {
  from: string | null;
  isoNumber: number | null;
  weeks: number;
}

/**
 * Gives the weeks of a plan that have not opened yet their cut-off and deadline, by the plan's rule and the public
 * holidays. An opened week keeps its own: nobody's deadline moves while they work to it.
 */
export async function dateWeeks(tx: Tx, planId: number, rule: WeekRule): Promise<DatedWeeks> {
  const holidays = new Set((await tx.holiday.findMany()).map(({ day }) => dayOf(day)));
  const weeks = await tx.week.findMany({ where: { planId, openedAt: null }, orderBy: { ordinal: 'asc' } });
  for (const { ordinal, endsOn } of weeks) {
    await tx.week.updateMany({
      where: { planId, ordinal, openedAt: null },
      data: momentsOf(dayOf(endsOn), rule, holidays),
    });
  }
  const [first] = weeks;
  return {
    from: first ? weekKey(first) : null,
    isoNumber: first?.isoNumber ?? null,
    weeks: weeks.length,
  };
}

/** The same for every plan: a public holiday is one for all. */
export async function dateAllWeeks(tx: Tx): Promise<number> {
  let dated = 0;
  for (const plan of await tx.plan.findMany({ orderBy: { id: 'asc' } })) {
    dated += (await dateWeeks(tx, plan.id, plan)).weeks;
  }
  return dated;
}
