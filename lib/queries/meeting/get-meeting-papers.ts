import { isAllowed } from '@/lib/access/scope';
import type { PaperKind } from '@/lib/db/generated/enums';
import { subjectOf } from '@/lib/queries/progress/locate';
import { query } from '@/lib/queries/query';
import { locateMeeting, type MeetingPlace, mayReadMeeting, meetingAddress } from './locate-meeting';
import { type ListedFile, type PlacedFile, readFiles } from './read-files';
import { type MeetingMatter, readMatter } from './read-matter';

export interface IssuedPaper {
  id: number;
  kind: PaperKind;
  issuedAt: Date;
  issuedBy: string;
  checksum: string;
  /** The signed and stamped original. */
  files: PlacedFile[];
}

export interface MeetingPapersView {
  meeting: MeetingPlace;
  /** What the papers would say now; null for those who do not read drafts. */
  matter: MeetingMatter | null;
  /** The newest first. */
  issued: IssuedPaper[];
  files: ListedFile[];
  mayManage: boolean;
}

/** The papers of a meeting: what they would say now, those that were kept, and the meeting's files. */
export const getMeetingPapers = query({
  input: meetingAddress,
  may: mayReadMeeting,
  run: async (db, { id }, actor): Promise<MeetingPapersView | null> => {
    const meeting = await locateMeeting(db, id);
    if (!meeting) return null;
    const now = new Date();
    const mayDraft = await isAllowed(db, actor, subjectOf(meeting.place, 'meeting.draft'), now);
    const [matter, rows, files, signed, mayManage] = await Promise.all([
      mayDraft ? readMatter(db, meeting) : null,
      db.meetingPaper.findMany({
        where: { meetingId: id },
        orderBy: { id: 'desc' },
        select: {
          id: true,
          kind: true,
          issuedAt: true,
          checksum: true,
          issuedBy: { select: { displayName: true } },
        },
      }),
      readFiles(db, { meetingId: id }, actor),
      readFiles(db, { paper: { meetingId: id } }, actor),
      isAllowed(db, actor, subjectOf(meeting.place, 'meeting.manage'), now),
    ]);
    const issued = rows.map(({ issuedBy, ...row }) => ({
      ...row,
      issuedBy: issuedBy.displayName,
      files: signed.filter(({ paperId }) => paperId === row.id),
    }));
    return { meeting, matter, issued, files, mayManage };
  },
});
