import type { Actor } from '@/lib/access/actor';
import { isAllowed } from '@/lib/access/scope';
import type { Tx } from '@/lib/db/client';
import { resolveUnit } from '@/lib/db/resolve';
import { readTrail } from '../progress/read-trail';
import type { ReportPlace } from './locate-report';
import type { Reviewed } from './read-doubts';
import { type ReviewLine, readQueue } from './read-queue';

/** What a reviewer sees beside the figures of a report, and where they go on. */
export interface Review {
  /** By indicator code. */
  figures: Record<string, Reviewed>;
  /** The unit whose queue the reviewer goes through, and how many reports wait in it. */
  queue: { code: string; fullName: string; waiting: number };
  /** The waiting reports before and after this one in the queue's order; after a decision, the first that waits. */
  previous: NamedUnit | null;
  next: NamedUnit | null;
}

type NamedUnit = Pick<ReviewLine, 'code' | 'fullName'>;

/** @param from code of the unit whose queue the reviewer came from; without one (or a wrong one), the unit above. */
export async function readReview(
  db: Tx,
  actor: Actor,
  place: ReportPlace,
  from: string | undefined,
): Promise<Review> {
  const { plan, unit, week } = place;
  const queueUnit = await queueUnitOf(db, actor, place, from);
  const { received, figures } = await readQueue(db, { planId: plan.id, unitId: queueUnit.id, week });
  const waiting = received.filter(({ state }) => state === 'sent');
  const at = waiting.findIndex(({ unitId }) => unitId === unit.id);
  const named = (line: ReviewLine | undefined): NamedUnit | null =>
    line ? { code: line.code, fullName: line.fullName } : null;
  return {
    figures: Object.fromEntries(figures.get(unit.id) ?? []),
    queue: { code: queueUnit.code, fullName: queueUnit.fullName, waiting: waiting.length },
    previous: at > 0 ? named(waiting[at - 1]) : null,
    next: named(waiting[at + 1]),
  };
}

/** A queue can be that of any unit above this one, within the plan, whose reports the reviewer may review. */
async function queueUnitOf(
  db: Tx,
  actor: Actor,
  { plan: { rootUnitId }, unit, parent, week }: ReportPlace,
  from: string | undefined,
) {
  const on = week.endsOn;
  const trail = await readTrail(db, { unitId: unit.id, rootUnitId, on });
  for (const code of [trail.find((one) => one.code === from)?.code, parent?.code]) {
    const above = code ? await resolveUnit(db, code, on) : null;
    const subject = above && { action: 'report.review' as const, unitId: above.id, on };
    if (subject && (await isAllowed(db, actor, subject, new Date()))) return above;
  }
  return unit;
}
