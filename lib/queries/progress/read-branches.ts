import type { Tx } from '@/lib/db/client';
import type { UnitLevel } from '@/lib/db/generated/enums';
import type { Day } from '@/lib/domain/plan/day';

/** How the reports of one week came in, of a set of units. */
export interface Completeness {
  /** Reports that were to come. */
  expected: number;
  /** Those that stand in the ledger. */
  received: number;
  /** Of the received, those first sent before their own deadline (the week's, or the unit's extension). */
  onTime: number;
  /** Of the received, those that a reviewer approved. */
  approved: number;
}

/** A unit right below another, with everything beneath it. */
export interface Branch extends Completeness {
  unitId: number;
  code: string;
  level: UnitLevel;
  fullName: string;
  /** Of `expected` and `received`: communes. The rest are districts that report for themselves. */
  communesExpected: number;
  communesReceived: number;
  /** The last week, up to the one asked for, with a report that counts; null when there never was one. */
  latestWeek: number | null;
  /** Reporting units without a counted report in this week and the two before it. */
  silentUnits: number;
}

/** The unit itself (its own report, nothing beneath) and each unit right below it. */
export async function readBranches(
  tx: Tx,
  at: { planId: number; unitId: number; week: number; on: Day },
): Promise<{ own: Branch | null; children: Branch[] }> {
  const rows = await tx.$queryRaw<Branch[]>`
    WITH RECURSIVE branch (head_id, unit_id) AS (
      SELECT ${at.unitId}::int, ${at.unitId}::int
      UNION ALL
      SELECT CASE b.unit_id WHEN ${at.unitId}::int THEN p.unit_id ELSE b.head_id END, p.unit_id
      FROM branch b JOIN placement p ON p.parent_id = b.unit_id
      WHERE p.valid_from <= ${at.on}::date AND (p.valid_until IS NULL OR ${at.on}::date < p.valid_until)
    ), reporting AS (
      SELECT b.head_id, u.level,
             max(r.week_ordinal) FILTER (WHERE r.counted_revision IS NOT NULL) AS latest_week,
             bool_or(r.week_ordinal = w.ordinal) AS expected,
             bool_or(r.week_ordinal = w.ordinal AND r.counted_revision IS NOT NULL) AS received,
             bool_or(r.week_ordinal = w.ordinal AND r.counted_revision IS NOT NULL
                     AND r.first_sent_at <= coalesce(r.extended_until, w.due_at)) AS on_time,
             bool_or(r.week_ordinal = w.ordinal AND r.state = 'approved') AS approved
      FROM branch b
      JOIN unit u ON u.id = b.unit_id
      JOIN week w ON w.plan_id = ${at.planId} AND w.ordinal = ${at.week}
      JOIN report r ON r.plan_id = w.plan_id AND r.unit_id = b.unit_id AND r.week_ordinal <= w.ordinal
      GROUP BY b.head_id, b.unit_id, u.level
    )
    SELECT head.id AS "unitId", head.code, head.level::text AS level,
           trim(head.type || ' ' || head.name) AS "fullName",
           (count(*) FILTER (WHERE s.expected))::int AS expected,
           (count(*) FILTER (WHERE s.received))::int AS received,
           (count(*) FILTER (WHERE s.on_time))::int AS "onTime",
           (count(*) FILTER (WHERE s.approved))::int AS approved,
           (count(*) FILTER (WHERE s.expected AND s.level = 'commune'))::int AS "communesExpected",
           (count(*) FILTER (WHERE s.received AND s.level = 'commune'))::int AS "communesReceived",
           max(s.latest_week) AS "latestWeek",
           (count(*) FILTER (WHERE s.expected AND coalesce(s.latest_week, 0) <= ${at.week}::int - 3))::int
             AS "silentUnits"
    FROM (SELECT DISTINCT head_id FROM branch) heads
    JOIN unit head ON head.id = heads.head_id
    LEFT JOIN reporting s ON s.head_id = head.id
    GROUP BY head.id
    ORDER BY head.code`;
  return {
    own: rows.find((row) => row.unitId === at.unitId && row.expected > 0) ?? null,
    children: rows.filter((row) => row.unitId !== at.unitId),
  };
}
