import type { Tx } from '@/lib/db/client';
import type { TreeUnit } from '@/lib/domain/meeting/points';
import { type Day, toDate } from '@/lib/domain/plan/day';

/** All units below one on a day, at any depth. */
export async function readTree(tx: Tx, unitId: number, on: Day): Promise<TreeUnit[]> {
  const day = toDate(on);
  return tx.$queryRaw<TreeUnit[]>`
    WITH RECURSIVE down (unit_id, parent_id) AS (
      SELECT unit_id, parent_id FROM placement
      WHERE parent_id = ${unitId} AND valid_from <= ${day}::date
        AND (valid_until IS NULL OR ${day}::date < valid_until)
      UNION ALL
      SELECT p.unit_id, p.parent_id FROM down JOIN placement p ON p.parent_id = down.unit_id
      WHERE p.valid_from <= ${day}::date AND (p.valid_until IS NULL OR ${day}::date < p.valid_until)
    )
    SELECT u.id, u.code, down.parent_id AS "parentId", u.type, trim(u.type || ' ' || u.name) AS "fullName"
    FROM down JOIN unit u ON u.id = down.unit_id
    ORDER BY u.code`;
}
