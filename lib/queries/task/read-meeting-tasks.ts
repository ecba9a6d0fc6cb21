import type { Tx } from '@/lib/db/client';
import type { SnapshotMeeting, SnapshotTask } from '@/lib/domain/meeting/freeze/snapshot';
import { dayOf, toDate, vietnamDay } from '@/lib/domain/plan/day';
import { taskStateOf } from '@/lib/domain/task/task';
import type { Place } from '@/lib/queries/progress/locate';
import { begunBy } from './begun-by';

/**
 * The last meeting held by the day of `now` that works with a week's figures, of the unit or of the nearest one above
 * it; null for none.
 */
export async function readMeetingOf(
  tx: Tx,
  { plan, unit, week, above }: Place,
  now: Date,
): Promise<SnapshotMeeting | null> {
  const line = [unit.id, ...above];
  const rows = await tx.meeting.findMany({
    where: {
      planId: plan.id,
      weekOrdinal: week.ordinal,
      unitId: { in: line },
      heldOn: { lte: toDate(vietnamDay(now)) },
    },
    orderBy: { id: 'desc' },
    select: {
      title: true,
      heldOn: true,
      form: true,
      unitId: true,
      unit: { select: { type: true, name: true } },
      _count: { select: { points: true } },
    },
  });
  const [row] = rows.sort((a, b) => line.indexOf(a.unitId) - line.indexOf(b.unitId));
  if (!row) return null;
  const { title, heldOn, form, unit: by, _count } = row;
  return {
    title,
    heldOn: dayOf(heldOn),
    form,
    heldBy: `${by.type} ${by.name}`.trim(),
    points: _count.points,
  };
}

/**
 * Tasks of a plan that were given up to the week's end, by the unit or to it or one of these units; as they stand at
 * `now`, by deadline.
 */
export async function readTasksOf(
  tx: Tx,
  { plan, unit, week }: Place,
  beneath: readonly number[],
  now: Date,
): Promise<SnapshotTask[]> {
  const rows = await tx.task.findMany({
    where: {
      planId: plan.id,
      OR: [{ unitId: unit.id }, { leadUnitId: { in: [unit.id, ...beneath] } }],
      meeting: { heldOn: { lte: toDate(week.endsOn) }, ...begunBy(now) },
    },
    orderBy: [{ dueOn: { sort: 'asc', nulls: 'last' } }, { meetingId: 'asc' }, { position: 'asc' }],
    select: {
      text: true,
      dueOn: true,
      doneAt: true,
      leadUnit: { select: { type: true, name: true } },
      leadDepartment: { select: { name: true } },
    },
  });
  return rows.map(({ text, dueOn, doneAt, leadUnit, leadDepartment }) => {
    const times = { dueOn: dueOn && dayOf(dueOn), doneOn: doneAt && vietnamDay(doneAt) };
    const lead = leadDepartment?.name ?? `${leadUnit?.type ?? ''} ${leadUnit?.name ?? ''}`.trim();
    return { text, lead, ...times, state: taskStateOf(times, vietnamDay(now)) };
  });
}
