import fc from 'fast-check';
import { beforeAll, describe, expect, it } from 'vitest';
import { setBaseline } from '@/lib/commands/plan/set-baseline';
import { approveReport } from '@/lib/commands/report/approve-report';
import { returnReport } from '@/lib/commands/report/return-report';
import { sendReport } from '@/lib/commands/report/send-report';
import { withdrawReport } from '@/lib/commands/report/withdraw-report';
import { db } from '@/lib/db/client';
import { verifyLedger } from '@/lib/db/verify';
import { verifyReceipts } from '@/lib/db/verify-receipts';
import type { Entry } from '@/lib/domain/report/entry';
import { communesIn, makeSmallPlan, type SmallPlan, weekCount } from '@/tests/fixtures/small-plan';

/** One thing that somebody does to one unit's week. */
interface Deed {
  does: 'send' | 'return' | 'withdraw' | 'approve' | 'baseline';
  week: number;
  unit: string;
  entries: Record<string, Entry>;
  denominator: number;
}

const count = fc.nat(9999).map(String);
const entries: fc.Arbitrary<Record<string, Entry>> = fc.record({
  dem: fc.oneof(
    fc.record({ numerator: count }),
    fc.constant<Entry>({ notApplicable: true }),
    fc.constant<Entry>({}),
  ),
  tyle: fc.oneof(fc.record({ numerator: count, denominator: count }), fc.constant<Entry>({})),
  tinhgiao: fc.oneof(fc.record({ numerator: count }), fc.constant<Entry>({ notApplicable: true })),
  phatsinh: fc.record({ numerator: count }),
  cokhong: fc.record({ answer: fc.constantFrom<NonNullable<Entry['answer']>>('yes', 'no', '') }),
});

const deed: fc.Arbitrary<Deed> = fc.integer({ min: 1, max: weekCount }).chain((week) =>
  fc.record({
    does: fc.oneof(
      { weight: 6, arbitrary: fc.constant<Deed['does']>('send') },
      { weight: 4, arbitrary: fc.constantFrom<Deed['does']>('return', 'withdraw', 'approve', 'baseline') },
    ),
    week: fc.constant(week),
    unit: fc.constantFrom(...communesIn(week)),
    entries,
    denominator: fc.nat(9999),
  }),
);

function reportOf(plan: SmallPlan, { week, unit }: Deed) {
  const unitId = plan.unitIds.get(unit) ?? 0;
  return db.report.findUniqueOrThrow({
    where: { planId_weekOrdinal_unitId: { planId: plan.planId, weekOrdinal: week, unitId } },
  });
}

/** Does it as the commands do it; a stale version is read again, as a person would. */
async function perform(plan: SmallPlan, one: Deed): Promise<void> {
  const address = { plan: plan.slug, unit: one.unit, week: plan.weeks[one.week - 1] };
  if (one.does === 'baseline') {
    const set = await setBaseline(plan.everyone, {
      ...address,
      indicator: 'tinhgiao',
      denominator: one.denominator,
    });
    expect(set.ok).toBe(true);
    return;
  }
  for (let tries = 0; tries < 50; tries++) {
    const { version: basedOn, countedRevision } = await reportOf(plan, one);
    const reviewed = { ...address, revision: countedRevision ?? 1 };
    const withReasons = Object.fromEntries(
      Object.entries(one.entries).map(([code, entry]) => [code, { ...entry, reason: 'số liệu thử nghiệm' }]),
    );
    const outcome =
      one.does === 'send'
        ? await sendReport(plan.everyone, { ...address, basedOn, confirmed: true, entries: withReasons })
        : one.does === 'return'
          ? await returnReport(plan.everyone, { ...reviewed, reason: 'cần rà soát lại' })
          : one.does === 'withdraw'
            ? await withdrawReport(plan.everyone, { ...address, basedOn })
            : await approveReport(plan.everyone, reviewed);
    if (outcome.ok) return;
    const codes = outcome.problems.map((problem) => problem.code);
    if (codes.includes('not_in_state')) return;
    expect(['stale', 'newer_revision']).toContain(codes.join());
  }
  throw new Error('fifty times stale: a writer starves');
}

