import { isAllowed } from '@/lib/access/scope';
import type { Tx } from '@/lib/db/client';
import { type Day, dayOf } from '@/lib/domain/plan/day';
import { listPlans, type PlanChoice } from '../progress/list-plans';
import { query } from '../query';
import { mayReadPlan, planAddress, subjectOfManaging } from './find-plan';

/** A week of a plan: its dates, how its reports came in, who closed or reopened it. */
export interface PlanWeekLine {
  isoYear: number;
  isoNumber: number;
  startsOn: Day;
  endsOn: Day;
  cutoffAt: Date;
  dueAt: Date;
  openedAt: Date | null;
  closedAt: Date | null;
  /** Written down when the week opened: received is never more. */
  expected: number;
  received: number;
  onTime: number;
  extended: number;
  /** Oldest first. */
  history: { what: 'close' | 'reopen'; at: Date; by: string | null; reason: string | null }[];
}

export interface WeeksView {
  plan: {
    slug: string;
    number: string;
    title: string;
    isIllustrative: boolean;
    contact: string;
    note: string;
    rootCode: string;
  };
  plans: PlanChoice[];
  /** Newest first. */
  weeks: PlanWeekLine[];
  mayManage: boolean;
}

/** Every week of a plan, opened or to come. */
export const listWeeks = query({
  input: planAddress,
  may: mayReadPlan,
  run: async (db, { plan: slug }, actor): Promise<WeeksView | null> => {
    const [plan, subject] = await Promise.all([
      db.plan.findUnique({ where: { slug }, include: { root: { select: { code: true } } } }),
      subjectOfManaging(db, slug),
    ]);
    if (!plan || !subject) return null;
    const [plans, weeks, mayManage] = await Promise.all([
      listPlans(db),
      readWeeks(db, plan.id),
      isAllowed(db, actor, subject, new Date()),
    ]);
    const { number, title, isIllustrative, contact, note, root } = plan;
    return {
      plan: { slug, number, title, isIllustrative, contact, note, rootCode: root.code },
      plans,
      weeks,
      mayManage,
    };
  },
});

type WeekRow = Omit<PlanWeekLine, 'startsOn' | 'endsOn' | 'history'> & {
  ordinal: number;
  startsOn: Date;
  endsOn: Date;
};

interface HistoryRow {
  ordinal: number;
  command: string;
  at: Date;
  by: string | null;
  reason: string | null;
}

async function readWeeks(db: Tx, planId: number): Promise<PlanWeekLine[]> {
  const [weeks, history] = await Promise.all([
    db.$queryRaw<WeekRow[]>`
      SELECT w.ordinal, w.iso_year AS "isoYear", w.iso_number AS "isoNumber", w.starts_on AS "startsOn", w.ends_on AS "endsOn",
             w.cutoff_at AS "cutoffAt", w.due_at AS "dueAt", w.opened_at AS "openedAt", w.closed_at AS "closedAt",
             count(r.id)::int AS expected,
             (count(*) FILTER (WHERE r.counted_revision IS NOT NULL))::int AS received,
             (count(*) FILTER (WHERE r.counted_revision IS NOT NULL
                               AND r.first_sent_at <= coalesce(r.extended_until, w.due_at)))::int AS "onTime",
             (count(*) FILTER (WHERE r.extended_until IS NOT NULL))::int AS extended
      FROM week w LEFT JOIN report r ON r.plan_id = w.plan_id AND r.week_ordinal = w.ordinal
      WHERE w.plan_id = ${planId}
      GROUP BY w.plan_id, w.ordinal
      ORDER BY w.ordinal DESC`,
    db.$queryRaw<HistoryRow[]>`
      SELECT (a.detail->>'week')::int AS ordinal, a.command, a.at, who.display_name AS by, a.detail->>'reason' AS reason
      FROM audit a LEFT JOIN user_account who ON who.id = a.actor_id
      WHERE a.plan_id = ${planId} AND a.command IN ('week.close', 'week.reopen')
      ORDER BY a.at, a.id`,
  ]);
  return weeks.map(({ ordinal, startsOn, endsOn, ...week }) => ({
    ...week,
    startsOn: dayOf(startsOn),
    endsOn: dayOf(endsOn),
    history: history
      .filter((row) => row.ordinal === ordinal)
      .map(({ command, at, by, reason }) => ({
        what: command === 'week.close' ? 'close' : 'reopen',
        at,
        by,
        reason,
      })),
  }));
}
