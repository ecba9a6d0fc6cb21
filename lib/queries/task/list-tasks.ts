import type { Actor } from '@/lib/access/actor';
import type { Tx } from '@/lib/db/client';
import { type Day, dayOf, vietnamDay } from '@/lib/domain/plan/day';
import {
  compareTasks,
  type TaskNoteKind,
  type TaskState,
  type TaskTimes,
  taskStateOf,
} from '@/lib/domain/task/task';
import { readTree } from '@/lib/queries/meeting/read-tree';
import {
  locatePlace,
  mayReadProgress,
  type Place,
  type ProgressAddress,
  progressAddress,
} from '@/lib/queries/progress/locate';
import { query } from '@/lib/queries/query';
import { begunBy } from './begun-by';
import { holderOf, holderWords, leadWords } from './locate-task';
import { type Own, ownOf, remindersTo } from './own-holders';

/** A task as a list shows it. */
export interface ListedTask extends TaskTimes {
  id: number;
  text: string;
  lead: string;
  partners: string[];
  person: string;
  product: string;
  meeting: { id: number; title: string; heldOn: Day };
  givenBy: string;
  state: TaskState;
  /** The asker's own unit or department leads it or shares in it. */
  isOwn: boolean;
  lastNote: { kind: TaskNoteKind; text: string; writtenAt: Date; by: string } | null;
  /** When the asker was last reminded of it. */
  remindedAt: Date | null;
}

export interface TasksView extends Place {
  tasks: ListedTask[];
  /** The asker can be given tasks: "của tôi" means something. */
  hasOwn: boolean;
  today: Day;
}

/** Tasks that a unit gave, or that it or one below leads or shares in, or the asker's own department; by deadline. */
export const listTasks = query({
  input: progressAddress,
  may: async (tx, address) => {
    const subject = await mayReadProgress(tx, address);
    return subject && { ...subject, action: 'meeting.read' as const };
  },
  run: async (db, address: ProgressAddress, actor): Promise<TasksView | null> => {
    const place = await locatePlace(db, address);
    if (!place) return null;
    const now = new Date();
    const today = vietnamDay(now);
    const own = ownOf(actor, today);
    const rows = await readRows(db, place, own, actor, now);
    const tasks = rows.map((row) => listedOf(row, own, today)).sort(compareTasks);
    return { ...place, tasks, hasOwn: own.units.length + own.departments.length > 0, today };
  },
});

/** Of the plan, in whatever meeting they were given. */
async function readRows(tx: Tx, { plan, unit, week }: Place, own: Own, actor: Actor, now: Date) {
  const below = await readTree(tx, unit.id, week.endsOn);
  const units = [unit.id, ...below.map(({ id }) => id)];
  return tx.task.findMany({
    where: {
      planId: plan.id,
      meeting: begunBy(now),
      OR: [
        { unitId: unit.id },
        { leadUnitId: { in: units } },
        { leadDepartmentId: { in: own.departments } },
        {
          partners: { some: { OR: [{ unitId: { in: units } }, { departmentId: { in: own.departments } }] } },
        },
      ],
    },
    orderBy: [{ meeting: { heldOn: 'desc' } }, { meetingId: 'desc' }, { position: 'asc' }],
    include: {
      ...leadWords,
      unit: { select: { type: true, name: true } },
      meeting: { select: { id: true, title: true, heldOn: true } },
      partners: { select: holderWords, orderBy: { id: 'asc' } },
      notes: {
        orderBy: { id: 'desc' },
        take: 1,
        select: { kind: true, text: true, writtenAt: true, by: { select: { displayName: true } } },
      },
      reminders: remindersTo(actor),
    },
  });
}

type Row = Awaited<ReturnType<typeof readRows>>[number];

function listedOf(row: Row, own: Own, today: Day): ListedTask {
  const { id, text, person, product, meeting, notes } = row;
  const lead = holderOf(true, row.leadUnit, row.leadDepartment);
  const partners = row.partners.map(({ unit, department }) => holderOf(false, unit, department));
  const times = { dueOn: row.dueOn && dayOf(row.dueOn), doneOn: row.doneAt && vietnamDay(row.doneAt) };
  const [note] = notes;
  const [reminder] = row.reminders;
  return {
    ...{ id, text, person, product },
    ...times,
    lead: lead.name,
    partners: partners.map(({ name }) => name),
    meeting: { id: meeting.id, title: meeting.title, heldOn: dayOf(meeting.heldOn) },
    givenBy: `${row.unit.type} ${row.unit.name}`.trim(),
    state: taskStateOf(times, today),
    isOwn: [lead, ...partners].some(({ unitId, departmentId }) =>
      unitId === null ? own.departments.includes(departmentId ?? 0) : own.units.includes(unitId),
    ),
    lastNote: note ? { ...note, by: note.by.displayName } : null,
    remindedAt: reminder?.createdAt ?? null,
  };
}
