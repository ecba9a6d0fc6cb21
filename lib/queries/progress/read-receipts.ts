import type { Tx } from '@/lib/db/client';
import type { UnitLevel } from '@/lib/db/generated/enums';
import type { Day } from '@/lib/domain/plan/day';

/** How the reports of one week came in, of a unit and all below it. */
export interface Receipts {
  /** Reports that were to come. */
  expected: number;
  /** Those that stand in the ledger. */
  received: number;
  /** Of the received, those first sent before their own deadline (the week's, or the unit's extension). */
  onTime: number;
  /** Of the received, those that a reviewer approved. */
  approved: number;
  /** The same by level of the units that report. */
  levels: { level: UnitLevel; expected: number; received: number }[];
}

/** A unit and how its reports came in. */
export interface UnitReceipts extends Receipts {
  unitId: number;
  code: string;
  level: UnitLevel;
  type: string;
  fullName: string;
  /** The last week, up to the one asked for, with a report that counts; null when there never was one. */
  latestWeek: number | null;
}

/** What the database says of one unit's receipts, level by level. */
export interface ReceiptsRow {
  levels: (Omit<Receipts, 'levels'> & { level: UnitLevel })[];
}

type Row = Omit<UnitReceipts, keyof Receipts> & ReceiptsRow;

/** The unit itself with everything beneath it, and each unit right below it; by code. Reads no reports. */
export async function readReceipts(
  tx: Tx,
  at: { planId: number; unitId: number; week: number; on: Day },
): Promise<{ own: Receipts; children: UnitReceipts[] }> {
  const rows = await tx.$queryRaw<Row[]>`
    WITH heads (unit_id) AS (
      SELECT ${at.unitId}::int
      UNION ALL
      SELECT unit_id FROM placement
      WHERE parent_id = ${at.unitId} AND valid_from <= ${at.on}::date
        AND (valid_until IS NULL OR ${at.on}::date < valid_until)
    )
    SELECT u.id AS "unitId", u.code, u.level::text AS level, u.type, trim(u.type || ' ' || u.name) AS "fullName",
           (SELECT max(week_ordinal) FROM receipt
            WHERE plan_id = ${at.planId} AND unit_id = u.id AND week_ordinal <= ${at.week} AND received > 0
           ) AS "latestWeek",
           coalesce(json_agg(json_build_object('level', r.level, 'expected', r.expected, 'received', r.received,
                                               'onTime', r.on_time, 'approved', r.approved))
                    FILTER (WHERE r.expected > 0), '[]') AS levels
    FROM heads JOIN unit u ON u.id = heads.unit_id
    LEFT JOIN receipt r ON r.plan_id = ${at.planId} AND r.unit_id = u.id AND r.week_ordinal = ${at.week}
    GROUP BY u.id
    ORDER BY u.code`;
  const own = rows.find(({ unitId }) => unitId === at.unitId);
  return {
    own: summedReceipts(own?.levels ?? []),
    children: rows
      .filter(({ unitId }) => unitId !== at.unitId)
      .map(({ levels, ...unit }) => ({ ...unit, ...summedReceipts(levels) })),
  };
}

/** All levels together. */
export function summedReceipts(levels: ReceiptsRow['levels']): Receipts {
  const sum = (part: 'expected' | 'received' | 'onTime' | 'approved') =>
    levels.reduce((all, one) => all + one[part], 0);
  return {
    expected: sum('expected'),
    received: sum('received'),
    onTime: sum('onTime'),
    approved: sum('approved'),
    levels: levels.map(({ level, expected, received }) => ({ level, expected, received })),
  };
}
