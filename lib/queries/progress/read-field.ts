import type { Tx } from '@/lib/db/client';
import type { UnitLevel } from '@/lib/db/generated/enums';
import type { Day } from '@/lib/domain/plan/day';
import type { Amount } from '@/lib/domain/progress/ledger';
import type { Move } from '@/lib/domain/progress/series';
import type { ChildAmounts } from './read-child-amounts';

/** A unit that is compared with others by one indicator. */
export interface FieldUnit {
  unitId: number;
  code: string;
  level: UnitLevel;
  type: string;
  name: string;
  fullName: string;
  /** The unit right above. */
  parentName: string;
  /** Reports that were to come this week from it and all below it, and those that stand in the ledger. */
  expected: number;
  received: number;
  /** The last week, up to this one, with a report that counts; null when there never was one. */
  latestWeek: number | null;
  /** Of a unit that reports itself: the week of its last word on this indicator; null without one. */
  saidIn: number | null;
  /** That word was "không áp dụng". */
  notApplicable: boolean;
  amounts: Pick<ChildAmounts, 'total' | 'totalBefore' | 'week' | 'weekBefore'>;
  /** Week by week; null for units that nobody draws. */
  moves: Move[] | null;
}

export interface Field {
  /** By code. */
  units: FieldUnit[];
  /** Ids of the units that stood there a week before. */
  before: number[];
  /** How many units are right below, and how many communes at any depth. */
  children: number;
  communes: number;
}

interface Question {
  planId: number;
  /** The units below this one … */
  parentId: number;
  /** … right below it, or all communes at any depth. */
  reach: 'children' | 'communes';
  indicatorId: number;
  week: number;
  on: Day;
  /** The last day of the week before. */
  dayBefore: Day;
  /** Codes whose moves are wanted; null: of the lowest few of each type. */
  drawn: string[] | null;
}

type Row = Omit<FieldUnit, 'amounts'> & {
  total: Amount;
  week: Amount;
  weekBefore: Amount;
};

