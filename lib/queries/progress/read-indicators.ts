import type { Tx } from '@/lib/db/client';
import type { Day } from '@/lib/domain/plan/day';
import type { IndicatorRule } from '@/lib/domain/plan/indicator';
import type { Move } from '@/lib/domain/progress/series';
import type { DatedTarget } from '@/lib/domain/progress/standing';

/** An indicator of a plan, in words, with what one unit's reports changed week by week. */
export interface IndicatorMoves {
  id: number;
  code: string;
  groupNumber: number;
  groupName: string;
  name: string;
  shortName: string;
  rule: IndicatorRule;
  numeratorLabel: string;
  denominatorLabel: string | null;
  /** Unit of measure: 'người', 'hồ sơ'. */
  measure: string;
  source: string;
  owner: string;
  reportedBy: 'province' | 'district' | 'commune';
  /** Weeks with postings, oldest first, up to the week asked for. */
  moves: Move[];
  /** Those of this unit and those of every unit of the plan. */
  targets: DatedTarget[];
  /** Reporting units (the unit and all below it) with a figure in this very week's report … */
  unitsThisWeek: number;
  /** … of those that were to report. */
  unitsExpected: number;
}

/** All indicators of a plan for one unit, in the order of the plan's paper: groups, then positions. */
export async function readIndicators(
  tx: Tx,
  at: { planId: number; unitId: number; week: number; on: Day },
): Promise<IndicatorMoves[]> {
  return tx.$queryRaw<IndicatorMoves[]>`
    WITH RECURSIVE beneath (unit_id) AS (
      SELECT ${at.unitId}::int
      UNION ALL
      SELECT p.unit_id FROM beneath b JOIN placement p ON p.parent_id = b.unit_id
      WHERE p.valid_from <= ${at.on}::date AND (p.valid_until IS NULL OR ${at.on}::date < p.valid_until)
    ), due AS (
      SELECT r.id, r.counted_revision, u.level
      FROM beneath JOIN unit u ON u.id = beneath.unit_id JOIN report r ON r.unit_id = u.id
      WHERE r.plan_id = ${at.planId} AND r.week_ordinal = ${at.week}
    ), typed AS (
      SELECT v.indicator_id, count(*)::int AS units
      FROM due JOIN value v ON v.report_id = due.id AND v.revision_number = due.counted_revision
      WHERE v.numerator IS NOT NULL
      GROUP BY v.indicator_id
    )
    SELECT i.id, i.code, g.number AS "groupNumber", g.name AS "groupName", i.name, i.short_name AS "shortName",
           json_build_object('kind', i.kind, 'accumulation', i.accumulation, 'direction', i.direction,
                             'denominatorBy', i.denominator_by) AS rule,
           i.numerator_label AS "numeratorLabel", i.denominator_label AS "denominatorLabel",
           i.measure, i.source, i.owner, pi.reported_by::text AS "reportedBy",
           (SELECT coalesce(json_agg(json_build_object('week', p.week_ordinal, 'numerator', p.numerator,
                                     'denominator', p.denominator, 'units', p.units) ORDER BY p.week_ordinal), '[]')
            FROM posting p
            WHERE p.plan_id = pi.plan_id AND p.unit_id = ${at.unitId} AND p.indicator_id = pi.indicator_id
              AND p.week_ordinal <= ${at.week}) AS moves,
           (SELECT coalesce(json_agg(json_build_object('unitId', t.unit_id, 'dueOn', t.due_on,
                                     'numerator', t.numerator, 'denominator', t.denominator)), '[]')
            FROM target t
            WHERE t.plan_id = pi.plan_id AND t.indicator_id = pi.indicator_id
              AND (t.unit_id IS NULL OR t.unit_id = ${at.unitId})) AS targets,
           coalesce(typed.units, 0) AS "unitsThisWeek",
           (SELECT count(*)::int FROM due WHERE due.level = pi.reported_by) AS "unitsExpected"
    FROM plan_indicator pi
    JOIN indicator i ON i.id = pi.indicator_id
    JOIN indicator_group g ON g.number = i.group_number
    LEFT JOIN typed ON typed.indicator_id = i.id
    WHERE pi.plan_id = ${at.planId}
    ORDER BY g.number, pi.position`;
}
