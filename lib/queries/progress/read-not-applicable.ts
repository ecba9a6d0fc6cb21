import type { Tx } from '@/lib/db/client';
import type { Day } from '@/lib/domain/plan/day';

/** Units right below one that last said of an indicator that it does not apply to them. */
export async function readNotApplicable(
  tx: Tx,
  at: { planId: number; unitId: number; indicatorId: number; week: number; on: Day },
): Promise<Set<number>> {
  const rows = await tx.$queryRaw<{ unitId: number }[]>`
    SELECT p.unit_id AS "unitId"
    FROM placement p
    CROSS JOIN LATERAL (
      SELECT v.not_applicable
      FROM report r JOIN value v ON v.report_id = r.id AND v.revision_number = r.counted_revision
      WHERE r.plan_id = ${at.planId} AND r.unit_id = p.unit_id AND r.week_ordinal <= ${at.week}
        AND v.indicator_id = ${at.indicatorId} AND (v.not_applicable OR v.numerator IS NOT NULL)
      ORDER BY r.week_ordinal DESC LIMIT 1
    ) latest
    WHERE p.parent_id = ${at.unitId} AND p.valid_from <= ${at.on}::date
      AND (p.valid_until IS NULL OR ${at.on}::date < p.valid_until) AND latest.not_applicable`;
  return new Set(rows.map(({ unitId }) => unitId));
}
