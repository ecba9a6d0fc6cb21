import { isAllowed } from '@/lib/access/scope';
import { query } from '@/lib/queries/query';
import { subjectOf } from '../progress/locate';
import { locateMeeting, type MeetingPlace, mayReadMeeting, meetingAddress } from './locate-meeting';
import { partVersion } from './part-version';
import { type Removal, readRemoval } from './read-removal';

export interface MeetingFactsView {
  meeting: MeetingPlace;
  /** Of the facts: a form sends back the one it was filled from. */
  version: string;
  mayManage: boolean;
  /** The asker reads what is drafted of its minutes and conclusions. */
  mayDraft: boolean;
  removal: Removal;
}

/** A meeting with all that its papers tell, and whether one may change it. */
export const getMeetingFacts = query({
  input: meetingAddress,
  may: mayReadMeeting,
  run: async (db, { id }, actor): Promise<MeetingFactsView | null> => {
    const meeting = await locateMeeting(db, id);
    if (!meeting) return null;
    const now = new Date();
    const [version, removal, mayManage, mayDraft] = await Promise.all([
      partVersion(db, id, 'facts'),
      readRemoval(db, id),
      isAllowed(db, actor, subjectOf(meeting.place, 'meeting.manage'), now),
      isAllowed(db, actor, subjectOf(meeting.place, 'meeting.draft'), now),
    ]);
    return { meeting, version, mayManage, mayDraft, removal };
  },
});
