import type { Tx } from '@/lib/db/client';
import { toDate, vietnamInstant } from '@/lib/domain/plan/day';
import { insertRows } from './insert-rows';
import type { PlanDraft, TreeUnit } from './plan-draft';
import { writeLedger } from './write-ledger';
import { writeReports } from './write-reports';

/** Ids by key or code, for one plan. */
export interface PlanKeys {
  planId: number;
  unitOf: (key: string) => number;
  indicatorOf: (code: string) => number;
}

/** Who answers for the figures of every demonstration plan: an office, no person. */
const contact = 'Tổ công tác Đề án 06 tỉnh Nghệ An (Phòng Cảnh sát quản lý hành chính về trật tự xã hội)';

/** Writes a plan with its weeks, indicators, targets, baselines, reports, and the ledger that follows from them. */
export async function writePlan(
  tx: Tx,
  draft: PlanDraft,
  tree: readonly TreeUnit[],
  typists: ReadonlyMap<string, number>,
): Promise<void> {
  const unitOf = keyed(
    'unit',
    tree.map((unit) => [unit.key, unit.id]),
  );
  const root = tree.find((unit) => unit.level === 'province');
  const plan = await tx.plan.create({
    data: {
      slug: draft.slug,
      number: draft.number,
      title: draft.title,
      issuer: draft.issuer,
      issuedOn: draft.issuedOn && toDate(draft.issuedOn),
      rootUnitId: unitOf(root?.key ?? ''),
      firstDay: toDate(draft.firstDay),
      lastDay: toDate(draft.lastDay),
      isIllustrative: draft.isIllustrative,
      note: draft.note,
      contact,
    },
  });
  const catalogue = await tx.indicator.findMany({ select: { id: true, code: true } });
  const indicatorOf = keyed(
    'indicator',
    catalogue.map((row) => [row.code, row.id]),
  );
  const keys: PlanKeys = { planId: plan.id, unitOf, indicatorOf };
  await writeFrame(tx, draft, keys);
  await writeReports(tx, draft, keys, typists);
  await writeLedger(tx, plan.id);
}

async function writeFrame(tx: Tx, draft: PlanDraft, { planId, unitOf, indicatorOf }: PlanKeys) {
  await tx.week.createMany({
    data: draft.weeks.map((week) => ({
      ...week,
      planId,
      startsOn: toDate(week.startsOn),
      endsOn: toDate(week.endsOn),
      openedAt: week.ordinal <= draft.openedWeeks ? vietnamInstant(week.startsOn, 0) : null,
      closedAt: week.ordinal <= draft.openedWeeks ? draft.closedAt : null,
    })),
  });
  await tx.planIndicator.createMany({
    data: draft.indicators.map(({ code, reportedBy }, index) => ({
      planId,
      indicatorId: indicatorOf(code),
      position: index + 1,
      reportedBy,
    })),
  });
  await tx.target.createMany({
    data: draft.targets.map(({ indicator, unit, dueOn, ...amount }) => ({
      planId,
      indicatorId: indicatorOf(indicator),
      unitId: unit === null ? null : unitOf(unit),
      dueOn: toDate(dueOn),
      ...amount,
    })),
  });
  const setAt = vietnamInstant(draft.firstDay, 0);
  const columns = {
    plan_id: 'int',
    indicator_id: 'int',
    unit_id: 'int',
    week_ordinal: 'int',
    denominator: 'int',
    set_at: 'timestamptz',
  };
  const rows = draft.baselines.map((one) => [
    planId,
    indicatorOf(one.indicator),
    unitOf(one.unit),
    one.week ?? 1,
    one.denominator,
    setAt,
  ]);
  await insertRows(tx, 'baseline', columns, rows);
}

function keyed(what: string, entries: [string, number][]): (code: string) => number {
  const ids = new Map(entries);
  return (code) => {
    const id = ids.get(code);
    if (id === undefined) throw new RangeError(`there is no ${what} ${code}`);
    return id;
  };
}
