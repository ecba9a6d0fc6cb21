import type { Paper } from '@/lib/domain/meeting/paper/paper';
import { query } from '@/lib/queries/query';
import { locateMeeting, type MeetingPlace, mayReadMeeting, meetingAddress } from './locate-meeting';
import { readKeptPaper } from './read-kept-paper';

export interface IssuedPaperView {
  /** Of its meeting. */
  told: { unit: { code: string }; facts: MeetingPlace['facts'] };
  paper: Paper;
  issuedAt: Date;
}

/**
 * A paper as it was issued.
 * @throws Error when the text is not what was issued.
 */
export const getIssuedPaper = query({
  input: meetingAddress,
  may: async (db, { id }) => {
    const row = await db.meetingPaper.findUnique({ where: { id }, select: { meetingId: true } });
    return row && mayReadMeeting(db, { id: row.meetingId });
  },
  run: async (db, { id }): Promise<IssuedPaperView | null> => {
    const row = await db.meetingPaper.findUnique({ where: { id } });
    if (!row) return null;
    const paper = readKeptPaper(row);
    const meeting = await locateMeeting(db, row.meetingId);
    if (!meeting) return null;
    const told = { unit: meeting.place.unit, facts: meeting.facts };
    return { told, paper, issuedAt: row.issuedAt };
  },
});
