import type { PrismaClient } from '@/lib/db/generated/client';
import { toDate, vietnamDay } from '@/lib/domain/plan/day';
import { writeAudit } from '../command';

/**
 * Opens every week that has begun: writes down, once, which reports are due: one for each unit in force on the
 * week's last day under the plan's root, of a level that reports. Done by the system, at start and by the hour;
 * safe to do twice or at the same time.
 * @returns how many weeks were opened.
 */
export async function openWeeks(db: PrismaClient, now: Date): Promise<number> {
  const begun = await db.week.findMany({
    where: { openedAt: null, startsOn: { lte: toDate(vietnamDay(now)) } },
    orderBy: [{ planId: 'asc' }, { ordinal: 'asc' }],
  });
  let opened = 0;
  for (const { planId, ordinal } of begun) if (await openWeek(db, planId, ordinal, now)) opened++;
  return opened;
}

async function openWeek(db: PrismaClient, planId: number, ordinal: number, now: Date): Promise<boolean> {
  return db.$transaction(async (tx) => {
    const taken = await tx.$executeRaw`
      UPDATE week SET opened_at = ${now} WHERE plan_id = ${planId} AND ordinal = ${ordinal} AND opened_at IS NULL`;
    if (taken === 0) return false;
    const due = await tx.$executeRaw`
      WITH RECURSIVE tree AS (
        SELECT p.root_unit_id AS id, w.ends_on
        FROM plan p JOIN week w ON w.plan_id = p.id AND w.ordinal = ${ordinal} WHERE p.id = ${planId}
        UNION ALL
        SELECT c.unit_id, t.ends_on
        FROM tree t JOIN placement c ON c.parent_id = t.id
          AND c.valid_from <= t.ends_on AND (c.valid_until IS NULL OR t.ends_on < c.valid_until)
      )
      INSERT INTO report (plan_id, week_ordinal, unit_id)
      SELECT ${planId}, ${ordinal}, u.id
      FROM tree JOIN unit u USING (id)
      WHERE u.level IN (SELECT reported_by FROM plan_indicator WHERE plan_id = ${planId})
      ON CONFLICT (plan_id, week_ordinal, unit_id) DO NOTHING`;
    await writeAudit(tx, 'plan.open_week', null, { planId, detail: { week: ordinal, due } }, now);
    return true;
  });
}
