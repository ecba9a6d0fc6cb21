import { isAllowed } from '@/lib/access/scope';
import type { Tx } from '@/lib/db/client';
import type { Snapshot } from '@/lib/domain/meeting/freeze/snapshot';
import type { IssuingBody } from '@/lib/domain/meeting/paper/paper';
import { summaryOf } from '@/lib/domain/meeting/summary/summary';
import { linesOf, type SummaryLine } from '@/lib/domain/meeting/summary/summary-line';
import { subjectOf } from '@/lib/queries/progress/locate';
import { type Receipts, readReceipts } from '@/lib/queries/progress/read-receipts';
import { query } from '@/lib/queries/query';
import {
  asFrozen,
  locateMeeting,
  type MeetingPlace,
  mayDraftMeeting,
  meetingAddress,
} from './locate-meeting';
import { readMatter } from './read-matter';
import { readSnapshot } from './read-snapshot';

export interface MeetingReportView {
  meeting: MeetingPlace;
  body: IssuingBody;
  /** As frozen; before that, as known now. */
  snapshot: Snapshot;
  /** Of the summary, as people left it; before the freeze, as the rules would write it. */
  lines: SummaryLine[];
  /** A freeze of the unit and week that the meeting could work with, made elsewhere; null where there is none newer. */
  newest: { id: number; frozenAt: Date; frozenBy: string } | null;
  /** How the reports of the week have come in by now, whatever is frozen. */
  receipts: Receipts;
  mayManage: boolean;
}

/** A meeting's report: what it says, sentence by sentence, and of which figures: for those who read drafts. */
export const getMeetingReport = query({
  input: meetingAddress,
  may: mayDraftMeeting,
  run: async (db, { id }, actor): Promise<MeetingReportView | null> => {
    const meeting = await locateMeeting(db, id);
    if (!meeting) return null;
    const { plan, unit, week } = meeting.place;
    const at = { planId: plan.id, unitId: unit.id, week: week.ordinal, on: week.endsOn };
    const [{ body, report }, newest, { own: receipts }, mayManage] = await Promise.all([
      readMatter(db, meeting),
      readNewest(db, meeting),
      readReceipts(db, at),
      isAllowed(db, actor, subjectOf(meeting.place, 'meeting.manage'), new Date()),
    ]);
    const shared = { meeting, body, newest, receipts, mayManage };
    if (report) return { ...shared, snapshot: report.frozen, lines: report.lines };
    const known = await readSnapshot(db, meeting.place, new Date());
    const snapshot = { ...known, meeting: asFrozen(meeting) };
    return { ...shared, snapshot, lines: linesOf(summaryOf(snapshot)) };
  },
});

async function readNewest(tx: Tx, { place, freeze }: MeetingPlace): Promise<MeetingReportView['newest']> {
  const row = await tx.freeze.findFirst({
    where: {
      planId: place.plan.id,
      unitId: place.unit.id,
      weekOrdinal: place.week.ordinal,
      supersededBy: null,
    },
    select: { id: true, frozenAt: true, frozenBy: { select: { displayName: true } } },
  });
  if (!row || row.id === freeze?.id) return null;
  return { id: row.id, frozenAt: row.frozenAt, frozenBy: row.frozenBy.displayName };
}
