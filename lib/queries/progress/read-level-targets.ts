import type { Tx } from '@/lib/db/client';
import type { UnitLevel } from '@/lib/db/generated/enums';
import type { DatedTarget } from '@/lib/domain/progress/standing';

/** A target of a plan: of every unit (unitId null) or of one. */
export interface PlanTarget extends DatedTarget {
  indicatorId: number;
}

/** The targets that hold for every unit of a plan, and those set for single units of a level. */
export async function readLevelTargets(
  tx: Tx,
  at: { planId: number; level: UnitLevel },
): Promise<PlanTarget[]> {
  return tx.$queryRaw<PlanTarget[]>`
    SELECT t.indicator_id AS "indicatorId", t.unit_id AS "unitId", to_char(t.due_on, 'YYYY-MM-DD') AS "dueOn",
           t.numerator, t.denominator
    FROM target t LEFT JOIN unit u ON u.id = t.unit_id
    WHERE t.plan_id = ${at.planId} AND (t.unit_id IS NULL OR u.level = ${at.level}::"UnitLevel")`;
}