/** Units below one and their figures of one indicator, in one statement, whatever their number. */
export async function readField(tx: Tx, at: Question): Promise<Field> {
  const [row] = await tx.$queryRaw<(Omit<Field, 'units'> & { units: Row[] })[]>`
    WITH RECURSIVE beneath (day, unit_id, parent_id, depth) AS (
      SELECT day, p.unit_id, p.parent_id, 1
      FROM (VALUES (${at.on}::date), (${at.dayBefore}::date)) days (day)
      JOIN placement p ON p.parent_id = ${at.parentId} AND p.valid_from <= day
        AND (p.valid_until IS NULL OR day < p.valid_until)
      UNION ALL
      SELECT b.day, p.unit_id, p.parent_id, b.depth + 1
      FROM beneath b JOIN placement p ON p.parent_id = b.unit_id AND p.valid_from <= b.day
        AND (p.valid_until IS NULL OR b.day < p.valid_until)
    ), field AS (
      SELECT b.day, b.parent_id, u.*
      FROM beneath b JOIN unit u ON u.id = b.unit_id
      WHERE CASE WHEN ${at.reach} = 'communes' THEN u.level = 'commune' ELSE b.depth = 1 END
    ), figure AS (
      SELECT f.id AS unit_id, sum(s.numerator) AS n, sum(s.denominator) AS d, sum(s.units) AS u,
             sum(s.numerator) FILTER (WHERE s.week_ordinal = ${at.week}) AS n_week,
             sum(s.denominator) FILTER (WHERE s.week_ordinal = ${at.week}) AS d_week,
             sum(s.units) FILTER (WHERE s.week_ordinal = ${at.week}) AS u_week,
             sum(s.numerator) FILTER (WHERE s.week_ordinal = ${at.week} - 1) AS n_last,
             sum(s.denominator) FILTER (WHERE s.week_ordinal = ${at.week} - 1) AS d_last,
             sum(s.units) FILTER (WHERE s.week_ordinal = ${at.week} - 1) AS u_last
      FROM field f LEFT JOIN posting s ON s.unit_id = f.id AND s.plan_id = ${at.planId}
        AND s.indicator_id = ${at.indicatorId} AND s.week_ordinal <= ${at.week}
      WHERE f.day = ${at.on}::date
      GROUP BY f.id
    ), candidate AS (
      -- More than are drawn unasked: which of them, the rule of the ranking decides.
      SELECT f.id AS unit_id, coalesce(f.code = ANY (${at.drawn}::text[]), 6 >= row_number() OVER (
               PARTITION BY f.type
               ORDER BY CASE i.direction WHEN 'higher_is_better' THEN 1 ELSE -1 END
                 * CASE i.accumulation WHEN 'running' THEN n / nullif(d, 0) ELSE n_week::numeric / nullif(d_week, 0) END
               NULLS LAST)) AS is_drawn
      FROM field f JOIN figure ON figure.unit_id = f.id JOIN indicator i ON i.id = ${at.indicatorId}
      WHERE f.day = ${at.on}::date
    )
    SELECT
      (SELECT count(*)::int FROM beneath WHERE day = ${at.on}::date AND depth = 1) AS children,
      (SELECT count(*)::int FROM beneath b JOIN unit u ON u.id = b.unit_id
       WHERE day = ${at.on}::date AND u.level = 'commune') AS communes,
      (SELECT coalesce(json_agg(id), '[]') FROM field WHERE day = ${at.dayBefore}::date) AS before,
      (SELECT coalesce(json_agg(json_build_object(
                'unitId', f.id, 'code', f.code, 'level', f.level, 'type', f.type, 'name', f.name,
                'fullName', trim(f.type || ' ' || f.name), 'parentName', trim(above.type || ' ' || above.name),
                'expected', coalesce(r.expected, 0), 'received', coalesce(r.received, 0), 'latestWeek', latest.week,
                'saidIn', said.week, 'notApplicable', coalesce(said.not_applicable, false),
                'total', json_build_object('numerator', coalesce(n, 0), 'denominator', coalesce(d, 0),
                                           'units', coalesce(u, 0)),
                'week', json_build_object('numerator', coalesce(n_week, 0), 'denominator', coalesce(d_week, 0),
                                          'units', coalesce(u_week, 0)),
                'weekBefore', json_build_object('numerator', coalesce(n_last, 0), 'denominator', coalesce(d_last, 0),
                                                'units', coalesce(u_last, 0)),
                'moves', CASE WHEN is_drawn THEN drawn.moves END
              ) ORDER BY f.code), '[]')
       FROM field f
       JOIN unit above ON above.id = f.parent_id
       JOIN figure ON figure.unit_id = f.id
       JOIN candidate ON candidate.unit_id = f.id
       LEFT JOIN LATERAL (
         SELECT sum(expected)::int AS expected, sum(received)::int AS received
         FROM receipt WHERE plan_id = ${at.planId} AND unit_id = f.id AND week_ordinal = ${at.week}
       ) r ON true
       LEFT JOIN LATERAL (
         SELECT max(week_ordinal) AS week FROM receipt
         WHERE plan_id = ${at.planId} AND unit_id = f.id AND week_ordinal <= ${at.week} AND received > 0
       ) latest ON true
       LEFT JOIN LATERAL (
         SELECT report.week_ordinal AS week, v.not_applicable
         FROM report JOIN value v ON v.report_id = report.id AND v.revision_number = report.counted_revision
         JOIN indicator i ON i.id = v.indicator_id
         WHERE report.plan_id = ${at.planId} AND report.unit_id = f.id AND report.week_ordinal <= ${at.week}
           AND v.indicator_id = ${at.indicatorId}
           -- A pair counts only whole.
           AND (v.not_applicable
                OR (v.numerator IS NOT NULL AND (v.denominator IS NOT NULL OR i.denominator_by <> 'reporter')))
         ORDER BY report.week_ordinal DESC LIMIT 1
       ) said ON true
       LEFT JOIN LATERAL (
         SELECT coalesce(json_agg(json_build_object('week', week_ordinal, 'numerator', numerator,
                                                    'denominator', denominator, 'units', units)
                                  ORDER BY week_ordinal), '[]') AS moves
         FROM posting
         WHERE is_drawn AND plan_id = ${at.planId} AND unit_id = f.id AND indicator_id = ${at.indicatorId}
           AND week_ordinal <= ${at.week}
       ) drawn ON true
       WHERE f.day = ${at.on}::date) AS units`;
  if (!row) return { units: [], before: [], children: 0, communes: 0 };
  return {
    ...row,
    units: row.units.map(({ total, week, weekBefore, ...unit }) => ({
      ...unit,
      amounts: { total, week, weekBefore, totalBefore: minus(total, week) },
    })),
  };
}

function minus(all: Amount, part: Amount): Amount {
  return {
    numerator: all.numerator - part.numerator,
    denominator: all.denominator - part.denominator,
    units: all.units - part.units,
  };
}
