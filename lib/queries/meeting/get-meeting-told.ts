import { query } from '@/lib/queries/query';
import { locateMeeting, type MeetingPlace, mayReadMeeting, meetingAddress } from './locate-meeting';
import { type MeetingMatter, readMatter } from './read-matter';

export interface MeetingToldView extends MeetingMatter {
  meeting: MeetingPlace;
}

/** All that the papers of a meeting are made of. */
export const getMeetingTold = query({
  input: meetingAddress,
  may: mayReadMeeting,
  run: async (db, { id }): Promise<MeetingToldView | null> => {
    const meeting = await locateMeeting(db, id);
    return meeting && { meeting, ...(await readMatter(db, meeting)) };
  },
});
