import { z } from 'zod';
import { vietnamDay } from '@/lib/domain/plan/day';
import { query } from '../query';

/** When somebody was last reminded of one report. */
export interface OwnReminder {
  planSlug: string;
  unitCode: string;
  isoYear: number;
  isoNumber: number;
  at: Date;
}

/** The last reminder of each report that the person was reminded of, in weeks that are still open. */
export const listOwnReminders = query({
  input: z.object({}),
  may: async (_db, _input, actor) => {
    const held = actor.assignments.find(({ role }) => role === 'reporter');
    return held ? { action: 'report.write', unitId: held.unitId, on: vietnamDay(new Date()) } : null;
  },
  run: (db, _input, actor): Promise<OwnReminder[]> => db.$queryRaw`
    SELECT p.slug AS "planSlug", u.code AS "unitCode", w.iso_year AS "isoYear", w.iso_number AS "isoNumber",
           max(m.created_at) AS at
    FROM reminder m
    JOIN plan p ON p.id = m.plan_id
    JOIN unit u ON u.id = m.unit_id
    JOIN week w ON w.plan_id = m.plan_id AND w.ordinal = m.week_ordinal
    WHERE m.user_id = ${actor.userId} AND m.channel = 'app' AND w.closed_at IS NULL
    GROUP BY p.slug, u.code, w.iso_year, w.iso_number`,
});
