import { isAllowed } from '@/lib/access/scope';
import { type PointUnit, pointUnits } from '@/lib/domain/meeting/points';
import { vietnamDay } from '@/lib/domain/plan/day';
import { query } from '@/lib/queries/query';
import { ownOf } from '@/lib/queries/task/own-holders';
import { subjectOf } from '../progress/locate';
import { locateMeeting, type MeetingPlace, mayReadMeeting, meetingAddress } from './locate-meeting';
import { readTree } from './read-tree';

export interface PointsView {
  meeting: MeetingPlace;
  mayManage: boolean;
  /** Codes of the asker's own units: whose rows are their own. */
  own: string[];
  /** Units of the tree on the meeting's day that are no points yet. */
  others: PointUnit[];
  /** The tree of that day has a level below the units right below. */
  hasNextLevel: boolean;
}

/** The điểm cầu of a meeting, and the units that could be more. */
export const getPoints = query({
  input: meetingAddress,
  may: mayReadMeeting,
  run: async (db, { id }, actor): Promise<PointsView | null> => {
    const meeting = await locateMeeting(db, id);
    if (!meeting) return null;
    const { place, facts, points } = meeting;
    const { units: held } = ownOf(actor, vietnamDay(new Date()));
    const [mayManage, own, tree] = await Promise.all([
      isAllowed(db, actor, subjectOf(place, 'meeting.manage'), new Date()),
      db.unit.findMany({ where: { id: { in: held } }, select: { code: true } }),
      readTree(db, place.unit.id, facts.heldOn),
    ]);
    const units = pointUnits(place.unit.id, tree);
    const taken = new Set(points.map(({ unitCode }) => unitCode));
    return {
      meeting,
      mayManage,
      own: own.map(({ code }) => code),
      others: units.filter(({ code }) => !taken.has(code)),
      hasNextLevel: units.some(({ depth }) => depth === 2),
    };
  },
});
