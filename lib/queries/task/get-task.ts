import { isAllowed } from '@/lib/access/scope';
import type { Tx } from '@/lib/db/client';
import { type Day, dayOf, vietnamDay } from '@/lib/domain/plan/day';
import { type TaskNoteKind, type TaskState, type TaskTimes, taskStateOf } from '@/lib/domain/task/task';
import {
  locateMeeting,
  type MeetingPlace,
  mayReadMeeting,
  meetingAddress,
} from '@/lib/queries/meeting/locate-meeting';
import { type ListedFile, readFiles } from '@/lib/queries/meeting/read-files';
import { subjectOf } from '@/lib/queries/progress/locate';
import { query } from '@/lib/queries/query';
import { readHolders, reportsFor, type TaskHolder } from './locate-task';

export interface TaskNoteView {
  id: number;
  kind: TaskNoteKind;
  text: string;
  writtenAt: Date;
  by: string;
  files: ListedFile[];
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
  /** The newest first. */
  notes: TaskNoteView[];
  /** For whom the asker may report; null for nobody. */
  reportsFor: TaskHolder | null;
  /** The asker manages the meeting that gave it: may give it more time, reopen it, take out files. */
  mayManage: boolean;
}

/** One task: the "6 rõ", and all that was said of it. */
export const getTask = query({
  input: meetingAddress,
  may: async (tx, { id }) => {
    const task = await tx.task.findUnique({ where: { id }, select: { meetingId: true } });
    return task && mayReadMeeting(tx, { id: task.meetingId });
  },
  run: async (db, { id }, actor): Promise<TaskView | null> => {
    const now = new Date();
    const task = await db.task.findUnique({ where: { id } });
    const meeting = task && (await locateMeeting(db, task.meetingId));
    const holders = await readHolders(db, id);
    const [lead, ...partners] = holders ?? [];
    if (!task || !meeting || !lead) return null;
    const { version, text, person, product, authority } = task;
    const times = { dueOn: task.dueOn && dayOf(task.dueOn), doneOn: task.doneAt && vietnamDay(task.doneAt) };
    const [own, mayManage, notes] = await Promise.all([
      reportsFor(db, actor, [lead, ...partners], now),
      isAllowed(db, actor, subjectOf(meeting.place, 'meeting.manage'), now),
      readNotes(db, id, actor),
    ]);
    return {
      ...{ id, version, meeting, text, lead, partners, person, product, authority, notes, mayManage },
      ...times,
      state: taskStateOf(times, vietnamDay(now)),
      today: vietnamDay(now),
      reportsFor: own,
    };
  },
});

async function readNotes(
  tx: Tx,
  taskId: number,
  actor: Parameters<typeof readFiles>[2],
): Promise<TaskNoteView[]> {
  const [rows, files] = await Promise.all([
    tx.taskNote.findMany({
      where: { taskId },
      orderBy: { id: 'desc' },
      select: { id: true, kind: true, text: true, writtenAt: true, by: { select: { displayName: true } } },
    }),
    readFiles(tx, { taskNote: { taskId } }, actor),
  ]);
  return rows.map(({ by, ...note }) => ({
    ...note,
    by: by.displayName,
    files: files.filter(({ taskNoteId }) => taskNoteId === note.id),
  }));
}
