import type { Tx } from '@/lib/db/client';
import type { UnitLevel } from '@/lib/db/generated/enums';
import type { Day } from '@/lib/domain/plan/day';

/** What a unit that reports last said of an indicator, where that is not a figure of this week. */
export interface LastSaid {
  unitId: number;
  indicatorId: number;
  /** Ordinal of the report's week; null when it never said anything. */
  week: number | null;
  notApplicable: boolean;
}

/**
 * Of all units of a level at or below one, and all indicators that this level reports: those not said in this week's
 * report, and those said not to apply. What is said this week is most, and is left out.
 */
export async function readLastSaid(
  tx: Tx,
  at: { planId: number; unitId: number; level: UnitLevel; week: number; on: Day },
): Promise<LastSaid[]> {
  return tx.$queryRaw<LastSaid[]>`
    WITH RECURSIVE beneath (unit_id) AS (
      SELECT ${at.unitId}::int
      UNION ALL
      SELECT p.unit_id FROM beneath b JOIN placement p ON p.parent_id = b.unit_id
      WHERE p.valid_from <= ${at.on}::date AND (p.valid_until IS NULL OR ${at.on}::date < p.valid_until)
    ), teller AS (
      SELECT u.id AS unit_id FROM beneath JOIN unit u ON u.id = beneath.unit_id AND u.level = ${at.level}::"UnitLevel"
    ), asked AS (
      SELECT pi.indicator_id, i.denominator_by <> 'reporter' AS is_whole_alone
      FROM plan_indicator pi JOIN indicator i ON i.id = pi.indicator_id
      WHERE pi.plan_id = ${at.planId} AND pi.reported_by = ${at.level}::"UnitLevel"
    ), now AS (
      SELECT r.unit_id, v.indicator_id, v.not_applicable
      FROM teller
      JOIN report r ON r.unit_id = teller.unit_id AND r.plan_id = ${at.planId} AND r.week_ordinal = ${at.week}
      JOIN value v ON v.report_id = r.id AND v.revision_number = r.counted_revision
      JOIN asked ON asked.indicator_id = v.indicator_id
      -- A pair counts only whole.
      WHERE v.not_applicable OR (v.numerator IS NOT NULL AND (v.denominator IS NOT NULL OR asked.is_whole_alone))
    )
    SELECT teller.unit_id AS "unitId", asked.indicator_id AS "indicatorId",
           CASE WHEN now.not_applicable THEN ${at.week}::int ELSE earlier.week END AS week,
           coalesce(now.not_applicable, earlier.not_applicable, false) AS "notApplicable"
    FROM teller CROSS JOIN asked
    LEFT JOIN now ON now.unit_id = teller.unit_id AND now.indicator_id = asked.indicator_id
    LEFT JOIN LATERAL (
      SELECT r.week_ordinal AS week, v.not_applicable
      FROM report r JOIN value v ON v.report_id = r.id AND v.revision_number = r.counted_revision
      WHERE now.unit_id IS NULL AND r.unit_id = teller.unit_id AND r.plan_id = ${at.planId}
        AND r.week_ordinal < ${at.week} AND v.indicator_id = asked.indicator_id
        AND (v.not_applicable OR (v.numerator IS NOT NULL AND (v.denominator IS NOT NULL OR asked.is_whole_alone)))
      ORDER BY r.week_ordinal DESC LIMIT 1
    ) earlier ON true
    WHERE now.unit_id IS NULL OR now.not_applicable`;
}
