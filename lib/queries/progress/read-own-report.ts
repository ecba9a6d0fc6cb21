import type { Tx } from '@/lib/db/client';
import type { Origin } from '@/lib/db/generated/enums';

/** The report that a unit's figure of one indicator stands on, and how it came about. */
export interface OwnReport {
  /** Ordinal of the report's week: this week's, or an older one that carries forward. */
  week: number;
  /** The revision that counts, and how many were sent. */
  revision: number;
  sentRevisions: number;
  sentAt: Date;
  /** Null: another system, or not for the reader to know. */
  sentBy: string | null;
  isApproved: boolean;
  figure: { numerator: number | null; denominator: number | null; notApplicable: boolean };
  typedAt: Date;
  typedBy: string | null;
  origin: Origin;
  reason: string;
  /** Figures of the revisions sent before, oldest first: what this one replaced. */
  earlier: EarlierRevision[];
}

export interface EarlierRevision {
  number: number;
  sentAt: Date;
  numerator: number | null;
  denominator: number | null;
  notApplicable: boolean;
}

/** The last report up to a week that says something of the indicator and counts; null when there never was one. */
export async function readOwnReport(
  tx: Tx,
  at: { planId: number; unitId: number; indicatorId: number; week: number },
): Promise<OwnReport | null> {
  const [row] = await tx.$queryRaw<(Omit<OwnReport, 'earlier'> & { earlier: Json<EarlierRevision>[] })[]>`
    SELECT r.week_ordinal AS week, rev.number AS revision, rev.sent_at AS "sentAt", sender.display_name AS "sentBy",
           (SELECT count(*)::int FROM revision WHERE report_id = r.id AND sent_at IS NOT NULL) AS "sentRevisions",
           r.state = 'approved' AS "isApproved",
           json_build_object('numerator', v.numerator, 'denominator', v.denominator,
                             'notApplicable', v.not_applicable) AS figure,
           v.typed_at AS "typedAt", typist.display_name AS "typedBy", v.origin::text AS origin, v.reason,
           (SELECT coalesce(json_agg(json_build_object(
                     'number', before.number, 'sentAt', before.sent_at, 'numerator', old.numerator,
                     'denominator', old.denominator, 'notApplicable', coalesce(old.not_applicable, false))
                     ORDER BY before.number), '[]')
            FROM revision before
            LEFT JOIN value old ON old.report_id = before.report_id AND old.revision_number = before.number
              AND old.indicator_id = v.indicator_id
            WHERE before.report_id = r.id AND before.number < rev.number AND before.sent_at IS NOT NULL) AS earlier
    FROM report r
    JOIN revision rev ON rev.report_id = r.id AND rev.number = r.counted_revision
    JOIN value v ON v.report_id = r.id AND v.revision_number = rev.number AND v.indicator_id = ${at.indicatorId}
    JOIN indicator i ON i.id = v.indicator_id
    LEFT JOIN user_account sender ON sender.id = rev.sent_by_id
    LEFT JOIN user_account typist ON typist.id = v.typed_by_id
    WHERE r.plan_id = ${at.planId} AND r.unit_id = ${at.unitId} AND r.week_ordinal <= ${at.week}
      -- A pair counts only whole; what happens in a week stands on that week's report alone.
      AND (v.not_applicable
           OR (v.numerator IS NOT NULL AND (v.denominator IS NOT NULL OR i.denominator_by <> 'reporter')))
      AND (i.accumulation = 'running' OR r.week_ordinal = ${at.week})
    ORDER BY r.week_ordinal DESC LIMIT 1`;
  if (!row) return null;
  return { ...row, earlier: row.earlier.map((one) => ({ ...one, sentAt: new Date(one.sentAt) })) };
}

type Json<T> = Omit<T, 'sentAt'> & { sentAt: string };
