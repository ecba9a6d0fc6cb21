import type { Tx } from '@/lib/db/client';
import type { Day } from '@/lib/domain/plan/day';
import type { UnitShape } from '@/lib/domain/unit/shape';
import type { ChildAmounts } from './read-child-amounts';
import type { UnitReceipts } from './read-receipts';

/** A commune on a map. */
export interface Commune extends UnitReceipts {
  /** Without its kind: 'Cửa Lò'. */
  name: string;
  /** The unit right above it. */
  areaCode: string;
  areaName: string;
  latitude: number | null;
  longitude: number | null;
  hasOutline: boolean;
  /** Only when asked for. */
  outline: UnitShape | null;
  amounts: ChildAmounts;
  /** It last said that the indicator does not apply to it. */
  isNotApplicable: boolean;
}

interface Row extends Omit<Commune, 'amounts' | 'levels'> {
  amounts: ChildAmounts;
}

/**
 * All communes at or below a unit on a day, by code, with what one indicator shows of each, in one statement.
 * @param at.withOutlines also the outlines that were imported.
 */
export async function readCommunes(
  tx: Tx,
  at: { planId: number; unitId: number; indicatorId: number; week: number; on: Day; withOutlines: boolean },
): Promise<Commune[]> {
  const rows = await tx.$queryRaw<Row[]>`
    WITH RECURSIVE down (unit_id, parent_id) AS (
      SELECT p.unit_id, p.parent_id FROM placement p
      WHERE p.parent_id = ${at.unitId} AND p.valid_from <= ${at.on}::date
        AND (p.valid_until IS NULL OR ${at.on}::date < p.valid_until)
      UNION ALL
      SELECT p.unit_id, p.parent_id FROM down JOIN placement p ON p.parent_id = down.unit_id
        AND p.valid_from <= ${at.on}::date AND (p.valid_until IS NULL OR ${at.on}::date < p.valid_until)
    )
    SELECT u.id AS "unitId", u.code, u.level::text AS level, u.type, u.name, trim(u.type || ' ' || u.name) AS "fullName",
           area.code AS "areaCode", trim(area.type || ' ' || area.name) AS "areaName", u.latitude, u.longitude,
           b.unit_id IS NOT NULL AS "hasOutline",
           CASE WHEN ${at.withOutlines} THEN b.geometry END AS outline,
           coalesce(r.expected, 0) AS expected, coalesce(r.received, 0) AS received,
           coalesce(r.on_time, 0) AS "onTime", coalesce(r.approved, 0) AS approved,
           (SELECT max(week_ordinal) FROM receipt
            WHERE plan_id = ${at.planId} AND unit_id = u.id AND week_ordinal <= ${at.week} AND received > 0
           ) AS "latestWeek",
           json_build_object(
             'unitId', u.id, 'indicatorId', ${at.indicatorId}::int,
             'total', json_build_object('numerator', s.n, 'denominator', s.d, 'units', s.u),
             'totalBefore', json_build_object('numerator', s.n - s.n_week, 'denominator', s.d - s.d_week,
                                              'units', s.u - s.u_week),
             'week', json_build_object('numerator', s.n_week, 'denominator', s.d_week, 'units', s.u_week),
             'weekBefore', json_build_object('numerator', s.n_last, 'denominator', s.d_last, 'units', s.u_last)
           ) AS amounts,
           coalesce(latest.not_applicable, false) AS "isNotApplicable"
    FROM down
    JOIN unit u ON u.id = down.unit_id AND u.level = 'commune'
    JOIN unit area ON area.id = down.parent_id
    LEFT JOIN boundary b ON b.unit_id = u.id
    LEFT JOIN receipt r ON r.plan_id = ${at.planId} AND r.unit_id = u.id AND r.week_ordinal = ${at.week}
      AND r.level = 'commune'
    CROSS JOIN LATERAL (
      SELECT coalesce(sum(numerator), 0) AS n, coalesce(sum(denominator), 0) AS d, coalesce(sum(units), 0) AS u,
             coalesce(sum(numerator) FILTER (WHERE week_ordinal = ${at.week}), 0) AS n_week,
             coalesce(sum(denominator) FILTER (WHERE week_ordinal = ${at.week}), 0) AS d_week,
             coalesce(sum(units) FILTER (WHERE week_ordinal = ${at.week}), 0) AS u_week,
             coalesce(sum(numerator) FILTER (WHERE week_ordinal = ${at.week} - 1), 0) AS n_last,
             coalesce(sum(denominator) FILTER (WHERE week_ordinal = ${at.week} - 1), 0) AS d_last,
             coalesce(sum(units) FILTER (WHERE week_ordinal = ${at.week} - 1), 0) AS u_last
      FROM posting
      WHERE plan_id = ${at.planId} AND unit_id = u.id AND indicator_id = ${at.indicatorId}
        AND week_ordinal <= ${at.week}
    ) s
    LEFT JOIN LATERAL (
      SELECT v.not_applicable
      FROM report o JOIN value v ON v.report_id = o.id AND v.revision_number = o.counted_revision
      WHERE o.plan_id = ${at.planId} AND o.unit_id = u.id AND o.week_ordinal <= ${at.week}
        AND v.indicator_id = ${at.indicatorId} AND (v.not_applicable OR v.numerator IS NOT NULL)
      ORDER BY o.week_ordinal DESC LIMIT 1
    ) latest ON true
    ORDER BY u.code`;
  return rows.map((row) => ({ ...row, levels: [] }));
}
