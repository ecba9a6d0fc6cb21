import { isAllowed } from '@/lib/access/scope';
import type { Tx } from '@/lib/db/client';
import type { MeetingForm } from '@/lib/domain/meeting/meeting';
import { type Day, dayOf } from '@/lib/domain/plan/day';
import {
  locatePlace,
  mayReadProgress,
  type Place,
  progressAddress,
  subjectOf,
} from '@/lib/queries/progress/locate';
import { query } from '@/lib/queries/query';

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
  tasks: number;
}

export interface MeetingsView extends Place {
  /** Of the unit itself, the newest first. */
  meetings: ListedMeeting[];
  /** Of other units, with the unit as a điểm cầu. */
  invited: ListedMeeting[];
  mayManage: boolean;
}

/** The meetings of a unit in a plan, of all its weeks, and those that it attends. */
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
    const [meetings, invited, mayManage] = await Promise.all([
      readMeetings(db, { planId: plan.id, unitId: unit.id }),
      readMeetings(db, {
        planId: plan.id,
        unitId: { not: unit.id },
        points: { some: { unitId: unit.id } },
      }),
      isAllowed(db, actor, subjectOf(place, 'meeting.manage'), new Date()),
    ]);
    return { ...place, meetings, invited, mayManage };
  },
});

type Which = NonNullable<Parameters<Tx['meeting']['findMany']>[0]>['where'];

async function readMeetings(tx: Tx, where: Which): Promise<ListedMeeting[]> {
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
    },
  });
  return rows.map(({ heldOn, freezeId, unit, _count, ...one }) => ({
    ...one,
    heldBy: `${unit.type} ${unit.name}`.trim(),
    heldOn: dayOf(heldOn),
    points: _count.points,
    isFrozen: freezeId !== null,
    tasks: _count.tasks,
  }));
}
