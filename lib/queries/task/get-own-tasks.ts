import { z } from 'zod';
import type { Actor } from '@/lib/access/actor';
import type { Tx } from '@/lib/db/client';
import { type Day, dayOf, vietnamDay } from '@/lib/domain/plan/day';
import {
  compareTasks,
  isPressing,
  type TaskNoteKind,
  type TaskState,
  taskStateOf,
} from '@/lib/domain/task/task';
import { getHomes } from '@/lib/queries/account/get-homes';
import { query } from '@/lib/queries/query';
import { begunBy } from './begun-by';
import { holderOf, holderWords, leadWords } from './locate-task';
import { type Own, ownOf, remindersTo } from './own-holders';

/** Of the tasks of one's own unit or department in a plan how many are not done. */
export interface OwnTaskCount {
  plan: { slug: string; number: string };
  /** 'Xã Keng Đu', 'Sở Y tế' */
  name: string;
  isUnit: boolean;
  /** The unit in whose list they stand. */
  unitCode: string;
  overdue: number;
  running: number;
  standing: number;
  /** Somebody else leads them. */
  shared: number;
}

/** A task that one's own unit or department leads, and that wants something today. */
export interface DueTask {
  id: number;
  text: string;
  lead: string;
  dueOn: Day | null;
  doneOn: null;
  state: TaskState;
  /** When this person was last reminded of it. */
  remindedAt: Date | null;
  /** What was said last; null where nobody has reported yet. */
  lastNote: { kind: TaskNoteKind; text: string; writtenAt: Date } | null;
}

export interface OwnTasks {
  counts: OwnTaskCount[];
  /** Overdue or due within days, just given, or opened again. */
  due: DueTask[];
}

/** The tasks of the asker's own units and departments. Everybody may ask it of themselves. */
export const getOwnTasks = query({
  input: z.object({}),
  may: async (_db, _input, actor) => {
    const on = vietnamDay(new Date());
    const { units } = ownOf(actor, on);
    return { action: 'meeting.read', unitId: units[0] ?? 0, on };
  },
  run: async (db, _input, actor): Promise<OwnTasks> => {
    const now = new Date();
    const today = vietnamDay(now);
    const own = ownOf(actor, today);
    const [rows, owners, homes] = await Promise.all([
      readOpen(db, own, actor, now),
      readOwners(db, own),
      getHomes(actor),
    ]);
    const home = homes.find(({ isOwn }) => isOwn);
    const plan = home && (await db.plan.findUnique({ where: { slug: home.plan }, select: planWords }));
    const led = rows.map((row) => dueOf(row, today)).filter((_, at) => isLed(rows[at] as Row, own));
    return {
      counts: owners.flatMap((owner) => countsOf(owner, rows, plan ?? null, today)),
      due: led.filter((task) => wantsSomething(task, today)).sort(compareTasks),
    };
  },
});

const planWords = { slug: true, number: true } as const;

/** Given and not done yet, in whatever plan. */
function readOpen(tx: Tx, { units, departments }: Own, actor: Actor, now: Date) {
  return tx.task.findMany({
    where: {
      doneAt: null,
      meeting: begunBy(now),
      OR: [
        { leadUnitId: { in: units } },
        { leadDepartmentId: { in: departments } },
        { partners: { some: { OR: [{ unitId: { in: units } }, { departmentId: { in: departments } }] } } },
      ],
    },
    orderBy: [{ planId: 'desc' }, { id: 'asc' }],
    select: {
      id: true,
      text: true,
      dueOn: true,
      plan: { select: planWords },
      ...leadWords,
      leadUnitId: true,
      leadDepartmentId: true,
      partners: { select: holderWords },
      notes: { orderBy: { id: 'desc' }, take: 1, select: { kind: true, text: true, writtenAt: true } },
      reminders: remindersTo(actor),
    },
  });
}

type Row = Awaited<ReturnType<typeof readOpen>>[number];

interface Owner {
  id: number;
  isUnit: boolean;
  name: string;
  unitCode: string;
}

async function readOwners(tx: Tx, own: Own): Promise<Owner[]> {
  const [units, departments] = await Promise.all([
    tx.unit.findMany({ where: { id: { in: own.units } } }),
    tx.department.findMany({
      where: { id: { in: own.departments } },
      include: { unit: { select: { code: true } } },
    }),
  ]);
  return [
    ...units.map(({ id, type, name, code }) => ({
      ...{ id, isUnit: true, unitCode: code },
      name: `${type} ${name}`.trim(),
    })),
    ...departments.map(({ id, name, unit }) => ({ id, isUnit: false, name, unitCode: unit.code })),
  ];
}

function isLed({ leadUnitId, leadDepartmentId }: Row, { units, departments }: Own): boolean {
  return units.includes(leadUnitId ?? 0) || departments.includes(leadDepartmentId ?? 0);
}

/** Of one owner in each plan with tasks; with none anywhere, in the plan where the day begins. */
function countsOf(
  owner: Owner,
  rows: readonly Row[],
  home: OwnTaskCount['plan'] | null,
  today: Day,
): OwnTaskCount[] {
  const { name, isUnit, unitCode } = owner;
  const base = { name, isUnit, unitCode, overdue: 0, running: 0, standing: 0, shared: 0 };
  const counts = new Map<string, OwnTaskCount>();
  for (const row of rows) {
    const part = partOf(owner, row, today);
    if (!part) continue;
    const count = counts.get(row.plan.slug) ?? { ...base, plan: row.plan };
    counts.set(row.plan.slug, { ...count, [part]: count[part] + 1 });
  }
  if (counts.size === 0 && home) return [{ ...base, plan: home }];
  return [...counts.values()];
}

type Part = 'overdue' | 'running' | 'standing' | 'shared';

/** Where a task counts for an owner; null where it has no part in it. */
function partOf({ id, isUnit }: Owner, row: Row, today: Day): Part | null {
  if ((isUnit ? row.leadUnitId : row.leadDepartmentId) === id) {
    const state = taskStateOf({ dueOn: row.dueOn && dayOf(row.dueOn), doneOn: null }, today);
    return state === 'done' ? null : state;
  }
  return row.partners.some(({ unit, department }) => (isUnit ? unit : department)?.id === id)
    ? 'shared'
    : null;
}

function dueOf({ id, text, dueOn, leadUnit, leadDepartment, notes, reminders }: Row, today: Day): DueTask {
  const times = { dueOn: dueOn && dayOf(dueOn), doneOn: null };
  return {
    ...{ id, text, ...times },
    lead: holderOf(true, leadUnit, leadDepartment).name,
    state: taskStateOf(times, today),
    remindedAt: reminders[0]?.createdAt ?? null,
    lastNote: notes[0] ?? null,
  };
}

function wantsSomething(task: DueTask, today: Day): boolean {
  return isPressing(task, today) || task.lastNote === null || task.lastNote.kind === 'reopened';
}
