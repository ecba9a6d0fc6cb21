import type { Tx } from '@/lib/db/client';
import type { Day } from '@/lib/domain/plan/day';

/** What to know about a week's figures beside how its reports came in. */
export interface About {
  /** Units that owe this week's report and counted in none of this week and the two before it. */
  silentUnits: number;
  /** Reports of earlier weeks that were corrected after the deadline of the week before, up to this week's. */
  corrections: number;
}

/**
 * Of a unit and all below it. The few reports that are missing or corrected are found by indexes in the whole plan, and
 * their units' ways up in one step for all: what it costs does not grow with the tree.
 */
export async function readAbout(
  tx: Tx,
  at: { planId: number; unitId: number; rootUnitId: number; week: number; on: Day },
): Promise<About> {
  const isRoot = at.unitId === at.rootUnitId;
  const [row] = await tx.$queryRaw<About[]>`
    WITH RECURSIVE silent (unit_id) AS (
      SELECT r.unit_id
      FROM report earliest
      JOIN report before ON before.plan_id = earliest.plan_id AND before.unit_id = earliest.unit_id
        AND before.week_ordinal = ${at.week} - 1 AND before.counted_revision IS NULL
      JOIN report r ON r.plan_id = earliest.plan_id AND r.unit_id = earliest.unit_id
        AND r.week_ordinal = ${at.week} AND r.counted_revision IS NULL
      WHERE earliest.plan_id = ${at.planId} AND earliest.week_ordinal = ${at.week} - 2
        AND earliest.counted_revision IS NULL
    ), corrected (report_id, unit_id) AS (
      SELECT DISTINCT r.id, r.unit_id
      FROM week now
      JOIN week last ON last.plan_id = now.plan_id AND last.ordinal = now.ordinal - 1
      JOIN revision v ON v.plan_id = now.plan_id AND v.number > 1
        AND v.sent_at > last.due_at AND v.sent_at <= now.due_at
      JOIN report r ON r.id = v.report_id AND r.week_ordinal < now.ordinal
      WHERE now.plan_id = ${at.planId} AND now.ordinal = ${at.week}
    ), up (leaf, unit_id) AS (
      SELECT unit_id, unit_id FROM (SELECT unit_id FROM silent UNION SELECT unit_id FROM corrected) found
      WHERE NOT ${isRoot}
      UNION ALL
      SELECT up.leaf, p.parent_id FROM up JOIN placement p ON p.unit_id = up.unit_id
        AND p.valid_from <= ${at.on}::date AND (p.valid_until IS NULL OR ${at.on}::date < p.valid_until)
      WHERE up.unit_id <> ${at.unitId}
    ), within (unit_id) AS (SELECT leaf FROM up WHERE unit_id = ${at.unitId})
    SELECT (SELECT count(*)::int FROM silent WHERE ${isRoot} OR unit_id IN (SELECT unit_id FROM within)) AS "silentUnits",
           (SELECT count(*)::int FROM corrected WHERE ${isRoot} OR unit_id IN (SELECT unit_id FROM within)) AS corrections`;
  return row ?? { silentUnits: 0, corrections: 0 };
}
