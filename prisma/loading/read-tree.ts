import type { Tx } from '@/lib/db/client';
import type { Day } from '@/lib/domain/plan/day';
import type { TreeUnit } from './plan-draft';

/** The units in force on a day, by code. */
export async function readTree(tx: Tx, on: Day): Promise<TreeUnit[]> {
  return tx.$queryRaw<TreeUnit[]>`
    SELECT u.id, u.code AS key, u.code, u.valid_from::text AS "validFrom", u.name, u.type, u.level::text AS level, coalesce(u.population, 0) AS population,
           CASE WHEN u.level = 'commune' THEN parent.code ELSE '' END AS district
    FROM unit u
    LEFT JOIN placement p ON p.unit_id = u.id
      AND p.valid_from <= ${on}::date AND (p.valid_until IS NULL OR ${on}::date < p.valid_until)
    LEFT JOIN unit parent ON parent.id = p.parent_id
    WHERE u.valid_from <= ${on}::date AND (u.valid_until IS NULL OR ${on}::date < u.valid_until)
    ORDER BY u.code`;
}
