import { z } from 'zod';
import { isAllowed } from '@/lib/access/scope';
import type { Tx } from '@/lib/db/client';
import { query } from '../query';
import { locateReport, type ReportPlace, reportAddress } from './locate-report';
import { type IndicatorGroup, readIndicators } from './read-indicators';
import { type Review, readReview } from './read-review';

/** One report to read: what a revision holds, what another held, who did what when. */
export interface ReportView {
  place: ReportPlace;
  /** What the reader may do with it. */
  may: { write: boolean; review: boolean; manage: boolean };
  /** Oldest first. A draft is there only for those who may write it. */
  revisions: RevisionLine[];
  /** Numbers of the revision read and of the one it is compared with. */
  shown: number | null;
  compared: number | null;
  groups: IndicatorGroup[];
  /** For a reviewer of an open week: what is unusual, and where to go on. */
  review: Review | null;
  /** What is read is what counts: it can be decided on. */
  isDecidable: boolean;
}

export interface RevisionLine {
  number: number;
  startedAt: Date;
  sentAt: Date | null;
  sentBy: string | null;
}

/** A report with its revisions; `revision` and `with` choose which one is read, and compared with which. */
export const getReport = query({
  input: reportAddress.extend({
    revision: z.coerce.number().int().positive().optional().catch(undefined),
    /** Code of the unit whose queue a reviewer goes through. */
    queue: z.string().optional().catch(undefined),
    with: z.coerce.number().int().positive().optional().catch(undefined),
  }),
  may: async (db, input) => {
    const place = await locateReport(db, input);
    return place && { action: 'report.read', unitId: place.unit.id, on: place.week.endsOn };
  },
  run: async (db, input, actor): Promise<ReportView | null> => {
    const place = await locateReport(db, input);
    if (!place) return null;
    const subject = { unitId: place.unit.id, on: place.week.endsOn };
    const now = new Date();
    const [write, review, manage, all] = await Promise.all([
      isAllowed(db, actor, { action: 'report.write', ...subject }, now),
      isAllowed(db, actor, { action: 'report.review', ...subject }, now),
      isAllowed(db, actor, { action: 'week.manage', ...subject }, now),
      readRevisions(db, place.report?.id ?? null),
    ]);
    const revisions = all.filter(({ sentAt }) => write || sentAt !== null);
    const known = (number: number | null | undefined) =>
      revisions.find((one) => one.number === number)?.number;
    const lastSent = revisions.findLast(({ sentAt }) => sentAt !== null)?.number;
    const compared = known(input.with) ?? null;
    const shown =
      known(input.revision) ??
      known(place.report?.countedRevision) ??
      lastSent ??
      revisions.at(-1)?.number ??
      null;
    const groups = await readIndicators(db, place, { shown, compared });
    const isReviewed = review && place.report !== null && !place.week.closedAt;
    return {
      place,
      may: { write, review, manage },
      revisions,
      shown,
      compared,
      groups,
      review: isReviewed ? await readReview(db, actor, place, input.queue) : null,
      isDecidable:
        isReviewed && shown !== null && shown === place.report?.countedRevision && compared === null,
    };
  },
});

function readRevisions(db: Tx, reportId: number | null): Promise<RevisionLine[]> {
  return db.$queryRaw`
    SELECT rev.number, rev.started_at AS "startedAt", rev.sent_at AS "sentAt", who.display_name AS "sentBy"
    FROM revision rev
    LEFT JOIN user_account who ON who.id = rev.sent_by_id
    WHERE rev.report_id = ${reportId}::int
    ORDER BY rev.number`;
}
