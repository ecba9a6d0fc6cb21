import { z } from 'zod';
import type { Tx } from '@/lib/db/client';
import { type Day, dayOf } from '@/lib/domain/plan/day';
import { parseWeekKey } from '@/lib/domain/plan/week';
import type { ReportState } from '@/lib/domain/report/state';

/** How a report stands in addresses: plan '2026', unit '16732', week '2026-47'. */
export const reportAddress = z.object({
  plan: z.string().max(40),
  unit: z.string().regex(/^\d{2,9}$/),
  week: z.string().regex(/^\d{4}-\d{2}$/),
});
export type ReportAddress = z.infer<typeof reportAddress>;

/** Where a report belongs and how it stands. `report` is null when the unit owes none in that week. */
export interface ReportPlace {
  plan: {
    id: number;
    slug: string;
    number: string;
    title: string;
    isIllustrative: boolean;
    swingPoints: number;
    denominatorPercent: number;
    rootUnitId: number;
  };
  unit: { id: number; code: string; fullName: string; level: 'province' | 'district' | 'commune' };
  /** The unit above, in force on the week's last day; null for the root. */
  parent: { code: string; fullName: string } | null;
  week: {
    ordinal: number;
    isoYear: number;
    isoNumber: number;
    startsOn: Day;
    endsOn: Day;
    /** Of this report: the unit's own deadline where it was given one, else the week's. */
    dueAt: Date;
    openedAt: Date | null;
    closedAt: Date | null;
  };
  /** A deadline of the unit's own, and why; null: the week's deadline. */
  extended: { until: Date; reason: string } | null;
  report: {
    id: number;
    state: ReportState;
    version: number;
    countedRevision: number | null;
    draftRevision: number | null;
    lastRevision: number | null;
    firstSentAt: Date | null;
    sentAt: Date | null;
    returnReason: string | null;
  } | null;
}

/** The report at an address; null when there is no such plan, week of it, or unit in force on the week's last day. */
export async function locateReport(db: Tx, address: ReportAddress): Promise<ReportPlace | null> {
  const week = parseWeekKey(address.week);
  if (!week) return null;
  const [row] = await db.$queryRaw<PlaceRow[]>`
    SELECT p.id AS plan_id, p.slug, p.number, p.title, p.is_illustrative, p.swing_points, p.denominator_percent, p.root_unit_id,
           u.id AS unit_id, u.code, u.level::text AS level, u.type || ' ' || u.name AS full_name,
           parent.code AS parent_code, parent.type || ' ' || parent.name AS parent_name,
           w.ordinal, w.iso_year, w.iso_number, w.starts_on, w.ends_on, w.due_at, w.opened_at, w.closed_at,
           r.id AS report_id, r.state::text AS state, r.version, r.counted_revision, r.draft_revision,
           r.first_sent_at, r.sent_at, r.return_reason, r.extended_until, r.extension_reason,
           (SELECT max(number) FROM revision WHERE report_id = r.id) AS last_revision
    FROM plan p
    JOIN week w ON w.plan_id = p.id AND w.iso_year = ${week.isoYear} AND w.iso_number = ${week.isoNumber}
    JOIN unit u ON u.code = ${address.unit}
               AND u.valid_from <= w.ends_on AND (u.valid_until IS NULL OR u.valid_until > w.ends_on)
    LEFT JOIN placement pl ON pl.unit_id = u.id AND u.id <> p.root_unit_id
               AND pl.valid_from <= w.ends_on AND (pl.valid_until IS NULL OR pl.valid_until > w.ends_on)
    LEFT JOIN unit parent ON parent.id = pl.parent_id
    LEFT JOIN report r ON r.plan_id = p.id AND r.week_ordinal = w.ordinal AND r.unit_id = u.id
    WHERE p.slug = ${address.plan}`;
  return row ? placeOf(row) : null;
}

interface PlaceRow {
  plan_id: number;
  root_unit_id: number;
  slug: string;
  number: string;
  title: string;
  is_illustrative: boolean;
  swing_points: number;
  denominator_percent: number;
  unit_id: number;
  code: string;
  level: ReportPlace['unit']['level'];
  full_name: string;
  parent_code: string | null;
  parent_name: string | null;
  ordinal: number;
  iso_year: number;
  iso_number: number;
  starts_on: Date;
  ends_on: Date;
  due_at: Date;
  extended_until: Date | null;
  extension_reason: string | null;
  opened_at: Date | null;
  closed_at: Date | null;
  report_id: number | null;
  state: ReportState;
  version: number;
  counted_revision: number | null;
  draft_revision: number | null;
  last_revision: number | null;
  first_sent_at: Date | null;
  sent_at: Date | null;
  return_reason: string | null;
}

function placeOf(row: PlaceRow): ReportPlace {
  return {
    plan: {
      id: row.plan_id,
      slug: row.slug,
      number: row.number,
      title: row.title,
      isIllustrative: row.is_illustrative,
      swingPoints: row.swing_points,
      denominatorPercent: row.denominator_percent,
      rootUnitId: row.root_unit_id,
    },
    unit: { id: row.unit_id, code: row.code, fullName: row.full_name, level: row.level },
    parent: row.parent_code && row.parent_name ? { code: row.parent_code, fullName: row.parent_name } : null,
    week: {
      ordinal: row.ordinal,
      isoYear: row.iso_year,
      isoNumber: row.iso_number,
      startsOn: dayOf(row.starts_on),
      endsOn: dayOf(row.ends_on),
      dueAt: row.extended_until ?? row.due_at,
      openedAt: row.opened_at,
      closedAt: row.closed_at,
    },
    extended: row.extended_until && { until: row.extended_until, reason: row.extension_reason ?? '' },
    report:
      row.report_id === null
        ? null
        : {
            id: row.report_id,
            state: row.state,
            version: row.version,
            countedRevision: row.counted_revision,
            draftRevision: row.draft_revision,
            lastRevision: row.last_revision,
            firstSentAt: row.first_sent_at,
            sentAt: row.sent_at,
            returnReason: row.return_reason,
          },
  };
}
