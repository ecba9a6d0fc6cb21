import { type Action, scopeOf } from '@/lib/access/policy';
import type { Tx } from '@/lib/db/client';
import type { PrismaClient } from '@/lib/db/generated/client';
import { roles } from '@/lib/domain/account/role';
import { addDays, dayOf, toDate, vietnamDay, vietnamInstant } from '@/lib/domain/plan/day';
import { isGiven } from '@/lib/domain/task/given';
import { taskReminderOn } from '@/lib/domain/task/task';
import { writeAudit } from '../command';
import { leftTooLong, noEmail, noMailServer } from './write-reminders';

/** Minute of the day from which somebody is reminded: not in the night. */
const from = 7 * 60;
const hourMs = 3_600_000;
const reports: Action = 'task.report';
/** One conclusion may have been given to every commune. */
const manyTasks = { timeout: 60_000, maxWait: 20_000 };
/** Who answers for the tasks of a unit; a department's officers answer for those of their department. */
const unitRoles = roles.filter((role) => scopeOf(role, reports) === 'subtree');

/**
 * Writes down who is to be reminded today of which task: one row a person and way, once for each deadline and day of
 * the rule (the unique key makes it once, whoever else does this at the same time). What stands in the app is given with
 * its row; a letter is sent afterwards. Done by the system.
 * @returns how many rows were written.
 */
export async function writeTaskReminders(db: PrismaClient, now: Date, hasMail: boolean): Promise<number> {
  return db.$transaction(async (tx) => {
    await giveUp(tx, now);
    if (now < vietnamInstant(vietnamDay(now), from)) return 0;
    let written = 0;
    for (const [planId, tasks] of groupByPlan(await readDue(tx, now))) {
      const count = await writeRows(tx, tasks, now, hasMail);
      if (count > 0) await writeAudit(tx, 'task.remind', null, { planId, detail: { count } }, now);
      written += count;
    }
    return written;
  }, manyTasks);
}

/** A letter that nothing has sent for a day is not late but lost. */
async function giveUp(tx: Tx, now: Date): Promise<void> {
  await tx.taskReminder.updateMany({
    where: { state: 'queued', createdAt: { lt: new Date(now.getTime() - 24 * hourMs) } },
    data: { state: 'failed', error: leftTooLong },
  });
}

interface DueTask {
  id: number;
  planId: number;
  leadUnitId: number | null;
  leadDepartmentId: number | null;
  dueOn: Date;
  offsetDays: number;
}

/** Further from its deadline than this no task is reminded of, on either side. */
const reachDays = 60;

/** Tasks that were given, of which somebody is to be reminded today and was not yet. */
async function readDue(tx: Tx, now: Date): Promise<DueTask[]> {
  const today = vietnamDay(now);
  const tasks = await tx.task.findMany({
    where: {
      doneAt: null,
      dueOn: { gte: toDate(addDays(today, -reachDays)), lte: toDate(addDays(today, reachDays)) },
    },
    select: {
      id: true,
      planId: true,
      leadUnitId: true,
      leadDepartmentId: true,
      dueOn: true,
      meeting: { select: { heldOn: true, startMinute: true } },
      reminders: { orderBy: { id: 'desc' }, take: 1, select: { dueOn: true, offsetDays: true } },
    },
    orderBy: { id: 'asc' },
  });
  return tasks.flatMap(({ dueOn, meeting, reminders: [last], ...task }) => {
    if (!isGiven({ ...meeting, heldOn: dayOf(meeting.heldOn) }, now)) return [];
    const offsetDays = dueOn && taskReminderOn({ dueOn: dayOf(dueOn), doneOn: null }, today);
    if (dueOn === null || offsetDays === null) return [];
    const isReminded = last?.offsetDays === offsetDays && last.dueOn.getTime() === dueOn.getTime();
    return isReminded ? [] : [{ ...task, dueOn, offsetDays }];
  });
}

function groupByPlan(tasks: readonly DueTask[]): Map<number, DueTask[]> {
  const plans = new Map<number, DueTask[]>();
  for (const task of tasks) plans.set(task.planId, [...(plans.get(task.planId) ?? []), task]);
  return plans;
}

async function writeRows(tx: Tx, tasks: readonly DueTask[], now: Date, hasMail: boolean): Promise<number> {
  const rows = [];
  for (const task of tasks) {
    const { id: taskId, dueOn, offsetDays } = task;
    for (const { userId, email } of await recipientsOf(tx, task, now)) {
      const row = { taskId, userId, dueOn, offsetDays, createdAt: now };
      const mail = hasMail && email !== null;
      const error = hasMail ? noEmail : noMailServer;
      rows.push({ ...row, channel: 'app' as const, state: 'sent' as const, sentAt: now });
      rows.push({
        ...row,
        channel: 'email' as const,
        ...(mail ? { state: 'queued' as const } : { state: 'not_possible' as const, error }),
      });
    }
  }
  if (rows.length === 0) return 0;
  return (await tx.taskReminder.createMany({ data: rows, skipDuplicates: true })).count;
}

type Recipients = { userId: number; email: string | null }[];

/** Of a department its officers; of a unit those who answer for it, else for the nearest unit above that has somebody. */
async function recipientsOf(
  tx: Tx,
  { leadUnitId, leadDepartmentId }: DueTask,
  now: Date,
): Promise<Recipients> {
  if (leadDepartmentId !== null) return holdersOf(tx, { departmentId: leadDepartmentId }, now);
  for (let unitId = leadUnitId; unitId !== null; unitId = await unitAbove(tx, unitId, now)) {
    const found = await holdersOf(tx, { unitId, role: { in: unitRoles } }, now);
    if (found.length > 0) return found;
  }
  return [];
}

async function unitAbove(tx: Tx, unitId: number, now: Date): Promise<number | null> {
  const placement = await tx.placement.findFirst({
    where: { unitId, ...inForce(now) },
    select: { parentId: true },
  });
  return placement?.parentId ?? null;
}

type Held = { departmentId: number } | { unitId: number; role: { in: typeof unitRoles } };

async function holdersOf(tx: Tx, held: Held, now: Date): Promise<Recipients> {
  const found = await tx.roleAssignment.findMany({
    where: { ...held, ...inForce(now), user: { disabledAt: null } },
    select: { user: { select: { id: true, email: true } } },
    orderBy: { userId: 'asc' },
  });
  return [...new Map(found.map(({ user }) => [user.id, { userId: user.id, email: user.email }])).values()];
}

function inForce(now: Date) {
  const today = toDate(vietnamDay(now));
  return { validFrom: { lte: today }, OR: [{ validUntil: null }, { validUntil: { gt: today } }] };
}
