import type { Tx } from '@/lib/db/client';
import type { Day } from '@/lib/domain/plan/day';

/** A unit on the way down from the root. */
export interface TrailUnit {
  code: string;
  fullName: string;
}

/** The units above a unit on a day, root first, down to the plan's root and without the unit itself. */
export async function readTrail(
  tx: Tx,
  at: { unitId: number; rootUnitId: number; on: Day },
): Promise<TrailUnit[]> {
  return tx.$queryRaw<TrailUnit[]>`
    WITH RECURSIVE up (unit_id, steps) AS (
      SELECT ${at.unitId}::int, 0
      UNION ALL
      SELECT p.parent_id, up.steps + 1 FROM up JOIN placement p USING (unit_id)
      WHERE up.unit_id <> ${at.rootUnitId}
        AND p.valid_from <= ${at.on}::date AND (p.valid_until IS NULL OR ${at.on}::date < p.valid_until)
    )
    SELECT u.code, trim(u.type || ' ' || u.name) AS "fullName"
    FROM up JOIN unit u ON u.id = up.unit_id
    WHERE up.steps > 0
    ORDER BY up.steps DESC`;
}
