import { beforeAll, describe, expect, it } from 'vitest';
import type { Actor } from '@/lib/access/actor';
import { sendReport } from '@/lib/commands/report/send-report';
import { db } from '@/lib/db/client';
import type { Entry } from '@/lib/domain/report/entry';
import type { FigureSource } from '@/lib/queries/progress/figure-source';
import { getIndicatorProgress } from '@/lib/queries/progress/get-indicator-progress';
import { communesIn, makeSmallPlan, type SmallPlan } from '@/tests/fixtures/small-plan';

let plan: SmallPlan;

async function send(unit: string, week: number, entries: Record<string, Entry>) {
  const report = await db.report.findFirstOrThrow({
    where: { planId: plan.planId, weekOrdinal: week, unitId: plan.unitIds.get(unit) },
  });
  const sent = await sendReport(plan.everyone, {
    plan: plan.slug,
    unit,
    week: plan.weeks[week - 1] ?? '',
    basedOn: report.version,
    confirmed: true,
    entries,
  });
  expect(sent.ok, JSON.stringify(sent)).toBe(true);
}

async function sourceOf<I extends FigureSource['is']>(
  is: I,
  [unit, indicator, week]: [string, string, number],
  actor: Actor = plan.everyone,
) {
  const answer = await getIndicatorProgress(actor, {
    plan: plan.slug,
    unit,
    indicator,
    week: plan.weeks[week - 1],
  });
  if (answer.status !== 'ok') throw new Error(answer.status);
  expect(answer.view.source.is).toBe(is);
  return answer.view.source as Extract<FigureSource, { is: I }>;
}

beforeAll(async () => {
  plan = await makeSmallPlan(db, 'tu-dau');
  for (const [index, unit] of communesIn(1).entries()) {
    await send(unit, 2, {
      dem: { numerator: String(10 * (index + 1)) },
      tyle: { numerator: String(20 + index), denominator: '100' },
      phatsinh: { numerator: '3' },
    });
  }
  await send('16001', 2, { dem: { numerator: '12' } });
  await send('16007', 6, { dem: { numerator: '200' } });
});

describe('the sum of the units below', () => {
  it('is the figure of the unit above, at every level and week, also after a reorganisation', async () => {
    for (const indicator of ['dem', 'tyle', 'cokhong', 'phatsinh']) {
      for (const unit of ['40', '412', '413']) {
        for (const week of [1, 2, 4, 5, 6, 8]) {
          const { check } = await sourceOf('sum', [unit, indicator, week]);
          expect(check, `${indicator} ${unit} ${week}`).toMatchObject({ agrees: true, sum: check.own });
        }
      }
    }
    const { check } = await sourceOf('sum', ['40', 'dem', 6]);
    // 12 + 20 + 30 + 40, and 200 of the merged commune.
    expect(check).toMatchObject({ sum: { numerator: 302, units: 5 }, parts: 2 });
  });

  it('is said to differ when the books do', async () => {
    const where = {
      planId: plan.planId,
      unitId: plan.unitIds.get('40') ?? 0,
      indicator: { indicator: { code: 'dem' } },
      weekOrdinal: 2,
    };
    await db.posting.updateMany({ where, data: { numerator: { increment: 7 } } });
    const { check } = await sourceOf('sum', ['40', 'dem', 6]);
    expect(check.agrees).toBe(false);
    expect(check.own.numerator - check.sum.numerator).toBe(7);
    await db.posting.updateMany({ where, data: { numerator: { decrement: 7 } } });
    expect((await sourceOf('sum', ['40', 'dem', 6])).check.agrees).toBe(true);
  });
});

describe('the report that a figure stands on', () => {
  it('is the last that says something, with what was sent before it', async () => {
    const { report } = await sourceOf('report', ['16001', 'dem', 4]);
    expect(report).toMatchObject({
      week: 2,
      revision: 2,
      sentRevisions: 2,
      figure: { numerator: 12, notApplicable: false },
      typedBy: 'Mọi vai',
      sentBy: 'Mọi vai',
      earlier: [{ number: 1, numerator: 10 }],
    });
    expect(report?.sentAt).toBeInstanceOf(Date);
    expect(report?.earlier[0]?.sentAt).toBeInstanceOf(Date);
  });

  it('of what happens in a week is that week’s alone; without one there is none', async () => {
    expect((await sourceOf('report', ['16002', 'phatsinh', 2])).report?.week).toBe(2);
    expect((await sourceOf('report', ['16002', 'phatsinh', 3])).report).toBeNull();
    expect((await sourceOf('report', ['16007', 'tyle', 6])).report).toBeNull();
  });

  it('names nobody to whoever may not read the report', async () => {
    const elsewhere: Actor = {
      ...plan.everyone,
      assignments: [
        {
          role: 'reporter',
          unitId: plan.unitIds.get('16004') ?? 0,
          validFrom: '2020-01-01',
          validUntil: null,
        },
      ],
    };
    const { report, mayReadReport } = await sourceOf('report', ['16001', 'dem', 4], elsewhere);
    expect(mayReadReport).toBe(false);
    expect(report).toMatchObject({ week: 2, typedBy: null, sentBy: null, reason: '' });
  });
});
