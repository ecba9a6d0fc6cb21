import { createHash } from 'node:crypto';
import type { Paper } from '@/lib/domain/meeting/paper/paper';
import { query } from '@/lib/queries/query';
import { locateMeeting, type MeetingPlace, mayReadMeeting, meetingAddress } from './locate-meeting';

export interface IssuedPaperView {
  /** Of its meeting. */
  told: { unit: { code: string }; facts: MeetingPlace['facts'] };
  paper: Paper;
  issuedAt: Date;
}

/**
 * A paper as it was issued.
 * @throws Error when the text is not what was issued: somebody went around the database's own guard.
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
    const { meetingId, content, checksum, issuedAt } = row;
    const found = createHash('sha256').update(content, 'utf8').digest('hex');
    if (found !== checksum)
      throw new Error(`paper ${id}: its content has another checksum than its row says`);
    const meeting = await locateMeeting(db, meetingId);
    if (!meeting) return null;
    const told = { unit: meeting.place.unit, facts: meeting.facts };
    return { told, paper: JSON.parse(content) as Paper, issuedAt };
  },
});
