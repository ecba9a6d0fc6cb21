import type { Tx } from '@/lib/db/client';
import { type Day, dayOf, vietnamDay } from '@/lib/domain/plan/day';
import type { Conclusion } from '@/lib/domain/task/conclusion';
import { deadlineBefore, dueWords, openingOfDeadlineNote } from '@/lib/domain/task/deadline-note';
import {
  firstDue,
  groupConclusions,
  leadWords,
  type OfConclusion,
} from '@/lib/domain/task/group-conclusions';
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
  const groups = await readGroups(tx, meetingId);
  return groups.map((group, at) => ({ number: at + 1, ...conclusionOf(group, now) }));
}

/** The tasks of a meeting's conclusions, by conclusion, in order. */
export async function readGroups(tx: Tx, meetingId: number): Promise<Row[][]> {
  const rows = await readTasks(tx, meetingId);
  return groupConclusions(rows.map((row) => ({ row, ...sayingOf(row) }))).map((group) =>
    group.map(({ row }) => row),
  );
}

function sayingOf(row: Row): OfConclusion {
  const { position, text, person, product, authority, dueOn, leadUnit, leadDepartment, notes } = row;
  const [firstChange] = notes;
  return {
    ...{ position, text, person, product, authority },
    due: firstChange ? deadlineBefore(firstChange.text) : dueWords(dueOn && dayOf(dueOn)),
    lead: nameOf(leadUnit, leadDepartment),
    partners: row.partners.map(({ unit, department }) => nameOf(unit, department)),
  };
}

function nameOf(unit: { id: number } | null, department: { id: number } | null): string {
  return unit ? `unit ${unit.id}` : `department ${department?.id}`;
}

function readTasks(tx: Tx, meetingId: number) {
  return tx.task.findMany({
    where: { meetingId },
    orderBy: { position: 'asc' },
    include: {
      leadUnit: { select: { ...leadColumns.leadUnit.select, level: true } },
      leadDepartment: leadColumns.leadDepartment,
      partners: { select: holderWords, orderBy: { id: 'asc' } },
      // The first change of its deadline: what it was before.
      notes: {
        where: { text: { startsWith: openingOfDeadlineNote } },
        orderBy: { id: 'asc' },
        take: 1,
        select: { text: true },
      },
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
