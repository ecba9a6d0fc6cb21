import type { Tx } from '@/lib/db/client';
import type { Day } from '@/lib/domain/plan/day';
import type { LastSaid } from './read-last-said';

/**
 * Of areas and indicators that nobody below them has a figure of: those where every unit that reports this week last
 * said that the indicator does not apply. Asked for the few blank cells of a table.
 */
export async function readAreasNotApplicable(
  tx: Tx,
  at: { planId: number; week: number; on: Day },
  blanks: readonly { unitId: number; indicatorId: number }[],
): Promise<LastSaid[]> {
  if (blanks.length === 0) return [];
  return tx.$queryRaw<LastSaid[]>`
    WITH RECURSIVE blank (area_id, indicator_id) AS (
      SELECT * FROM unnest(${blanks.map((one) => one.unitId)}::int[], ${blanks.map((one) => one.indicatorId)}::int[])
    ), beneath (area_id, unit_id) AS (
      SELECT DISTINCT area_id, area_id FROM blank
      UNION ALL
      SELECT b.area_id, p.unit_id FROM beneath b JOIN placement p ON p.parent_id = b.unit_id
      WHERE p.valid_from <= ${at.on}::date AND (p.valid_until IS NULL OR ${at.on}::date < p.valid_until)
    )
    SELECT blank.area_id AS "unitId", blank.indicator_id AS "indicatorId", max(latest.week) AS week,
           true AS "notApplicable"
    FROM blank
    JOIN plan_indicator pi ON pi.plan_id = ${at.planId} AND pi.indicator_id = blank.indicator_id
    JOIN beneath ON beneath.area_id = blank.area_id
    JOIN unit u ON u.id = beneath.unit_id AND u.level = pi.reported_by
    JOIN report due ON due.plan_id = ${at.planId} AND due.unit_id = u.id AND due.week_ordinal = ${at.week}
    LEFT JOIN LATERAL (
      SELECT r.week_ordinal AS week, v.not_applicable
      FROM report r JOIN value v ON v.report_id = r.id AND v.revision_number = r.counted_revision
      WHERE r.plan_id = ${at.planId} AND r.unit_id = u.id AND r.week_ordinal <= ${at.week}
        AND v.indicator_id = blank.indicator_id AND (v.not_applicable OR v.numerator IS NOT NULL)
      ORDER BY r.week_ordinal DESC LIMIT 1
    ) latest ON true
    GROUP BY blank.area_id, blank.indicator_id
    HAVING bool_and(coalesce(latest.not_applicable, false))`;
}
