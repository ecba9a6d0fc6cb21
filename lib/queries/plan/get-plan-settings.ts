import { isAllowed } from '@/lib/access/scope';
import { type Day, dayOf } from '@/lib/domain/plan/day';
import type { WeekRule } from '@/lib/domain/plan/deadline';
import { listPlans, type PlanChoice } from '../progress/list-plans';
import { query } from '../query';
import { mayReadPlan, planAddress, subjectOfManaging } from './find-plan';

/** From where on the checks doubt a figure. */
export interface Thresholds {
  swingPoints: number;
  denominatorPercent: number;
  frozenWeeks: number;
  frozenJumpPercent: number;
  ownOutlierTimes: number;
  peerOutlierTimes: number;
}

export interface PlanSettingsView {
  plan: { slug: string; number: string; title: string; isIllustrative: boolean; rootCode: string };
  plans: PlanChoice[];
  rule: WeekRule;
  remindBeforeHours: number[];
  remindAfterHours: number[];
  thresholds: Thresholds;
  /** The next weeks that will open, three at most, with the dates that they will have. */
  nextWeeks: { isoNumber: number; startsOn: Day; endsOn: Day; cutoffAt: Date; dueAt: Date }[];
  holidays: { day: Day; name: string }[];
  mayManage: boolean;
}

const nextWeeksShown = 3;

/** How a plan is set: its dates, reminders, thresholds, and the days off that move its deadlines. */
export const getPlanSettings = query({
  input: planAddress,
  may: mayReadPlan,
  run: async (db, { plan: slug }, actor): Promise<PlanSettingsView | null> => {
    const [plan, subject] = await Promise.all([
      db.plan.findUnique({ where: { slug }, include: { root: { select: { code: true } } } }),
      subjectOfManaging(db, slug),
    ]);
    if (!plan || !subject) return null;
    const [plans, weeks, holidays, mayManage] = await Promise.all([
      listPlans(db),
      db.week.findMany({
        where: { planId: plan.id, openedAt: null },
        orderBy: { ordinal: 'asc' },
        take: nextWeeksShown,
      }),
      db.holiday.findMany({ orderBy: { day: 'asc' } }),
      isAllowed(db, actor, subject, new Date()),
    ]);
    const { number, title, isIllustrative, root } = plan;
    return {
      plan: { slug, number, title, isIllustrative, rootCode: root.code },
      plans,
      rule: plan,
      remindBeforeHours: plan.remindBeforeHours,
      remindAfterHours: plan.remindAfterHours,
      thresholds: plan,
      nextWeeks: weeks.map((week) => ({
        isoNumber: week.isoNumber,
        startsOn: dayOf(week.startsOn),
        endsOn: dayOf(week.endsOn),
        cutoffAt: week.cutoffAt,
        dueAt: week.dueAt,
      })),
      holidays: holidays.map(({ day, name }) => ({ day: dayOf(day), name })),
      mayManage,
    };
  },
});
