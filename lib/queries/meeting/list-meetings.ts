import { isAllowed } from '@/lib/access/scope';
import type { Tx } from '@/lib/db/client';
import type { MeetingForm } from '@/lib/domain/meeting/meeting';
import { type Day, dayOf, vietnamDay } from '@/lib/domain/plan/day';
import { isGiven } from '@/lib/domain/task/given';
import {
  locatePlace,
  mayReadProgress,
  type Place,
  progressAddress,
  subjectOf,
} from '@/lib/queries/progress/locate';
import { query } from '@/lib/queries/query';
import { begunBy } from '@/lib/queries/task/begun-by';
import { type Own, ownOf } from '@/lib/queries/task/own-holders';

export interface ListedMeeting {
  id: number;
  title: string;
  /** Of the unit that holds it. */
  heldBy: string;
  heldOn: Day;
  startMinute: number;
  form: MeetingForm;
  points: number;
  week: { isoYear: number; isoNumber: number };
  isFrozen: boolean;
  /** That it gave: none before it begins. */
  tasks: number;
  /** Of them those that the asker's own units and departments lead or share in. */
  ownTasks: number;
}

export interface MeetingsView extends Place {
  /** Of the unit itself, the newest first. */
  meetings: ListedMeeting[];
  /** Of other units, with the unit as a điểm cầu or as the lead of a task. */
  invited: ListedMeeting[];
  /** Whose own tasks are counted: 'Xã Keng Đu'; '' for those who take none. */
  ownName: string;
  mayManage: boolean;
}

/** The meetings of a unit in a plan, of all its weeks, and those that it attends or leads a task of. */
export const listMeetings = query({
  input: progressAddress,
  may: async (tx, address) => {
    const subject = await mayReadProgress(tx, address);
    return subject && { ...subject, action: 'meeting.read' as const };
  },
  run: async (db, asked, actor): Promise<MeetingsView | null> => {
    const place = await locatePlace(db, asked);
    if (!place) return null;
    const { plan, unit } = place;
    const now = new Date();
    const own = ownOf(actor, vietnamDay(now));
    // A point that was taken off the list keeps the tasks that it was given.
    const attending = { points: { some: { unitId: unit.id } } };
    const leading = { AND: begunBy(now), tasks: { some: { leadUnitId: unit.id } } };
    const [meetings, invited, ownName, mayManage] = await Promise.all([
      readMeetings(db, { planId: plan.id, unitId: unit.id }, own),
      readMeetings(db, { planId: plan.id, unitId: { not: unit.id }, OR: [attending, leading] }, own),
      readOwnName(db, own),
      isAllowed(db, actor, subjectOf(place, 'meeting.manage'), new Date()),
    ]);
    return { ...place, meetings, invited, ownName, mayManage };
  },
});

type Which = NonNullable<Parameters<Tx['meeting']['findMany']>[0]>['where'];

async function readMeetings(tx: Tx, where: Which, own: Own): Promise<ListedMeeting[]> {
  const now = new Date();
  const rows = await tx.meeting.findMany({
    where,
    orderBy: [{ heldOn: 'desc' }, { startMinute: 'desc' }, { id: 'desc' }],
    select: {
      id: true,
      title: true,
      heldOn: true,
      startMinute: true,
      form: true,
      freezeId: true,
      unit: { select: { type: true, name: true } },
      week: { select: { isoYear: true, isoNumber: true } },
      _count: { select: { points: true, tasks: true } },
      tasks: { where: heldBy(own), select: { id: true } },
    },
  });
  return rows.map(({ heldOn, freezeId, unit, tasks, _count, ...one }) => {
    const given = isGiven({ heldOn: dayOf(heldOn), startMinute: one.startMinute }, now);
    return {
      ...one,
      heldBy: `${unit.type} ${unit.name}`.trim(),
      heldOn: dayOf(heldOn),
      points: _count.points,
      isFrozen: freezeId !== null,
      tasks: given ? _count.tasks : 0,
      ownTasks: given ? tasks.length : 0,
    };
  });
}

/** Tasks that one of these leads or shares in. */
function heldBy({ units, departments }: Own) {
  const sharing = { OR: [{ unitId: { in: units } }, { departmentId: { in: departments } }] };
  return {
    OR: [
      { leadUnitId: { in: units } },
      { leadDepartmentId: { in: departments } },
      { partners: { some: sharing } },
    ],
  };
}

async function readOwnName(tx: Tx, { units, departments }: Own): Promise<string> {
  const [first, second] = [
    ...(await tx.unit.findMany({ where: { id: { in: units } }, select: { type: true, name: true } })),
    ...(await tx.department.findMany({ where: { id: { in: departments } }, select: { name: true } })),
  ].map((one) => ('type' in one ? `${one.type} ${one.name}`.trim() : one.name));
  return second ? 'các đơn vị của bạn' : (first ?? '');
}
