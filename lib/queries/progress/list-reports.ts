import type { Action } from '@/lib/access/policy';
import { isAllowed } from '@/lib/access/scope';
import type { Tx } from '@/lib/db/client';
import type { ReportState, UnitLevel } from '@/lib/db/generated/enums';
import type { Day } from '@/lib/domain/plan/day';
import { query } from '@/lib/queries/query';
import { countFailedReminders } from '@/lib/queries/reminder/list-reminders';
import { locatePlace, mayReadProgress, type Place, progressAddress } from './locate';
import { type About, readAbout } from './read-about';

/** A report that was to come, and how it came. */
export interface ExpectedReport {
  unitId: number;
  code: string;
  fullName: string;
  level: UnitLevel;
  /** The unit right above. */
  parentName: string;
  parentCode: string | null;
  state: ReportState;
  /** It stands in the ledger. */
  received: boolean;
  /** The revision that counts. */
  revision: number | null;
  firstSentAt: Date | null;
  /** Its own deadline: the week's, or a later one where the unit was given more time. */
  dueAt: Date;
  extendedUntil: Date | null;
  extensionReason: string | null;
  /** First sent before its own deadline. */
  onTime: boolean;
  /** Ordinal of the last week, up to this one, with a report that counts. */
  latestWeek: number | null;
}

export interface ReportsView extends Place, About {
  reports: ExpectedReport[];
  /** The same in numbers. */
  receipts: { expected: number; received: number; approved: number };
  /** The person may read each of them. */
  mayReadReports: boolean;
  /** The person may give a unit more time. */
  mayManage: boolean;
  /** Letters that could not be delivered; null where the person does not see the ledger of reminders. */
  failedReminders: number | null;
}

/** Who has reported and who has not, of a unit and all below it, in one week. */
export const listReports = query({
  input: progressAddress,
  may: mayReadProgress,
  run: async (db, asked, actor): Promise<ReportsView | null> => {
    const place = await locatePlace(db, asked);
    if (!place) return null;
    const { plan, unit, week } = place;
    const at = {
      planId: plan.id,
      rootUnitId: plan.rootUnitId,
      unitId: unit.id,
      week: week.ordinal,
      on: week.endsOn,
    };
    const may = (action: Action) =>
      isAllowed(db, actor, { action, unitId: unit.id, on: week.endsOn }, new Date());
    const [reports, about, mayReadReports, mayManage, mayReview, failed] = await Promise.all([
      readReports(db, at),
      readAbout(db, at),
      may('report.read'),
      may('week.manage'),
      may('report.review'),
      countFailedReminders(db, at),
    ]);
    const failedReminders = mayManage || mayReview ? failed : null;
    const receipts = {
      expected: reports.length,
      received: reports.filter(({ received }) => received).length,
      approved: reports.filter(({ state }) => state === 'approved').length,
    };
    return { ...place, ...about, reports, receipts, mayReadReports, mayManage, failedReminders };
  },
});

/** Every report expected of a unit and all below it in a week. */
export async function readReports(
  tx: Tx,
  at: { planId: number; unitId: number; week: number; on: Day },
): Promise<ExpectedReport[]> {
  return tx.$queryRaw<ExpectedReport[]>`
    WITH RECURSIVE beneath (unit_id, parent_id) AS (
      SELECT ${at.unitId}::int, NULL::int
      UNION ALL
      SELECT p.unit_id, p.parent_id FROM beneath b JOIN placement p ON p.parent_id = b.unit_id
      WHERE p.valid_from <= ${at.on}::date AND (p.valid_until IS NULL OR ${at.on}::date < p.valid_until)
    )
    SELECT u.id AS "unitId", u.code, trim(u.type || ' ' || u.name) AS "fullName", u.level::text AS level,
           coalesce(trim(parent.type || ' ' || parent.name), '') AS "parentName", parent.code AS "parentCode",
           r.state::text AS state, r.counted_revision IS NOT NULL AS received, r.counted_revision AS revision,
           r.first_sent_at AS "firstSentAt",
           coalesce(r.first_sent_at <= coalesce(r.extended_until, w.due_at), false) AS "onTime",
           coalesce(r.extended_until, w.due_at) AS "dueAt", r.extended_until AS "extendedUntil",
           r.extension_reason AS "extensionReason",
           (SELECT max(earlier.week_ordinal) FROM report earlier
            WHERE earlier.plan_id = r.plan_id AND earlier.unit_id = r.unit_id
              AND earlier.week_ordinal <= r.week_ordinal AND earlier.counted_revision IS NOT NULL) AS "latestWeek"
    FROM beneath
    JOIN report r ON r.unit_id = beneath.unit_id AND r.plan_id = ${at.planId} AND r.week_ordinal = ${at.week}
    JOIN week w ON w.plan_id = r.plan_id AND w.ordinal = r.week_ordinal
    JOIN unit u ON u.id = beneath.unit_id
    LEFT JOIN unit parent ON parent.id = beneath.parent_id
    -- Not received first, then late, then by place.
    ORDER BY r.counted_revision IS NOT NULL, coalesce(r.first_sent_at <= coalesce(r.extended_until, w.due_at), false),
             coalesce(parent.code, ''), u.code`;
}
