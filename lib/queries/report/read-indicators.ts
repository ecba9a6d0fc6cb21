import type { Tx } from '@/lib/db/client';
import type { IndicatorRule } from '@/lib/domain/plan/indicator';
import { type Figure, figureOf } from '@/lib/domain/report/figure';
import type { ReportPlace } from './locate-report';

export interface IndicatorGroup {
  number: number;
  name: string;
  indicators: ReportedIndicator[];
}

export interface ReportedIndicator {
  code: string;
  name: string;
  rule: IndicatorRule;
  numeratorLabel: string;
  denominatorLabel: string | null;
  measure: string;
  /** The denominator that the province set, in force in this week; null where it sets none. */
  baseline: number | null;
  /** The unit's last counted figure before this week; `isoNumber` and `ordinal` say of which week. */
  previous: { ordinal: number; isoNumber: number; figure: Figure } | null;
  /** Why a reviewer returned this figure, while the report is to be completed. */
  returned: { reason: string } | null;
  /** What the shown revision holds. */
  typed: TypedFigure;
  /** What the compared revision holds; blank when none is compared. */
  compared: Figure;
}

/** A figure as it was typed: by whom (display name), when, and by which way in. */
export interface TypedFigure {
  figure: Figure;
  reason: string;
  typedBy: string | null;
  typedAt: Date | null;
  origin: ReportOrigin | null;
}

export type ReportOrigin = 'form' | 'excel' | 'offline' | 'api' | 'demonstration';

/**
 * The indicators that a unit's level reports in a plan, in their groups: what two revisions of a report hold,
 * the unit's last counted figure before the week, and the denominators in force.
 */
export async function readIndicators(
  db: Tx,
  { plan, unit, week, report }: ReportPlace,
  revisions: { shown: number | null; compared: number | null },
): Promise<IndicatorGroup[]> {
  const reportId = report?.id ?? null;
  const returnedId = report?.state === 'returned' ? report.id : null;
  const rows = await db.$queryRaw<IndicatorRow[]>`
    SELECT i.code, i.name, i.kind::text AS kind, i.accumulation::text AS accumulation,
           i.direction::text AS direction, i.denominator_by::text AS denominator_by,
           i.numerator_label, i.denominator_label, i.measure, g.number AS group_number, g.name AS group_name,
           b.denominator AS baseline,
           v.numerator, v.denominator, v.not_applicable, v.reason, v.typed_at,
           v.origin::text AS origin, who.display_name AS typed_by,
           c.numerator AS c_numerator, c.denominator AS c_denominator, c.not_applicable AS c_not_applicable,
           prev.week_ordinal AS prev_ordinal, prev.iso_number AS prev_iso_number,
           prev.numerator AS prev_numerator, prev.denominator AS prev_denominator,
           prev.not_applicable AS prev_not_applicable,
           note.reason AS returned_reason
    FROM plan_indicator pi
    JOIN indicator i ON i.id = pi.indicator_id
    JOIN indicator_group g ON g.number = i.group_number
    LEFT JOIN LATERAL (
      SELECT denominator FROM baseline
      WHERE plan_id = pi.plan_id AND indicator_id = pi.indicator_id AND unit_id = ${unit.id}
        AND week_ordinal <= ${week.ordinal}
      ORDER BY week_ordinal DESC LIMIT 1
    ) b ON true
    LEFT JOIN value v ON v.report_id = ${reportId}::int AND v.indicator_id = pi.indicator_id
                     AND v.revision_number = ${revisions.shown}::int
    LEFT JOIN value c ON c.report_id = ${reportId}::int AND c.indicator_id = pi.indicator_id
                     AND c.revision_number = ${revisions.compared}::int
    LEFT JOIN user_account who ON who.id = v.typed_by_id
    LEFT JOIN LATERAL (
      SELECT pr.week_ordinal, pw.iso_number, pv.numerator, pv.denominator, pv.not_applicable
      FROM report pr
      JOIN value pv ON pv.report_id = pr.id AND pv.revision_number = pr.counted_revision
                   AND pv.indicator_id = pi.indicator_id
      JOIN week pw ON pw.plan_id = pr.plan_id AND pw.ordinal = pr.week_ordinal
      WHERE pr.plan_id = pi.plan_id AND pr.unit_id = ${unit.id} AND pr.week_ordinal < ${week.ordinal}
        AND (pv.not_applicable OR pv.numerator IS NOT NULL OR pv.denominator IS NOT NULL)
      ORDER BY pr.week_ordinal DESC LIMIT 1
    ) prev ON true
    LEFT JOIN LATERAL (
      SELECT n.reason FROM return_note n
      WHERE n.report_id = ${returnedId}::int AND n.indicator_id = pi.indicator_id
        AND n.revision_number = (
          SELECT max(number) FROM revision WHERE report_id = ${returnedId}::int AND sent_at IS NOT NULL)
    ) note ON true
    WHERE pi.plan_id = ${plan.id} AND pi.reported_by = ${unit.level}::"UnitLevel"
    ORDER BY g.number, pi.position`;
  return groupsOf(rows);
}

