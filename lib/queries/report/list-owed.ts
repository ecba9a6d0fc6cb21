import { z } from 'zod';
import type { Actor } from '@/lib/access/actor';
import { scopeOf } from '@/lib/access/policy';
import { type Day, dayOf, toDate, vietnamDay } from '@/lib/domain/plan/day';
import type { ReportState } from '@/lib/domain/report/state';
import { query } from '../query';

/** A report that the person answers for: of this week, or of an earlier one and still not sent. */
export interface OwedReport {
  plan: { slug: string; number: string };
  unit: { code: string; fullName: string };
  /** The unit for which the person types for those below it; null where it is the report's own. */
  above: { code: string; fullName: string } | null;
  /** `dueAt`: of this report; later than the week's where the unit was given more time. */
  week: { isoYear: number; isoNumber: number; startsOn: Day; endsOn: Day; dueAt: Date };
  /** Nobody's own deadline: null. */
  extended: { until: Date; reason: string } | null;
  state: ReportState;
  sentAt: Date | null;
  /** When this person was last reminded of it. */
  remindedAt: Date | null;
}

/** Enough for one unit's backlog of a year, or a district's of two months; the newest come first. */
const owedMax = 60;

/** What the units for which this person types still owe, and this week's reports whatever their state. */
export const listOwed = query({
  input: z.object({}),
  may: async (_db, _input, actor) => {
    const [unitId] = writableUnits(actor, new Date());
    return unitId === undefined ? null : { action: 'report.write', unitId, on: vietnamDay(new Date()) };
  },
  run: async (db, _input, actor): Promise<OwedReport[]> => {
    const now = new Date();
    const today = toDate(vietnamDay(now));
    const rows = await db.$queryRaw<OwedRow[]>`
      WITH RECURSIVE mine (unit_id, above_id) AS (
        SELECT own, own FROM unnest(${writableUnits(actor, now)}::int[]) AS own
        UNION
        SELECT c.unit_id, mine.above_id FROM mine JOIN placement c ON c.parent_id = mine.unit_id
        WHERE c.valid_from <= ${today}::date AND (c.valid_until IS NULL OR ${today}::date < c.valid_until)
      )
      SELECT p.slug, p.number, u.code, u.type || ' ' || u.name AS full_name,
             above.code AS above_code, above.type || ' ' || above.name AS above_name,
             w.iso_year, w.iso_number, w.starts_on, w.ends_on, w.due_at, r.extended_until, r.extension_reason,
             r.state::text AS state, r.sent_at,
             (SELECT max(m.created_at) FROM reminder m
              WHERE m.plan_id = r.plan_id AND m.week_ordinal = r.week_ordinal AND m.unit_id = r.unit_id
                AND m.user_id = ${actor.userId} AND m.channel = 'app') AS reminded_at
      FROM (SELECT unit_id, min(above_id) AS above_id FROM mine GROUP BY unit_id) typed_for
      JOIN report r ON r.unit_id = typed_for.unit_id
      JOIN unit above ON above.id = typed_for.above_id
      JOIN plan p ON p.id = r.plan_id
      JOIN week w ON w.plan_id = r.plan_id AND w.ordinal = r.week_ordinal
      JOIN unit u ON u.id = r.unit_id
      WHERE w.opened_at IS NOT NULL AND w.closed_at IS NULL
        AND (r.counted_revision IS NULL OR p.last_day >= ${today} AND w.ordinal = (
          SELECT max(ordinal) FROM week WHERE plan_id = p.id AND opened_at IS NOT NULL))
      ORDER BY coalesce(r.extended_until, w.due_at) DESC, u.name
      LIMIT ${owedMax}`;
    return rows.map(owedOf);
  },
});

function writableUnits(actor: Actor, now: Date): number[] {
  const today = vietnamDay(now);
  return actor.assignments
    .filter(({ validFrom, validUntil }) => validFrom <= today && (validUntil === null || today < validUntil))
    .filter(({ role }) => scopeOf(role, 'report.write') !== null)
    .map(({ unitId }) => unitId);
}

interface OwedRow {
  slug: string;
  number: string;
  code: string;
  full_name: string;
  above_code: string;
  above_name: string;
  iso_year: number;
  iso_number: number;
  starts_on: Date;
  ends_on: Date;
  due_at: Date;
  extended_until: Date | null;
  extension_reason: string | null;
  state: ReportState;
  sent_at: Date | null;
  reminded_at: Date | null;
}

function owedOf(row: OwedRow): OwedReport {
  return {
    plan: { slug: row.slug, number: row.number },
    unit: { code: row.code, fullName: row.full_name },
    above: row.above_code === row.code ? null : { code: row.above_code, fullName: row.above_name },
    week: {
      isoYear: row.iso_year,
      isoNumber: row.iso_number,
      startsOn: dayOf(row.starts_on),
      endsOn: dayOf(row.ends_on),
      dueAt: row.extended_until ?? row.due_at,
    },
    extended: row.extended_until && { until: row.extended_until, reason: row.extension_reason ?? '' },
    state: row.state,
    sentAt: row.sent_at,
    remindedAt: row.reminded_at,
  };
}
