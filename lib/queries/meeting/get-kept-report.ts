import { isAllowed } from '@/lib/access/scope';
import type { Tx } from '@/lib/db/client';
import type { Paper } from '@/lib/domain/meeting/paper/paper';
import { subjectOf } from '@/lib/queries/progress/locate';
import { query } from '@/lib/queries/query';
import { locateMeeting, type MeetingPlace, mayReadMeeting, meetingAddress } from './locate-meeting';
import { readKeptPaper } from './read-kept-paper';

export interface KeptReport {
  id: number;
  issuedAt: Date;
  /** Of the signed and stamped original; null while it is waited for. */
  signedFileId: number | null;
}

export interface KeptReportView {
  meeting: MeetingPlace;
  /** The newest that is signed, else the newest; null while none is kept. */
  kept: KeptReport | null;
  /** The asker reads the report while it is drafted. */
  mayDraft: boolean;
  /** What the kept one says, for those who read no other. */
  paper: Paper | null;
}

/** A meeting's report as it was kept last, for everybody who reads meetings. */
export const getKeptReport = query({
  input: meetingAddress,
  may: mayReadMeeting,
  run: async (db, { id }, actor): Promise<KeptReportView | null> => {
    const meeting = await locateMeeting(db, id);
    if (!meeting) return null;
    const [row, mayDraft] = await Promise.all([
      readNewest(db, id),
      isAllowed(db, actor, subjectOf(meeting.place, 'meeting.draft'), new Date()),
    ]);
    if (!row) return { meeting, kept: null, mayDraft, paper: null };
    const kept = { id: row.id, issuedAt: row.issuedAt, signedFileId: row.attachments[0]?.id ?? null };
    return { meeting, kept, mayDraft, paper: mayDraft ? null : readKeptPaper(row) };
  },
});

/** One that is locked anew does not take the place of a signed one before it is signed itself. */
async function readNewest(tx: Tx, meetingId: number) {
  const kept = { meetingId, kind: 'report' as const };
  const newest = {
    orderBy: { id: 'desc' as const },
    include: { attachments: { orderBy: { id: 'desc' as const }, take: 1, select: { id: true } } },
  };
  const signed = await tx.meetingPaper.findFirst({
    where: { ...kept, attachments: { some: {} } },
    ...newest,
  });
  return signed ?? tx.meetingPaper.findFirst({ where: kept, ...newest });
}