interface IndicatorRow {
  code: string;
  name: string;
  kind: IndicatorRule['kind'];
  accumulation: IndicatorRule['accumulation'];
  direction: IndicatorRule['direction'];
  denominator_by: IndicatorRule['denominatorBy'];
  numerator_label: string;
  denominator_label: string | null;
  measure: string;
  group_number: number;
  group_name: string;
  baseline: number | null;
  numerator: number | null;
  denominator: number | null;
  not_applicable: boolean | null;
  reason: string | null;
  typed_at: Date | null;
  typed_by: string | null;
  origin: ReportOrigin | null;
  c_numerator: number | null;
  c_denominator: number | null;
  c_not_applicable: boolean | null;
  prev_ordinal: number | null;
  prev_iso_number: number | null;
  prev_numerator: number | null;
  prev_denominator: number | null;
  prev_not_applicable: boolean | null;
  returned_reason: string | null;
}

function groupsOf(rows: readonly IndicatorRow[]): IndicatorGroup[] {
  const groups = new Map<number, IndicatorGroup>();
  for (const row of rows) {
    const group = groups.get(row.group_number) ?? {
      number: row.group_number,
      name: row.group_name,
      indicators: [],
    };
    group.indicators.push(indicatorOf(row));
    groups.set(row.group_number, group);
  }
  return [...groups.values()];
}

function indicatorOf(row: IndicatorRow): ReportedIndicator {
  return {
    code: row.code,
    name: row.name,
    rule: {
      kind: row.kind,
      accumulation: row.accumulation,
      direction: row.direction,
      denominatorBy: row.denominator_by,
    },
    numeratorLabel: row.numerator_label,
    denominatorLabel: row.denominator_label,
    measure: row.measure,
    baseline: row.baseline,
    previous:
      row.prev_ordinal === null || row.prev_iso_number === null
        ? null
        : {
            ordinal: row.prev_ordinal,
            isoNumber: row.prev_iso_number,
            figure: figureOf(stored(row.prev_numerator, row.prev_denominator, row.prev_not_applicable)),
          },
    returned: row.returned_reason === null ? null : { reason: row.returned_reason },
    typed: {
      figure: figureOf(stored(row.numerator, row.denominator, row.not_applicable)),
      reason: row.reason ?? '',
      typedBy: row.typed_by,
      typedAt: row.typed_at,
      origin: row.origin,
    },
    compared: figureOf(stored(row.c_numerator, row.c_denominator, row.c_not_applicable)),
  };
}

/** A left join gives nulls where there is no value. */
function stored(numerator: number | null, denominator: number | null, notApplicable: boolean | null) {
  return notApplicable === null ? null : { numerator, denominator, notApplicable };
}
