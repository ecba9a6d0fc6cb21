import { isAllowed } from '@/lib/access/scope';
import { query } from '@/lib/queries/query';
import { subjectOf } from '../progress/locate';
import { locateMeeting, type MeetingPlace, mayReadMeeting, meetingAddress } from './locate-meeting';

export interface MeetingFactsView {
  meeting: MeetingPlace;
  mayManage: boolean;
}

/** A meeting with all that its papers tell, and whether one may change it. */
export const getMeetingFacts = query({
  input: meetingAddress,
  may: mayReadMeeting,
  run: async (db, { id }, actor): Promise<MeetingFactsView | null> => {
    const meeting = await locateMeeting(db, id);
    if (!meeting) return null;
    const mayManage = await isAllowed(db, actor, subjectOf(meeting.place, 'meeting.manage'), new Date());
    return { meeting, mayManage };
  },
});
