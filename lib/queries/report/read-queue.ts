import type { Tx } from '@/lib/db/client';
import type { PlanWeek } from '@/lib/db/resolve';
import type { Doubt } from '@/lib/domain/report/check';
import { type ExpectedReport, readReports } from '../progress/list-reports';
import { settingsOf } from './check-settings';
import { type Reviewed, readDoubts } from './read-doubts';

/** A report that waits for review, or was reviewed: how it came, and what is unusual in it. */
export interface ReviewLine extends ExpectedReport {
  /** What is unusual, by indicator. */
  doubts: { indicator: string; name: string; doubt: Doubt }[];
}

/** The reports below a unit in one week, as a reviewer goes through them. */
export interface ReviewQueue {
  /** Received: to be reviewed first, the unusual and the late before the others; then those approved. */
  received: ReviewLine[];
  /** Not received: who has not reported, or has to complete. */
  missing: ReviewLine[];
  /** What is to be seen beside each figure, by unit id and indicator code. */
  figures: Map<number, Map<string, Reviewed>>;
}

export async function readQueue(
  db: Tx,
  { planId, unitId, week }: { planId: number; unitId: number; week: Pick<PlanWeek, 'ordinal' | 'endsOn'> },
): Promise<ReviewQueue> {
  const at = { planId, week: week.ordinal, on: week.endsOn };
  const [reports, settings, indicators] = await Promise.all([
    readReports(db, { ...at, unitId }),
    settingsOf(db, planId),
    db.planIndicator.findMany({
      where: { planId },
      select: { position: true, indicator: { select: { code: true, shortName: true } } },
      orderBy: { position: 'asc' },
    }),
  ]);
  const ids = new Set(reports.map((report) => report.unitId));
  const levels = [...new Set(reports.map(({ level }) => level))];
  const byLevel = await Promise.all(levels.map((level) => readDoubts(db, { ...at, level, settings }, ids)));
  const figures = new Map(byLevel.flatMap((one) => [...one]));
  const lines = reports.map((report): ReviewLine => {
    const ofUnit = figures.get(report.unitId);
    return {
      ...report,
      doubts: indicators.flatMap(({ indicator: { code, shortName } }) =>
        (ofUnit?.get(code)?.doubts ?? []).map((doubt) => ({ indicator: code, name: shortName, doubt })),
      ),
    };
  });
  return {
    received: lines.filter(({ received }) => received).sort(byUrgency),
    missing: lines.filter(({ received }) => !received),
    figures,
  };
}

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
