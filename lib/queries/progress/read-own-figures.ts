import type { Tx } from '@/lib/db/client';

/** The report that a unit's figure of one indicator stands on, and who typed it. */
export interface OwnFigure {
  indicatorId: number;
  /** Ordinal of the report's week: this week's, or an older one that carries forward. */
  week: number;
  numerator: number | null;
  denominator: number | null;
  notApplicable: boolean;
  /** What was said when a check doubted the figure. */
  reason: string;
  typedAt: Date;
  /** Null for figures that came from another system. */
  typedBy: string | null;
}

/** Of each indicator, the last figure that the unit itself reported and that counts, up to a week. */
export async function readOwnFigures(
  tx: Tx,
  at: { planId: number; unitId: number; week: number },
): Promise<OwnFigure[]> {
  return tx.$queryRaw<OwnFigure[]>`
    SELECT DISTINCT ON (v.indicator_id)
           v.indicator_id AS "indicatorId", r.week_ordinal AS week, v.numerator, v.denominator,
           v.not_applicable AS "notApplicable", v.reason, v.typed_at AS "typedAt",
           typist.display_name AS "typedBy"
    FROM report r
    JOIN value v ON v.report_id = r.id AND v.revision_number = r.counted_revision
    JOIN indicator i ON i.id = v.indicator_id
    LEFT JOIN user_account typist ON typist.id = v.typed_by_id
    WHERE r.plan_id = ${at.planId} AND r.unit_id = ${at.unitId} AND r.week_ordinal <= ${at.week}
      -- A pair counts only whole.
      AND (v.not_applicable
           OR (v.numerator IS NOT NULL AND (v.denominator IS NOT NULL OR i.denominator_by <> 'reporter')))
    ORDER BY v.indicator_id, r.week_ordinal DESC`;
}
