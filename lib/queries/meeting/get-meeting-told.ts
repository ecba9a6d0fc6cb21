import { query } from '@/lib/queries/query';
import { locateMeeting, type MeetingPlace, mayDraftMeeting, meetingAddress } from './locate-meeting';
import { type MeetingMatter, readMatter } from './read-matter';

export interface MeetingToldView extends MeetingMatter {
  meeting: MeetingPlace;
}

/** All that the papers of a meeting are made of, for those who read drafts. */
export const getMeetingTold = query({
  input: meetingAddress,
  may: mayDraftMeeting,
  run: async (db, { id }): Promise<MeetingToldView | null> => {
    const meeting = await locateMeeting(db, id);
    return meeting && { meeting, ...(await readMatter(db, meeting)) };
  },
});
