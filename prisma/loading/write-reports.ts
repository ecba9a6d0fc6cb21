import type { Tx } from '@/lib/db/client';
import { insertRows } from './insert-rows';
import type { PlanDraft, ReportDraft } from './plan-draft';
import type { PlanKeys } from './write-plan';

/**
 * Reports, revisions and values as the commands would have left them.
 * @param typists unit code → the demonstration account that typed its reports; others stay without a name
 */
export async function writeReports(
  tx: Tx,
  { reports }: PlanDraft,
  { planId, unitOf, indicatorOf }: PlanKeys,
  typists: ReadonlyMap<string, number>,
): Promise<void> {
  await insertRows(
    tx,
    'report',
    reportColumns,
    reports.map((report) => [planId, report.week, unitOf(report.unit), ...reportState(report)]),
  );
  const written = await tx.report.findMany({
    where: { planId },
    select: { id: true, unitId: true, weekOrdinal: true },
  });
  const ids = new Map(written.map((row) => [`${row.unitId} ${row.weekOrdinal}`, row.id]));
  const idOf = (report: ReportDraft) => ids.get(`${unitOf(report.unit)} ${report.week}`) ?? null;

  const revisionRows = reports.flatMap((report) =>
    report.revisions.map((revision, index) => {
      const sentBy = revision.sentAt && (typists.get(report.unit) ?? null);
      return [idOf(report), index + 1, planId, revision.startedAt, revision.sentAt, sentBy];
    }),
  );
  await insertRows(tx, 'revision', revisionColumns, revisionRows);

  const valueRows = reports.flatMap((report) =>
    report.revisions.flatMap((revision, index) =>
      revision.values.map((value) => [
        idOf(report),
        index + 1,
        planId,
        indicatorOf(value.indicator),
        value.numerator ?? null,
        value.denominator ?? null,
        value.numerator === undefined && value.denominator === undefined,
        value.reason ?? '',
        'demonstration',
        revision.sentAt ?? revision.startedAt,
        typists.get(report.unit) ?? null,
      ]),
    ),
  );
  await insertRows(tx, 'value', valueColumns, valueRows);
}

/** Counted and draft revision, times and version: one version a write (a draft, a sending, a review). */
function reportState({ state, revisions, returnReason }: ReportDraft) {
  const sent = revisions.filter((revision) => revision.sentAt !== null);
  const isCounted = state === 'sent' || state === 'approved';
  const isDrafted = sent.length < revisions.length;
  const reviews = state === 'approved' || state === 'returned' ? 1 : 0;
  return [
    state,
    isCounted ? sent.length : null,
    isDrafted ? revisions.length : null,
    sent.at(0)?.sentAt ?? null,
    sent.at(-1)?.sentAt ?? null,
    returnReason,
    revisions.length + reviews,
  ];
}

const reportColumns = {
  plan_id: 'int',
  week_ordinal: 'int',
  unit_id: 'int',
  state: '"ReportState"',
  counted_revision: 'int',
  draft_revision: 'int',
  first_sent_at: 'timestamptz',
  sent_at: 'timestamptz',
  return_reason: 'text',
  version: 'int',
};

const revisionColumns = {
  report_id: 'int',
  number: 'int',
  plan_id: 'int',
  started_at: 'timestamptz',
  sent_at: 'timestamptz',
  sent_by_id: 'int',
};

const valueColumns = {
  report_id: 'int',
  revision_number: 'int',
  plan_id: 'int',
  indicator_id: 'int',
  numerator: 'int',
  denominator: 'int',
  not_applicable: 'boolean',
  reason: 'text',
  origin: '"Origin"',
  typed_at: 'timestamptz',
  typed_by_id: 'int',
};
