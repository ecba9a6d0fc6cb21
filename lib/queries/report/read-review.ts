import type { Tx } from '@/lib/db/client';
import { settingsOf } from './check-settings';
import type { ReportPlace } from './locate-report';
import { type Reviewed, readDoubts } from './read-doubts';

/** What a reviewer sees beside the figures of a report, and where they go on. */
export interface Review {
  /** By indicator code. */
  figures: Record<string, Reviewed>;
  /** The unit whose queue this report stands in. */
  queueUnit: string;
  /** The next report of that queue that waits; null: none. */
  next: { code: string; fullName: string } | null;
}

export async function readReview(db: Tx, { plan, unit, parent, week }: ReportPlace): Promise<Review> {
  const asked = { planId: plan.id, week: week.ordinal, on: week.endsOn, level: unit.level };
  const settings = await settingsOf(db, plan.id);
  const [doubts, next] = await Promise.all([
    readDoubts(db, { ...asked, settings }, new Set([unit.id])),
    nextWaiting(db, plan.id, week.ordinal, unit),
  ]);
  return {
    figures: Object.fromEntries(doubts.get(unit.id) ?? []),
    queueUnit: parent?.code ?? unit.code,
    next,
  };
}

/** Of the same parent: the waiting report after this unit's code, or the first one. */
async function nextWaiting(db: Tx, planId: number, week: number, unit: { id: number; code: string }) {
  const [row] = await db.$queryRaw<{ code: string; fullName: string }[]>`
    SELECT u.code, u.type || ' ' || u.name AS "fullName"
    FROM report r
    JOIN unit u ON u.id = r.unit_id
    JOIN week w ON w.plan_id = r.plan_id AND w.ordinal = r.week_ordinal
    JOIN placement mine ON mine.unit_id = ${unit.id}
      AND mine.valid_from <= w.ends_on AND (mine.valid_until IS NULL OR w.ends_on < mine.valid_until)
    JOIN placement its ON its.unit_id = u.id AND its.parent_id = mine.parent_id
      AND its.valid_from <= w.ends_on AND (its.valid_until IS NULL OR w.ends_on < its.valid_until)
    WHERE r.plan_id = ${planId} AND r.week_ordinal = ${week} AND r.state = 'sent' AND u.id <> ${unit.id}
    ORDER BY u.code <= ${unit.code}, u.code
    LIMIT 1`;
  return row ?? null;
}
