import { beforeAll, describe, expect, it } from 'vitest';
import type { Actor } from '@/lib/access/actor';
import { approveMany } from '@/lib/commands/report/approve-many';
import { approveReport } from '@/lib/commands/report/approve-report';
import { returnReport } from '@/lib/commands/report/return-report';
import { sendReport } from '@/lib/commands/report/send-report';
import { db } from '@/lib/db/client';
import { getReport } from '@/lib/queries/report/get-report';
import { makeSmallPlan, type SmallPlan } from '@/tests/fixtures/small-plan';

let plan: SmallPlan;
beforeAll(async () => {
  plan = await makeSmallPlan(db, 'duyet');
});

const at = (unit: string, week: number) => ({ plan: plan.slug, unit, week: plan.weeks[week - 1] ?? '' });
const reportOf = (unit: string, week: number) =>
  db.report.findFirstOrThrow({
    where: { planId: plan.planId, weekOrdinal: week, unitId: plan.unitIds.get(unit) },
  });
async function send(unit: string, week: number, figure: number) {
  const { version } = await reportOf(unit, week);
  return sendReport(plan.everyone, {
    ...at(unit, week),
    basedOn: version,
    confirmed: true,
    entries: { dem: { numerator: String(figure) } },
  });
}
const reviewer = (district: string): Actor => ({
  ...plan.everyone,
  assignments: [
    {
      role: 'district_reviewer',
      unitId: plan.unitIds.get(district) ?? 0,
      validFrom: '2020-01-01',
      validUntil: null,
    },
  ],
});

describe('a review', () => {
  it('racing with a sending never approves a revision that the reviewer did not see (40 races)', async () => {
    await send('16001', 1, 1);
    let approvals = 0;
    for (let race = 0; race < 40; race++) {
      const seen = await reportOf('16001', 1);
      const [approved, sent] = await Promise.all([
        approveReport(plan.everyone, { ...at('16001', 1), revision: seen.countedRevision ?? 0 }),
        send('16001', 1, race + 2),
      ]);
      const after = await reportOf('16001', 1);
      if (after.state === 'approved') expect(after.countedRevision).toBe(seen.countedRevision);
      if (approved.ok) approvals++;
      else expect(['newer_revision', 'not_in_state']).toContain(approved.problems[0]?.code);
      if (!sent.ok) expect(sent.problems[0]?.code).toBe('stale');
    }
    expect(approvals).toBeGreaterThan(0);
  });

  it('says that a newer revision came, and approves nothing', async () => {
    await send('16002', 1, 5);
    await send('16002', 1, 6);
    const old = await approveReport(plan.everyone, { ...at('16002', 1), revision: 1 });
    expect(old).toEqual({ ok: false, problems: [{ field: '', code: 'newer_revision' }] });
    expect((await reportOf('16002', 1)).state).toBe('sent');
  });

  it('of many approves what is as seen, and names what is not', async () => {
    for (const unit of ['16001', '16002', '16003', '16004']) await send(unit, 2, 7);
    await send('16002', 2, 8);
    const asked = {
      ...at('412', 2),
      reports: ['16001', '16002', '16003', '16004'].map((unit) => ({ unit, revision: 1 })),
    };
    const outcome = await approveMany(reviewer('412'), asked);
    expect(outcome).toEqual({
      ok: true,
      value: [
        { unit: '16001', problem: null },
        { unit: '16002', problem: 'newer_revision' },
        { unit: '16003', problem: null },
        { unit: '16004', problem: 'forbidden' },
      ],
    });
    const states = await Promise.all(
      ['16001', '16002', '16003', '16004'].map(async (unit) => (await reportOf(unit, 2)).state),
    );
    expect(states).toEqual(['approved', 'sent', 'approved', 'sent']);
  });

  it('returns with reasons at single figures, and takes no citizen’s number in them', async () => {
    await send('16003', 3, 7);
    const back = { ...at('16003', 3), revision: 1 };
    expect(await returnReport(plan.everyone, { ...back, notes: { dem: 'hồ sơ 040200001234' } })).toEqual({
      ok: false,
      problems: [{ field: 'note.dem', code: 'reason_has_identity_number' }],
    });
    expect(await returnReport(plan.everyone, { ...back, notes: { la: 'chỉ tiêu lạ' } })).toEqual({
      ok: false,
      problems: [{ field: 'note.la', code: 'unknown_indicator' }],
    });
    const returned = await returnReport(plan.everyone, { ...back, notes: { dem: 'Thiếu số của 2 xóm' } });
    expect(returned.ok).toBe(true);
    expect(await reportOf('16003', 3)).toMatchObject({ state: 'returned', returnReason: null });
  });

  it('goes through the queue one came from, and never through one that is not one’s own', async () => {
    for (const [unit, figure] of [
      ['16001', 4],
      ['16003', 5],
    ] as const)
      await send(unit, 2, figure);
    const queueSeen = async (actor: Actor, queue?: string) => {
      const answer = await getReport(actor, { ...at('16001', 2), queue });
      if (answer.status !== 'ok') throw new Error(answer.status);
      return answer.view.review?.queue.code;
    };
    expect(await queueSeen(plan.everyone, '40')).toBe('40');
    expect(await queueSeen(plan.everyone)).toBe('412');
    expect(await queueSeen(plan.everyone, '413')).toBe('412');
    expect(await queueSeen(reviewer('412'), '40')).toBe('412');
  });
});