async function ledgerOf(planId: number) {
  const rows = await db.posting.findMany({ where: { planId } });
  return rows
    .filter((row) => row.numerator !== 0 || row.denominator !== 0 || row.units !== 0)
    .map(
      (row) =>
        `${row.unitId} ${row.indicatorId} ${row.weekOrdinal}: ${row.numerator}/${row.denominator} ${row.units}`,
    )
    .sort();
}

describe('the ledger under writers', () => {
  let serial = 0;
  const freshPlan = () => makeSmallPlan(db, `thu-${serial++}`);
  beforeAll(freshPlan);

  it('stands where the recomputation stands, with 16 writers at once', { timeout: 120_000 }, async () => {
    await fc.assert(
      fc.asyncProperty(fc.array(deed, { minLength: 64, maxLength: 64 }), async (deeds) => {
        const plan = await freshPlan();
        const queue = [...deeds];
        const writer = async () => {
          for (let next = queue.shift(); next; next = queue.shift()) await perform(plan, next);
        };
        await Promise.all(Array.from({ length: 16 }, writer));
        expect((await verifyLedger(db)).differences).toEqual([]);
        expect(await verifyReceipts(db)).toEqual([]);
      }),
      { numRuns: 6 },
    );
    const { compared } = await verifyLedger(db);
    expect(compared).toBeGreaterThan(1000);
  });

  it('does not care in which order reports arrive', { timeout: 120_000 }, async () => {
    // One report a unit and week, so that the outcome is the same set of counted reports.
    const deeds = fc
      .uniqueArray(deed, { minLength: 12, maxLength: 24, selector: (one) => `${one.unit} ${one.week}` })
      .map((list) => list.map((one) => ({ ...one, does: 'send' as const })));
    await fc.assert(
      fc.asyncProperty(deeds, fc.infiniteStream(fc.nat()), async (list, random) => {
        const [inOrder, shuffled] = [await freshPlan(), await freshPlan()];
        const byChance = list
          .map((one) => ({ one, at: random.next().value ?? 0 }))
          .sort((a, b) => a.at - b.at)
          .map(({ one }) => one);
        for (const one of [...list].sort((a, b) => a.week - b.week)) await perform(inOrder, one);
        for (const one of byChance) await perform(shuffled, one);
        expect(await ledgerOf(shuffled.planId)).toEqual(await ledgerOf(inOrder.planId));
      }),
      { numRuns: 6 },
    );
  });

  it('is found out when a posting is tampered with', async () => {
    const plan = await freshPlan();
    await perform(plan, {
      does: 'send',
      week: 2,
      unit: '16001',
      entries: { dem: { numerator: '10' } },
      denominator: 0,
    });
    await db.posting.updateMany({
      where: { planId: plan.planId, unitId: plan.unitIds.get('40') ?? 0, numerator: 10 },
      data: { numerator: 11 },
    });
    expect((await verifyLedger(db)).differences.length).toBeGreaterThan(0);
    await db.posting.updateMany({
      where: { planId: plan.planId, unitId: plan.unitIds.get('40') ?? 0, numerator: 11 },
      data: { numerator: 10 },
    });
    expect((await verifyLedger(db)).differences).toEqual([]);
    expect(await verifyReceipts(db)).toEqual([]);

    // So is a sum kept of a quarter.
    const kept = { planId: plan.planId, unitId: plan.unitIds.get('40') ?? 0, quarter: 1 };
    await db.postingQuarter.updateMany({ where: { ...kept, numerator: 10 }, data: { numerator: 11 } });
    expect((await verifyLedger(db)).differences).toEqual([
      expect.objectContaining({ unitId: kept.unitId, ledger: '11/0 (1)', recomputed: '10/0 (1)' }),
    ]);
    await db.postingQuarter.updateMany({ where: { ...kept, numerator: 11 }, data: { numerator: 10 } });
  });
});
