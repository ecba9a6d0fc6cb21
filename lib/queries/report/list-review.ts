import type { Doubt } from '@/lib/domain/report/check';
import { query } from '@/lib/queries/query';
import { type ExpectedReport, readReports } from '../progress/list-reports';
import { locatePlace, type Place, progressAddress } from '../progress/locate';
import { settingsOf } from './check-settings';
import { readDoubts } from './read-doubts';

/** A report that waits for review, or was reviewed: how it came, and what is unusual in it. */
export interface ReviewLine extends ExpectedReport {
  /** What is unusual, by indicator. */
  doubts: { indicator: string; name: string; doubt: Doubt }[];
}

export interface ReviewView extends Place {
  /** Received: to be reviewed first, the unusual and the late before the others; then those approved. */
  received: ReviewLine[];
  /** Not received: who has not reported, or has to complete. */
  missing: ReviewLine[];
}

/** The reports below a unit in one week, as a reviewer goes through them. */
export const listReview = query({
  input: progressAddress,
  may: async (db, asked) => {
    const place = await locatePlace(db, asked);
    return place && { action: 'report.review', unitId: place.unit.id, on: place.week.endsOn };
  },
  run: async (db, asked): Promise<ReviewView | null> => {
    const place = await locatePlace(db, asked);
    if (!place) return null;
    const { plan, unit, week } = place;
    const reports = await readReports(db, {
      planId: plan.id,
      unitId: unit.id,
      week: week.ordinal,
      on: week.endsOn,
    });
    const settings = await settingsOf(db, plan.id);
    const indicators = await db.planIndicator.findMany({
      where: { planId: plan.id },
      select: { position: true, indicator: { select: { code: true, shortName: true } } },
      orderBy: { position: 'asc' },
    });
    const ids = new Set(reports.map(({ unitId }) => unitId));
    const doubts = new Map(
      (
        await Promise.all(
          [...new Set(reports.map(({ level }) => level))].map((level) =>
            readDoubts(db, { planId: plan.id, week: week.ordinal, on: week.endsOn, level, settings }, ids),
          ),
        )
      ).flatMap((one) => [...one]),
    );
    const lines = reports.map((report): ReviewLine => {
      const ofUnit = doubts.get(report.unitId);
      return {
        ...report,
        doubts: indicators.flatMap(({ indicator: { code, shortName } }) =>
          (ofUnit?.get(code)?.doubts ?? []).map((doubt) => ({ indicator: code, name: shortName, doubt })),
        ),
      };
    });
    return {
      ...place,
      received: lines.filter(({ received }) => received).sort(byUrgency),
      missing: lines.filter(({ received }) => !received),
    };
  },
});

/** To be reviewed before reviewed; then the more unusual, then the late, then who came first. */
function byUrgency(a: ReviewLine, b: ReviewLine): number {
  const rank = (one: ReviewLine) => [
    one.state === 'approved' ? 1 : 0,
    -cellsOf(one),
    one.onTime ? 1 : 0,
    one.firstSentAt?.getTime() ?? 0,
  ];
  const [first, second] = [rank(a), rank(b)];
  const at = first.findIndex((one, index) => one !== second[index]);
  return at < 0 ? 0 : (first[at] ?? 0) - (second[at] ?? 0);
}

/** Cells, not doubts: one figure may be doubted for several reasons. */
function cellsOf({ doubts }: ReviewLine): number {
  return new Set(doubts.map(({ indicator }) => indicator)).size;
}
