import type { Tx } from '@/lib/db/client';
import type { UnitLevel } from '@/lib/db/generated/enums';
import type { Day } from '@/lib/domain/plan/day';
import { type Receipts, type ReceiptsRow, summedReceipts, type UnitReceipts } from './read-receipts';

/** A unit of a level, under whom, and how the reports of one week came in there. */
export interface LevelReceipts extends UnitReceipts {
  parentName: string;
}

/** Every unit of a level at or below one, by code. Reads no reports. */
export async function readLevelReceipts(
  tx: Tx,
  at: { planId: number; unitId: number; level: UnitLevel; week: number; on: Day },
): Promise<LevelReceipts[]> {
  const rows = await tx.$queryRaw<(Omit<LevelReceipts, keyof Receipts> & ReceiptsRow)[]>`
    WITH RECURSIVE beneath (unit_id, parent_id) AS (
      SELECT ${at.unitId}::int, NULL::int
      UNION ALL
      SELECT p.unit_id, p.parent_id FROM beneath b JOIN placement p ON p.parent_id = b.unit_id
      WHERE p.valid_from <= ${at.on}::date AND (p.valid_until IS NULL OR ${at.on}::date < p.valid_until)
    )
    SELECT u.id AS "unitId", u.code, u.level::text AS level, u.type, trim(u.type || ' ' || u.name) AS "fullName",
           coalesce(trim(parent.type || ' ' || parent.name), '') AS "parentName",
           (SELECT max(week_ordinal) FROM receipt
            WHERE plan_id = ${at.planId} AND unit_id = u.id AND week_ordinal <= ${at.week} AND received > 0
           ) AS "latestWeek",
           coalesce(json_agg(json_build_object('level', r.level, 'expected', r.expected, 'received', r.received,
                                               'onTime', r.on_time, 'approved', r.approved))
                    FILTER (WHERE r.expected > 0), '[]') AS levels
    FROM beneath JOIN unit u ON u.id = beneath.unit_id AND u.level = ${at.level}::"UnitLevel"
    LEFT JOIN unit parent ON parent.id = beneath.parent_id
    LEFT JOIN receipt r ON r.plan_id = ${at.planId} AND r.unit_id = u.id AND r.week_ordinal = ${at.week}
    GROUP BY u.id, parent.id
    ORDER BY u.code`;
  return rows.map(({ levels, ...unit }) => ({ ...unit, ...summedReceipts(levels) }));
}
