import type { Tx } from '@/lib/db/client';
import type { PrismaClient } from '@/lib/db/generated/client';
import { toDate, vietnamDay } from '@/lib/domain/plan/day';
import { reminderHoursMax, reminderNow } from '@/lib/domain/report/reminder';
import { writeAudit } from '../command';

/** Why no letter could be written; kept with the reminder. */
export const noMailServer = 'Chưa đặt máy chủ thư';
export const noEmail = 'Người nhận chưa có địa chỉ thư';
export const leftTooLong = 'Quá 24 giờ vẫn chưa gửi được';

const hourMs = 3_600_000;

/**
 * Writes down who is to be reminded now of which report they owe: one row a person and way, once for each deadline
 * and time of the plan (the unique key makes it once, whoever else does this at the same time). What stands in the
 * app is given with its row; a letter is sent afterwards. Done by the system.
 * @returns how many rows were written.
 */
export async function writeReminders(db: PrismaClient, now: Date, hasMail: boolean): Promise<number> {
  return db.$transaction(async (tx) => {
    await giveUp(tx, now);
    const owed = await readOwed(tx, now);
    const dueNow = owed.flatMap((report) => {
      const hours = { before: report.before, after: report.after };
      const offsetHours = reminderNow(report.dueAt, hours, now);
      return offsetHours === null ? [] : [{ ...report, offsetHours }];
    });
    let written = 0;
    for (const [planId, reports] of groupByPlan(dueNow)) {
      const count = await writeRows(tx, reports, now, hasMail);
      if (count > 0) await writeAudit(tx, 'reminder.write', null, { planId, detail: { count } }, now);
      written += count;
    }
    return written;
  });
}

/** A letter that nothing has sent for a day is not late but lost: somebody is to see it. */
async function giveUp(tx: Tx, now: Date): Promise<void> {
  await tx.reminder.updateMany({
    where: { state: 'queued', createdAt: { lt: new Date(now.getTime() - 24 * hourMs) } },
    data: { state: 'failed', error: leftTooLong },
  });
}

interface OwedReport {
  planId: number;
  weekOrdinal: number;
  unitId: number;
  endsOn: Date;
  dueAt: Date;
  before: number[];
  after: number[];
}

/** Reports that are owed in open weeks and whose deadline is near enough for any reminder. */
async function readOwed(tx: Tx, now: Date): Promise<OwedReport[]> {
  const reach = (reminderHoursMax + 24) * hourMs;
  return tx.$queryRaw<OwedReport[]>`
    SELECT r.plan_id AS "planId", r.week_ordinal AS "weekOrdinal", r.unit_id AS "unitId", w.ends_on AS "endsOn",
           coalesce(r.extended_until, w.due_at) AS "dueAt",
           p.remind_before_hours AS before, p.remind_after_hours AS after
    FROM report r
    JOIN week w ON w.plan_id = r.plan_id AND w.ordinal = r.week_ordinal
    JOIN plan p ON p.id = r.plan_id
    WHERE w.opened_at IS NOT NULL AND w.closed_at IS NULL AND r.counted_revision IS NULL
      AND coalesce(r.extended_until, w.due_at)
          BETWEEN ${new Date(now.getTime() - reach)} AND ${new Date(now.getTime() + reach)}
    ORDER BY r.plan_id, r.week_ordinal, r.unit_id`;
}

type DueReminder = OwedReport & { offsetHours: number };

function groupByPlan(reports: readonly DueReminder[]): Map<number, DueReminder[]> {
  const plans = new Map<number, DueReminder[]>();
  for (const report of reports) plans.set(report.planId, [...(plans.get(report.planId) ?? []), report]);
  return plans;
}

async function writeRows(
  tx: Tx,
  reports: readonly DueReminder[],
  now: Date,
  hasMail: boolean,
): Promise<number> {
  const rows = [];
  for (const report of reports) {
    const { planId, weekOrdinal, unitId, dueAt, offsetHours } = report;
    for (const { userId, email } of await recipientsOf(tx, report, now)) {
      const row = { planId, weekOrdinal, unitId, userId, dueAt, offsetHours, createdAt: now };
      const reason = hasMail ? noEmail : noMailServer;
      const mail = hasMail && email !== null;
      rows.push({ ...row, channel: 'app' as const, state: 'sent' as const, sentAt: now });
      rows.push({
        ...row,
        channel: 'email' as const,
        ...(mail ? { state: 'queued' as const } : { state: 'not_possible' as const, error: reason }),
      });
    }
  }
  if (rows.length === 0) return 0;
  return (await tx.reminder.createMany({ data: rows, skipDuplicates: true })).count;
}

/** The unit's own reporters; where it has none, those of the unit above, who type for it. */
async function recipientsOf(
  tx: Tx,
  { unitId, endsOn }: OwedReport,
  now: Date,
): Promise<{ userId: number; email: string | null }[]> {
  const own = await reportersOf(tx, unitId, now);
  if (own.length > 0) return own;
  const above = await tx.placement.findFirst({
    where: { unitId, validFrom: { lte: endsOn }, OR: [{ validUntil: null }, { validUntil: { gt: endsOn } }] },
    select: { parentId: true },
  });
  return above ? reportersOf(tx, above.parentId, now) : [];
}

async function reportersOf(tx: Tx, unitId: number, now: Date) {
  const today = toDate(vietnamDay(now));
  const roles = await tx.roleAssignment.findMany({
    where: {
      unitId,
      role: 'reporter',
      validFrom: { lte: today },
      OR: [{ validUntil: null }, { validUntil: { gt: today } }],
      user: { disabledAt: null },
    },
    select: { user: { select: { id: true, email: true } } },
    orderBy: { userId: 'asc' },
  });
  return [...new Map(roles.map(({ user }) => [user.id, { userId: user.id, email: user.email }])).values()];
}
