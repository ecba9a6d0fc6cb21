import { beforeAll, beforeEach, describe, expect, it } from 'vitest';
import { setBaseline } from '@/lib/commands/plan/set-baseline';
import { approveReport } from '@/lib/commands/report/approve-report';
import { grantExtension } from '@/lib/commands/report/grant-extension';
import { returnReport } from '@/lib/commands/report/return-report';
import { saveDraft } from '@/lib/commands/report/save-draft';
import { sendReport } from '@/lib/commands/report/send-report';
import { withdrawReport } from '@/lib/commands/report/withdraw-report';
import { db } from '@/lib/db/client';
import { getVersion } from '@/lib/queries/progress/get-version';
import { locatePlace } from '@/lib/queries/progress/locate';
import { makeSmallPlan, type SmallPlan } from '@/tests/fixtures/small-plan';

let plan: SmallPlan;
let serial = 0;
beforeAll(async () => {
  plan = await makeSmallPlan(db, 'phien-ban');
});
beforeEach(async () => {
  plan = await makeSmallPlan(db, `phien-ban-${serial++}`);
});

const at = (unit: string, week: number) => ({ plan: plan.slug, unit, week: plan.weeks[week - 1] ?? '' });

async function versionOf(unit: string, week: number): Promise<number> {
  const answer = await getVersion(plan.everyone, at(unit, week));
  if (answer.status !== 'ok') throw new Error(answer.status);
  return answer.view.version;
}

/** Which of these pages would say that there is something new. */
async function newsOf(deed: () => Promise<unknown>): Promise<string[]> {
  const pages = ['40', '412', '413', '16001', '16002', '16004'].flatMap((unit) =>
    [2, 3, 4].map((week) => ({ unit, week })),
  );
  const before = await Promise.all(pages.map(({ unit, week }) => versionOf(unit, week)));
  expect(await deed()).toMatchObject({ ok: true });
  const after = await Promise.all(pages.map(({ unit, week }) => versionOf(unit, week)));
  return pages
    .filter((_, index) => before[index] !== after[index])
    .map(({ unit, week }) => `${unit} ${week}`);
}

const versionOfReport = async (unit: string, week: number) => {
  const unitId = plan.unitIds.get(unit) ?? 0;
  return db.report.findUniqueOrThrow({
    where: { planId_weekOrdinal_unitId: { planId: plan.planId, weekOrdinal: week, unitId } },
  });
};

async function send(unit: string, week: number, figure: string) {
  const { version: basedOn } = await versionOfReport(unit, week);
  const entries = { dem: { numerator: figure, reason: 'số liệu thử nghiệm' } };
  return sendReport(plan.everyone, { ...at(unit, week), basedOn, confirmed: true, entries });
}

/** Pages of the unit of week 3 and later, and of all above it: not of others, not of earlier weeks. */
const here = ['40 3', '40 4', '412 3', '412 4', '16001 3', '16001 4'];

describe('the version of what a page shows', () => {
  it('moves with a report, a correction, an approval and a return, for the unit and all above it', async () => {
    expect(await newsOf(() => send('16001', 3, '10'))).toEqual(here);
    expect(await newsOf(() => send('16001', 3, '12'))).toEqual(here);
    const { countedRevision: revision } = await versionOfReport('16001', 3);
    const reviewed = { ...at('16001', 3), revision };
    expect(await newsOf(() => approveReport(plan.everyone, reviewed))).toEqual(here);
    const returned = () => returnReport(plan.everyone, { ...reviewed, reason: 'cần rà soát lại' });
    expect(await newsOf(returned)).toEqual(here);
  });

  it('moves with a withdrawal, more time and a denominator that the province sets', async () => {
    await send('16001', 3, '10');
    const { version: basedOn } = await versionOfReport('16001', 3);
    expect(await newsOf(() => withdrawReport(plan.everyone, { ...at('16001', 3), basedOn }))).toEqual(here);
    const set = { ...at('16001', 3), indicator: 'tinhgiao', denominator: 99 };
    expect(await newsOf(() => setBaseline(plan.everyone, set))).toEqual(here);
    const { dueAt } = await db.week.findUniqueOrThrow({
      where: { planId_ordinal: { planId: plan.planId, ordinal: 3 } },
    });
    const later = new Date(dueAt.getTime() + 3 * 24 * 3600_000).toISOString();
    const granted = () =>
      grantExtension(plan.everyone, {
        ...at('16001', 3),
        day: later.slice(0, 10),
        clock: '17:00',
        reason: 'mất điện hai ngày',
      });
    expect(await newsOf(granted)).toEqual(here);
  });

  it('stands still while somebody types', async () => {
    const { version: basedOn } = await versionOfReport('16001', 3);
    const typed = { ...at('16001', 3), basedOn, entries: { dem: { numerator: '5' } } };
    expect(await newsOf(() => saveDraft(plan.everyone, typed))).toEqual([]);
  });

  it('is what the page was made from', async () => {
    await send('16002', 2, '7');
    for (const unit of ['40', '412', '16002', '16004'])
      expect((await locatePlace(db, at(unit, 3)))?.version).toBe(await versionOf(unit, 3));
  });

  it('is for those who may read progress, of a place that there is', async () => {
    const nobody = { ...plan.everyone, assignments: [] };
    expect((await getVersion(nobody, at('40', 3))).status).toBe('forbidden');
    expect((await getVersion(plan.everyone, { ...at('40', 3), unit: '99999' })).status).toBe('missing');
    expect((await getVersion(plan.everyone, { ...at('40', 3), week: '2024-60' })).status).toBe('missing');
  });
});
