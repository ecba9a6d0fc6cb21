import type { Tx } from '@/lib/db/client';
import type { ReportState, UnitLevel } from '@/lib/db/generated/enums';
import type { Day } from '@/lib/domain/plan/day';

/** How the reports of one week came in, of one unit and all below it. */
export interface WeekReceipts {
  week: number;
  expected: number;
  received: number;
  onTime: number;
  /** Of the unit's own report, where that is all there is. */
  state: ReportState | null;
  /** Reports that were given more time; of these, not received and the time not over. */
  extended: number;
  waiting: number;
}

/** A unit that stood here in some of the weeks. */
export interface CalendarUnit {
  unitId: number;
  code: string;
  level: UnitLevel;
  fullName: string;
  /** The unit right above it, the last one of several; empty above none. */
  parentName: string;
  /** From the first day to the day before the last (null: still). */
  periods: { from: Day; until: Day | null }[];
  /** Weeks with reports to come, oldest first. */
  weeks: WeekReceipts[];
}

/**
 * Every unit of a level that stood at or below one in some week from … through, with how its reports came in: from
 * the counted receipts, and of units that report alone the state of the report, in one statement. Each part is read
 * once: joined into one, they are guessed to be a row each and read again for every cell.
 */
export async function readCalendar(
  tx: Tx,
  at: {
    planId: number;
    unitId: number;
    level: UnitLevel;
    from: number;
    through: number;
    first: Day;
    last: Day;
    now: Date;
  },
): Promise<CalendarUnit[]> {
  return tx.$queryRaw<CalendarUnit[]>`
    WITH RECURSIVE beneath (unit_id, parent_id, valid_from, valid_until) AS (
      SELECT id, NULL::int, valid_from, coalesce(valid_until, '9999-12-31') FROM unit WHERE id = ${at.unitId}
      UNION ALL
      SELECT p.unit_id, p.parent_id, greatest(b.valid_from, p.valid_from),
             least(b.valid_until, coalesce(p.valid_until, '9999-12-31'))
      FROM beneath b JOIN placement p ON p.parent_id = b.unit_id
        AND p.valid_from < b.valid_until AND b.valid_from < coalesce(p.valid_until, '9999-12-31')
    ), seat AS MATERIALIZED (
      SELECT b.unit_id, (array_agg(trim(parent.type || ' ' || parent.name) ORDER BY b.valid_from DESC))[1] AS parent_name,
             json_agg(json_build_object('from', b.valid_from, 'until', nullif(b.valid_until, '9999-12-31'))
                      ORDER BY b.valid_from) AS periods
      FROM beneath b
      JOIN unit u ON u.id = b.unit_id AND u.level = ${at.level}::"UnitLevel"
      LEFT JOIN unit parent ON parent.id = b.parent_id
      WHERE b.valid_from <= ${at.last}::date AND b.valid_until > ${at.first}::date
      GROUP BY b.unit_id
    ), counted AS MATERIALIZED (
      SELECT c.unit_id, c.week_ordinal, sum(c.expected)::int AS expected, sum(c.received)::int AS received,
             sum(c.on_time)::int AS on_time
      FROM seat JOIN receipt c ON c.unit_id = seat.unit_id AND c.plan_id = ${at.planId}
        AND c.week_ordinal BETWEEN ${at.from} AND ${at.through}
      GROUP BY c.unit_id, c.week_ordinal HAVING sum(c.expected) > 0
    ), extended AS MATERIALIZED (
      SELECT seat.unit_id, r.week_ordinal, count(*)::int AS reports,
             (count(*) FILTER (WHERE r.counted_revision IS NULL AND r.extended_until >= ${at.now}::timestamptz))::int
               AS waiting
      FROM report r
      JOIN week w ON w.plan_id = r.plan_id AND w.ordinal = r.week_ordinal
      JOIN seat ON unit_is_within(r.unit_id, seat.unit_id, w.ends_on)
      WHERE r.plan_id = ${at.planId} AND r.week_ordinal BETWEEN ${at.from} AND ${at.through}
        AND r.extended_until IS NOT NULL
      GROUP BY seat.unit_id, r.week_ordinal
    ), told AS MATERIALIZED (
      SELECT c.unit_id,
             json_agg(json_build_object('week', c.week_ordinal, 'expected', c.expected, 'received', c.received,
                                        'onTime', c.on_time, 'state', r.state,
                                        'extended', coalesce(e.reports, 0), 'waiting', coalesce(e.waiting, 0))
                      ORDER BY c.week_ordinal) AS weeks
      FROM counted c
      LEFT JOIN report r ON r.plan_id = ${at.planId} AND r.unit_id = c.unit_id AND r.week_ordinal = c.week_ordinal
        AND c.expected = 1
      LEFT JOIN extended e ON e.unit_id = c.unit_id AND e.week_ordinal = c.week_ordinal
      GROUP BY c.unit_id
    )
    SELECT u.id AS "unitId", u.code, u.level::text AS level, trim(u.type || ' ' || u.name) AS "fullName",
           coalesce(seat.parent_name, '') AS "parentName", seat.periods, coalesce(told.weeks, '[]') AS weeks
    FROM seat JOIN unit u ON u.id = seat.unit_id
    LEFT JOIN told ON told.unit_id = u.id
    ORDER BY u.code`;
}
