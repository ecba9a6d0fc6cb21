import type { Tx } from '@/lib/db/client';
import { type Columns, rowsOf } from '@/lib/db/columns';
import { Prisma } from '@/lib/db/generated/client';
import type { IndicatorRule } from '@/lib/domain/plan/indicator';
import { firstWeekOf, quarterOf } from '@/lib/domain/progress/quarter';
import type { Move, Opening } from '@/lib/domain/progress/series';
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
  /** The sum of all weeks before `moves` begin. */
  opening: Opening;
  /** Weeks with postings, oldest first, up to the week asked for. */
  moves: Move[];
  /** Those of this unit and those of every unit of the plan. */
  targets: DatedTarget[];
}

interface Row extends Omit<IndicatorMoves, 'moves'> {
  moves: Columns<Move> | null;
}

/**
 * All indicators of a plan for one unit, in the order of the plan's paper: groups, then positions.
 * @param at.indicatorId this one alone.
 * @param at.from the first week to give by itself; earlier ones are summed up.
 */
export async function readIndicators(
  tx: Tx,
  at: { planId: number; unitId: number; indicatorId?: number; week: number; from?: number },
): Promise<IndicatorMoves[]> {
  const from = Math.max(1, at.from ?? 1);
  const quarter = quarterOf(from);
  const ofOne =
    at.indicatorId === undefined ? Prisma.empty : Prisma.sql`AND indicator_id = ${at.indicatorId}`;
  const rows = await tx.$queryRaw<Row[]>`
    WITH opened AS MATERIALIZED (
      SELECT indicator_id, sum(numerator) AS numerator, sum(denominator) AS denominator, sum(units) AS units
      FROM (
        SELECT indicator_id, numerator, denominator, units FROM posting_quarter
        WHERE plan_id = ${at.planId} AND unit_id = ${at.unitId} AND quarter < ${quarter} ${ofOne}
        UNION ALL
        SELECT indicator_id, numerator, denominator, units FROM posting
        WHERE plan_id = ${at.planId} AND unit_id = ${at.unitId}
          AND week_ordinal >= ${firstWeekOf(quarter)} AND week_ordinal < ${from} ${ofOne}
      ) before
      GROUP BY indicator_id
    ), moved AS MATERIALIZED (
      SELECT indicator_id,
             json_build_object('week', array_agg(week_ordinal ORDER BY week_ordinal),
                               'numerator', array_agg(numerator ORDER BY week_ordinal),
                               'denominator', array_agg(denominator ORDER BY week_ordinal),
                               'units', array_agg(units ORDER BY week_ordinal)) AS moves
      FROM posting
      WHERE plan_id = ${at.planId} AND unit_id = ${at.unitId} AND week_ordinal BETWEEN ${from} AND ${at.week} ${ofOne}
      GROUP BY indicator_id
    ), aimed AS MATERIALIZED (
      SELECT indicator_id, json_agg(json_build_object('unitId', unit_id, 'dueOn', due_on, 'numerator', numerator,
                                                      'denominator', denominator)) AS targets
      FROM target WHERE plan_id = ${at.planId} AND (unit_id IS NULL OR unit_id = ${at.unitId})
      GROUP BY indicator_id
    )
    SELECT i.id, i.code, g.number AS "groupNumber", g.name AS "groupName", i.name, i.short_name AS "shortName",
           json_build_object('kind', i.kind, 'accumulation', i.accumulation, 'direction', i.direction,
                             'denominatorBy', i.denominator_by) AS rule,
           i.numerator_label AS "numeratorLabel", i.denominator_label AS "denominatorLabel",
           i.measure, i.source, i.owner, pi.reported_by::text AS "reportedBy",
           json_build_object('week', ${from}::int - 1, 'numerator', coalesce(opened.numerator, 0),
                             'denominator', coalesce(opened.denominator, 0), 'units', coalesce(opened.units, 0)) AS opening,
           moved.moves, coalesce(aimed.targets, '[]') AS targets
    FROM plan_indicator pi
    JOIN indicator i ON i.id = pi.indicator_id
    JOIN indicator_group g ON g.number = i.group_number
    LEFT JOIN opened ON opened.indicator_id = i.id
    LEFT JOIN moved ON moved.indicator_id = i.id
    LEFT JOIN aimed ON aimed.indicator_id = i.id
    WHERE pi.plan_id = ${at.planId} AND pi.indicator_id = coalesce(${at.indicatorId ?? null}::int, pi.indicator_id)
    ORDER BY g.number, pi.position`;
  return rows.map((row) => ({ ...row, moves: row.moves ? rowsOf(row.moves) : [] }));
}
