import type { Tx } from '@/lib/db/client';
import type { Day } from '@/lib/domain/plan/day';

/** What to know about a week's figures beside how its reports came in. */
export interface About {
  /** Units that owe this week's report and counted in none of this week and the two before it. */
  silentUnits: number;
  /** Reports of earlier weeks that were corrected after the deadline of the week before, up to this week's. */
  corrections: number;
}

/** Of a unit and all below it, found by indexes from the few reports that are missing or corrected. */
export async function readAbout(
  tx: Tx,
  at: { planId: number; unitId: number; rootUnitId: number; week: number; on: Day },
): Promise<About> {
  const isRoot = at.unitId === at.rootUnitId;
  const [row] = await tx.$queryRaw<About[]>`
    SELECT
      (SELECT count(*)::int
       FROM report earliest
       JOIN report before ON before.plan_id = earliest.plan_id AND before.unit_id = earliest.unit_id
         AND before.week_ordinal = ${at.week} - 1 AND before.counted_revision IS NULL
       JOIN report r ON r.plan_id = earliest.plan_id AND r.unit_id = earliest.unit_id
         AND r.week_ordinal = ${at.week} AND r.counted_revision IS NULL
       WHERE earliest.plan_id = ${at.planId} AND earliest.week_ordinal = ${at.week} - 2
         AND earliest.counted_revision IS NULL
         AND (${isRoot} OR unit_is_within(r.unit_id, ${at.unitId}::int, ${at.on}::date))) AS "silentUnits",
      (SELECT count(DISTINCT r.id)::int
       FROM week now
       JOIN week last ON last.plan_id = now.plan_id AND last.ordinal = now.ordinal - 1
       JOIN revision v ON v.plan_id = now.plan_id AND v.number > 1
         AND v.sent_at > last.due_at AND v.sent_at <= now.due_at
       JOIN report r ON r.id = v.report_id AND r.week_ordinal < now.ordinal
       WHERE now.plan_id = ${at.planId} AND now.ordinal = ${at.week}
         AND (${isRoot} OR unit_is_within(r.unit_id, ${at.unitId}::int, ${at.on}::date))) AS corrections`;
  return row ?? { silentUnits: 0, corrections: 0 };
}
