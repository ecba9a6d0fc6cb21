import type { Actor } from '@/lib/access/actor';
import { isAllowed } from '@/lib/access/scope';
import type { Tx } from '@/lib/db/client';
import { type Day, dayOf, vietnamDay } from '@/lib/domain/plan/day';
import { isGiven } from '@/lib/domain/task/given';
import { type TaskNoteKind, type TaskState, type TaskTimes, taskStateOf } from '@/lib/domain/task/task';
import { locateMeeting, type MeetingPlace, meetingAddress } from '@/lib/queries/meeting/locate-meeting';
import { type ListedFile, readFiles } from '@/lib/queries/meeting/read-files';
import { subjectOf } from '@/lib/queries/progress/locate';
import { query } from '@/lib/queries/query';
import { mayReadEvidence, mayReadTask, readHolders, reportsFor, type TaskHolder } from './locate-task';
import { ownOf } from './own-holders';

export interface TaskNoteView {
  id: number;
  kind: TaskNoteKind;
  text: string;
  writtenAt: Date;
  by: string;
  /** Evidence, for those whom it concerns. */
  files: ListedFile[];
  /** How many files others may not read. */
  closedFiles: number;
  /** Evidence that was taken out again, for the same. */
  removed: RemovedFile[];
}

export interface RemovedFile {
  id: string;
  name: string;
  by: string;
  at: Date;
}

export interface TaskView extends TaskTimes {
  id: number;
  version: number;
  meeting: MeetingPlace;
  text: string;
  lead: TaskHolder;
  partners: TaskHolder[];
  person: string;
  product: string;
  authority: string;
  state: TaskState;
  today: Day;
  /** Its meeting has begun; before that it is a draft that nobody works on. */
  isGiven: boolean;
  /** The newest first. */
  notes: TaskNoteView[];
  /** For whom the asker may report; null for nobody. */
  reportsFor: TaskHolder | null;
  /** The code of the unit whose list holds the asker's own tasks, where this is one of them; else null. */
  ownListOf: string | null;
  /** The asker manages the meeting that gave it: may give it more time, reopen it, take out files. */
  mayManage: boolean;
}

/** One task: the "6 rõ", and all that was said of it. */
export const getTask = query({
  input: meetingAddress,
  may: mayReadTask,
  run: async (db, { id }, actor): Promise<TaskView | null> => {
    const now = new Date();
    const task = await db.task.findUnique({ where: { id } });
    const meeting = task && (await locateMeeting(db, task.meetingId));
    const holders = await readHolders(db, id);
    const [lead, ...partners] = holders ?? [];
    if (!task || !meeting || !lead) return null;
    const { version, text, person, product, authority } = task;
    const given = isGiven(meeting.facts, now);
    const times = { dueOn: task.dueOn && dayOf(task.dueOn), doneOn: task.doneAt && vietnamDay(task.doneAt) };
    const [own, ownListOf, mayManage, notes] = await Promise.all([
      given ? reportsFor(db, actor, [lead, ...partners], now) : null,
      readOwnList(db, actor, [lead, ...partners], vietnamDay(now)),
      isAllowed(db, actor, subjectOf(meeting.place, 'meeting.manage'), now),
      readNotes(db, task, actor),
    ]);
    return {
      ...{ id, version, meeting, text, lead, partners, person, product, authority, notes, mayManage },
      ...times,
      state: taskStateOf(times, vietnamDay(now)),
      today: vietnamDay(now),
      isGiven: given,
      ...{ reportsFor: own, ownListOf },
    };
  },
});

/** A department's tasks stand in the list of its unit. */
async function readOwnList(tx: Tx, actor: Actor, holders: readonly TaskHolder[], today: Day) {
  const { units, departments } = ownOf(actor, today);
  const own = holders.find(({ unitId, departmentId }) =>
    unitId === null ? departments.includes(departmentId ?? 0) : units.includes(unitId),
  );
  if (!own) return null;
  const unit = await tx.unit.findUnique({ where: { id: own.ofUnitId }, select: { code: true } });
  return unit?.code ?? null;
}

async function readNotes(
  tx: Tx,
  task: { id: number; unitId: number },
  actor: Actor,
): Promise<TaskNoteView[]> {
  const taskId = task.id;
  const evidence = await mayReadEvidence(tx, task, actor);
  const [isOpen, rows, files, removed] = await Promise.all([
    evidence && isAllowed(tx, actor, evidence, new Date()),
    tx.taskNote.findMany({
      where: { taskId },
      orderBy: { id: 'desc' },
      select: { id: true, kind: true, text: true, writtenAt: true, by: { select: { displayName: true } } },
    }),
    readFiles(tx, { taskNote: { taskId } }, actor),
    readRemoved(tx, task),
  ]);
  return rows.map(({ by, ...note }) => {
    const own = files.filter(({ taskNoteId }) => taskNoteId === note.id);
    return {
      ...note,
      by: by.displayName,
      ...(isOpen ? { files: own, closedFiles: 0 } : { files: [], closedFiles: own.length }),
      removed: isOpen ? removed.filter(({ taskNoteId }) => taskNoteId === note.id) : [],
    };
  });
}

/** Evidence that is gone leaves its name in the audit (lib/commands/meeting/remove-file.ts). */
async function readRemoved(tx: Tx, { id, unitId }: { id: number; unitId: number }) {
  const rows = await tx.audit.findMany({
    where: { unitId, command: 'file.remove', detail: { path: ['taskId'], equals: id } },
    orderBy: { id: 'asc' },
    select: { id: true, at: true, detail: true, actor: { select: { displayName: true } } },
  });
  return rows.map(({ id: row, at, detail, actor }) => {
    const { name, taskNoteId } = detail as { name: string; taskNoteId: number };
    return { id: String(row), name, taskNoteId, by: actor?.displayName ?? '', at };
  });
}
