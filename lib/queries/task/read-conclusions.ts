import type { Tx } from '@/lib/db/client';
import { type Day, dayOf, vietnamDay } from '@/lib/domain/plan/day';
import type { Conclusion } from '@/lib/domain/task/conclusion';
import { firstDue, groupConclusions, leadWords } from '@/lib/domain/task/group-conclusions';
import { type TaskState, taskStateOf } from '@/lib/domain/task/task';
import { holderOf, holderWords, leadWords as leadColumns, type TaskHolder } from './locate-task';

/** One lead's task of a conclusion. */
export interface ConclusionTask {
  id: number;
  lead: TaskHolder;
  dueOn: Day | null;
  state: TaskState;
  isReported: boolean;
}

/** A numbered conclusion with its tasks: one for each lead. */
export interface NumberedConclusion extends Conclusion {
  /** Of its first task: how addresses and forms name it. */
  id: number;
  number: number;
  tasks: ConclusionTask[];
  partnerHolders: TaskHolder[];
  /** Something was said of one of its tasks: it is not changed any more. */
  isReported: boolean;
}

/** The conclusions of a meeting, in order. */
export async function readConclusions(
  tx: Tx,
  meetingId: number,
  now = new Date(),
): Promise<NumberedConclusion[]> {
  const rows = await readTasks(tx, meetingId);
  return groupConclusions(rows).map((group, at) => ({ number: at + 1, ...conclusionOf(group, now) }));
}

function readTasks(tx: Tx, meetingId: number) {
  return tx.task.findMany({
    where: { meetingId },
    orderBy: { position: 'asc' },
    include: {
      leadUnit: { select: { ...leadColumns.leadUnit.select, level: true } },
      leadDepartment: leadColumns.leadDepartment,
      partners: { select: holderWords, orderBy: { id: 'asc' } },
      _count: { select: { notes: true } },
    },
  });
}

type Row = Awaited<ReturnType<typeof readTasks>>[number];

function conclusionOf(group: readonly Row[], now: Date): Omit<NumberedConclusion, 'number'> {
  const { id, text, person, product, authority } = group[0] as Row;
  const tasks = group.map((row) => taskOf(row, now));
  const leads = group.map(({ leadUnit }, at) => ({
    name: tasks[at]?.lead.name ?? '',
    level: leadUnit?.level ?? null,
  }));
  const partnerHolders = partnersOf(group);
  return {
    ...{ id, text, person, product, authority, tasks, partnerHolders },
    lead: leadWords(leads),
    partners: partnerHolders.map(({ name }) => name),
    dueOn: firstDue(tasks.map(({ dueOn }) => dueOn)),
    isReported: tasks.some((one) => one.isReported),
  };
}

function taskOf({ id, leadUnit, leadDepartment, dueOn, doneAt, _count }: Row, now: Date): ConclusionTask {
  const times = { dueOn: dueOn && dayOf(dueOn), doneOn: doneAt && vietnamDay(doneAt) };
  return {
    id,
    lead: holderOf(true, leadUnit, leadDepartment),
    dueOn: times.dueOn,
    state: taskStateOf(times, vietnamDay(now)),
    isReported: _count.notes > 0,
  };
}

/** Of all its tasks: a unit that leads one of them may share in the others. */
function partnersOf(group: readonly Row[]): TaskHolder[] {
  const holders = group
    .flatMap(({ partners }) => partners)
    .map(({ unit, department }) => holderOf(false, unit, department));
  return [...new Map(holders.map((one) => [`${one.unitId} ${one.departmentId}`, one])).values()];
}
