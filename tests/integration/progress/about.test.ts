import { beforeAll, describe, expect, it } from 'vitest';
import { approveReport } from '@/lib/commands/report/approve-report';
import { returnReport } from '@/lib/commands/report/return-report';
import { sendReport } from '@/lib/commands/report/send-report';
import { db } from '@/lib/db/client';
import { addDays, dayOf, vietnamInstant } from '@/lib/domain/plan/day';
import { aboutFacts } from '@/lib/domain/progress/about';
import { getProgress } from '@/lib/queries/progress/get-progress';
import { makeSmallPlan, type SmallPlan } from '@/tests/fixtures/small-plan';

let plan: SmallPlan;
beforeAll(async () => {
  plan = await makeSmallPlan(db, 've-so-lieu');
});

const at = (unit: string, week: number) => ({ plan: plan.slug, unit, week: plan.weeks[week - 1] ?? '' });
const reportOf = (unit: string, week: number) =>
  db.report.findFirstOrThrow({
    where: { planId: plan.planId, weekOrdinal: week, unitId: plan.unitIds.get(unit) },
  });

/** Sends, as if on that day of a week (1 = Monday) at nine o'clock. */
async function send(unit: string, week: number, figure: number, on: { week: number; weekday: number }) {
  const before = await reportOf(unit, week);
  const sent = await sendReport(plan.everyone, {
    ...at(unit, week),
    basedOn: before.version,
    confirmed: true,
    entries: { dem: { numerator: String(figure) } },
  });
  expect(sent.ok).toBe(true);
  const { id, countedRevision } = await reportOf(unit, week);
  const { startsOn } = await db.week.findUniqueOrThrow({
    where: { planId_ordinal: { planId: plan.planId, ordinal: on.week } },
  });
  await db.revision.update({
    where: { reportId_number: { reportId: id, number: countedRevision ?? 0 } },
    data: { sentAt: vietnamInstant(addDays(dayOf(startsOn), on.weekday - 1), 9 * 60) },
  });
}

async function factsOf(unit: string, week: number): Promise<Record<string, string>> {
  const answer = await getProgress(plan.everyone, at(unit, week));
  if (answer.status !== 'ok') throw new Error(answer.status);
  const facts = aboutFacts({ ...answer.view, about: answer.view, now: new Date() });
  return Object.fromEntries(facts);
}

const none = 'từ sau hạn nộp tuần trước không có báo cáo nào của các tuần trước được sửa';
const some = (count: number) => `${count} báo cáo của các tuần trước được sửa từ sau hạn nộp tuần trước`;

describe('what there is to know about figures', () => {
  it('counts each report of an earlier week that was corrected after the last deadline, once, where it belongs', async () => {
    await send('16001', 1, 10, { week: 2, weekday: 1 });
    await send('16002', 1, 10, { week: 2, weekday: 1 });
    expect((await factsOf('40', 2))['Đính chính']).toBe(none);

    // After the deadline of week 1 (Monday of week 2, 17:00) and before that of week 2.
    await send('16001', 1, 11, { week: 2, weekday: 3 });
    await send('16001', 1, 12, { week: 2, weekday: 4 });
    expect((await factsOf('40', 2))['Đính chính']).toBe(some(1));
    expect((await factsOf('412', 2))['Đính chính']).toBe(some(1));
    expect((await factsOf('413', 2))['Đính chính']).toBe(none);
    // It was corrected before week 3 began to be waited for; week 1 has no week before it.
    expect((await factsOf('40', 3))['Đính chính']).toBe(none);
    expect((await factsOf('40', 1))['Đính chính']).toBe(none);

    // A report of the same week sent again in time corrects nothing that anybody has read.
    await send('16002', 2, 20, { week: 2, weekday: 5 });
    await send('16002', 2, 21, { week: 2, weekday: 6 });
    expect((await factsOf('40', 2))['Đính chính']).toBe(some(1));
    // In the morning of the deadline still this week's, and not counted twice.
    await send('16002', 1, 13, { week: 3, weekday: 1 });
    expect((await factsOf('40', 2))['Đính chính']).toBe(some(2));
    expect((await factsOf('40', 3))['Đính chính']).toBe(none);
  });

  it('says how many units stand behind the figures, and the share that is not approved, cut', async () => {
    for (const [index, unit] of ['16001', '16002', '16003'].entries())
      await send(unit, 4, index, { week: 4, weekday: 5 });
    expect(await factsOf('40', 4)).toMatchObject({
      'Đơn vị': '3/6 đơn vị đã báo cáo; đơn vị chưa báo cáo giữ số luỹ kế gần nhất',
      'Tạm thời': '100,0% báo cáo chưa duyệt',
    });
    const approve = async (unit: string) => {
      const { countedRevision } = await reportOf(unit, 4);
      return approveReport(plan.everyone, { ...at(unit, 4), revision: countedRevision ?? 0 });
    };
    expect((await approve('16001')).ok).toBe(true);
    expect((await factsOf('40', 4))['Tạm thời']).toBe('66,6% báo cáo chưa duyệt');
    expect((await factsOf('16001', 4))['Tạm thời']).toBe('mọi báo cáo đã duyệt');
    expect((await factsOf('16004', 4))['Tạm thời']).toBe('chưa có báo cáo');

    // A returned report stands behind nothing any more.
    const { countedRevision } = await reportOf('16003', 4);
    const returned = await returnReport(plan.everyone, {
      ...at('16003', 4),
      revision: countedRevision ?? 0,
      reason: 'Xem lại số liệu',
      notes: {},
    });
    expect(returned.ok).toBe(true);
    expect(await factsOf('40', 4)).toMatchObject({
      'Đơn vị': '2/6 đơn vị đã báo cáo; đơn vị chưa báo cáo giữ số luỹ kế gần nhất',
      'Tạm thời': '50,0% báo cáo chưa duyệt',
    });
  });
});
