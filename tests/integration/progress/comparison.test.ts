import { beforeAll, describe, expect, it } from 'vitest';
import { sendReport } from '@/lib/commands/report/send-report';
import { db } from '@/lib/db/client';
import type { Entry } from '@/lib/domain/report/entry';
import type { Comparison } from '@/lib/queries/progress/comparison';
import { type ComparisonView, getComparison } from '@/lib/queries/progress/get-comparison';
import { communesIn, makeSmallPlan, type SmallPlan } from '@/tests/fixtures/small-plan';

let plan: SmallPlan;
let later: SmallPlan;

const weekOf = (week: number, of = plan) => of.weeks[week - 1] ?? '';

async function send(of: SmallPlan, unit: string, week: number, entries: Record<string, Entry>) {
  const report = await db.report.findFirstOrThrow({
    where: { planId: of.planId, weekOrdinal: week, unitId: of.unitIds.get(unit) },
  });
  const sent = await sendReport(of.everyone, {
    plan: of.slug,
    unit,
    week: weekOf(week, of),
    basedOn: report.version,
    confirmed: true,
    entries,
  });
  expect(sent.ok, JSON.stringify(sent)).toBe(true);
}

const ask = (unit: string, week: number, other?: string) =>
  getComparison(plan.everyone, { plan: plan.slug, unit, week: weekOf(week), with: other });

async function compare(unit: string, week: number, other?: string): Promise<ComparisonView> {
  const answer = await ask(unit, week, other);
  if (answer.status !== 'ok') throw new Error(answer.status);
  return answer.view;
}

async function compared(unit: string, week: number, other?: string) {
  return expectIs((await compare(unit, week, other)).comparison, 'compared');
}

function expectIs<I extends Comparison['is']>(comparison: Comparison, is: I) {
  expect(comparison.is).toBe(is);
  return comparison as Extract<Comparison, { is: I }>;
}

const lineOf = ({ lines }: Extract<Comparison, { is: 'compared' }>, code: string) => {
  const line = lines.find((one) => one.code === code);
  if (!line) throw new Error(`no line ${code}`);
  return line;
};

beforeAll(async () => {
  plan = await makeSmallPlan(db, 'so-sanh');
  later = await makeSmallPlan(db, 'nam-sau');
  // What only the second plan has.
  const { id } = await db.indicator.create({
    data: {
      code: 'rieng',
      groupNumber: 1,
      name: 'riêng',
      shortName: 'riêng',
      kind: 'count',
      accumulation: 'running',
      direction: 'higher_is_better',
      numeratorLabel: 'đã làm',
      measure: 'người',
      source: '',
      owner: '',
      denominatorBy: 'none',
    },
  });
  await db.planIndicator.create({ data: { planId: later.planId, indicatorId: id, position: 9 } });
  for (const [index, unit] of communesIn(1).entries()) {
    await send(plan, unit, 2, {
      dem: { numerator: String(10 * (index + 1)) },
      tyle: { numerator: String(20 + index), denominator: '100' },
    });
  }
  await send(plan, '16001', 3, {
    dem: { numerator: '0', reason: 'sửa số đã báo cáo' },
    tyle: { notApplicable: true },
  });
  await send(plan, '16007', 6, {
    dem: { numerator: '200' },
    tyle: { numerator: '90', denominator: '150', reason: 'rà soát lại' },
  });
  await send(later, '16001', 2, { rieng: { numerator: '5' }, dem: { numerator: '4' } });
});

describe('two weeks of one unit', () => {
  it('differ by what was reported between them', async () => {
    const found = await compared('40', 6, `week:${weekOf(2)}`);
    // 10 + … + 60 in week 2; 16001 goes down to 0, and 16007 from 50 + 60 up to 200.
    expect(lineOf(found, 'dem').difference).toEqual({ is: 'cases', by: 290 - 210 });
    expect(lineOf(found, 'dem').a.said).toMatchObject({ amount: { numerator: 290 } });
  });

  it('are the week and the fourth before it where nothing is chosen', async () => {
    const view = await compare('40', 6);
    expect(view.of).toBe('week');
    expect(expectIs(view.comparison, 'compared').b.week.ordinal).toBe(2);
    expectIs((await compare('40', 1)).comparison, 'nothing_chosen');
  });

  it('are all zero when they are one', async () => {
    for (const unit of ['40', '413', '16002']) {
      const found = await compared(unit, 6, `week:${weekOf(6)}`);
      const figures = found.lines.filter(({ a }) => a.said.is === 'figure');
      expect(figures.length).toBeGreaterThan(0);
      for (const { code, difference } of figures) expect(difference, code).toMatchObject({ by: 0 });
      expect(found.change).toBeNull();
    }
  });

  it('turn around when they are swapped', async () => {
    const there = await compared('40', 6, `week:${weekOf(2)}`);
    const back = await compared('40', 2, `week:${weekOf(6)}`);
    for (const { code, difference, a, b } of there.lines) {
      const other = lineOf(back, code);
      expect([other.a.said, other.b.said], code).toEqual([b.said, a.said]);
      if (difference.is !== 'none')
        expect(other.difference).toEqual({ ...difference, by: 0 - difference.by });
    }
  });

  it('tell blank, zero and not applicable apart', async () => {
    const found = await compared('16001', 3, `week:${weekOf(1)}`);
    expect(lineOf(found, 'dem').a.said).toMatchObject({ is: 'figure', amount: { numerator: 0 } });
    expect(lineOf(found, 'dem').difference).toEqual({ is: 'none', a: null, b: 'nothing' });
    expect(lineOf(found, 'tyle').difference).toEqual({ is: 'none', a: 'not_applicable', b: 'nothing' });
    const before = await compared('16001', 3, `week:${weekOf(2)}`);
    expect(lineOf(before, 'dem').difference).toEqual({ is: 'cases', by: -10 });
  });
});

describe('across a reorganisation', () => {
  it('a merged commune is not compared with what was not there, and its predecessors are named', async () => {
    const refused = expectIs((await compare('16007', 6, `week:${weekOf(2)}`)).comparison, 'refused');
    expect(refused.namesake).toBeNull();
    expect(refused.kin.map(({ code }) => code)).toEqual(['16005', '16006']);
    const gone = expectIs((await compare('16005', 2, `week:${weekOf(6)}`)).comparison, 'refused');
    expect(gone.kin.map(({ code }) => code)).toEqual(['16007']);
  });

  it('a district on other land is compared with a word: which communes came, which went, when and under what', async () => {
    const west = (await compared('413', 6, `week:${weekOf(2)}`)).change;
    expect(west?.gained.map(({ code }) => code)).toEqual(['16003', '16005']);
    expect(west?.lost).toEqual([]);
    expect([west?.communesBefore, west?.communesAfter]).toEqual([2, 3]);
    expect(west?.reforms).toEqual([{ on: '2024-01-31', legalBasis: 'NQ thử' }]);
    const east = (await compared('412', 2, `week:${weekOf(6)}`)).change;
    expect(east?.lost.map(({ code }) => code)).toEqual(['16003', '16007']);
  });

  it('the province is the same land with fewer communes', async () => {
    const { change } = await compared('40', 6, `week:${weekOf(2)}`);
    expect(change).toMatchObject({ gained: [], lost: [], communesBefore: 6, communesAfter: 5 });
  });

  it('another place under the same code is refused', async () => {
    const day = new Date('2024-02-05');
    const old = await db.unit.findFirstOrThrow({ where: { code: '16004' } });
    await db.unit.update({ where: { id: old.id }, data: { validUntil: day } });
    const [placement] = await db.placement.findMany({ where: { unitId: old.id } });
    await db.placement.update({ where: { id: placement?.id ?? 0 }, data: { validUntil: day } });
    const fresh = await db.unit.create({
      data: { code: '16004', level: 'commune', type: 'Phường', name: 'khác', validFrom: day },
    });
    await db.placement.create({
      data: { unitId: fresh.id, parentId: plan.unitIds.get('413') ?? 0, validFrom: day },
    });
    const refused = expectIs((await compare('16004', 8, `week:${weekOf(2)}`)).comparison, 'refused');
    expect(refused.namesake?.fullName).toBe('Xã 16004');
    expect(refused.kin).toEqual([]);
  });
});

describe('two units', () => {
  it('of one week are compared, and the parent, the best beside it and those of its level are offered', async () => {
    const view = await compare('16001', 2, 'unit:16002');
    const found = expectIs(view.comparison, 'compared');
    expect(lineOf(found, 'dem').difference).toEqual({ is: 'cases', by: -10 });
    expect(lineOf(found, 'tyle').difference).toEqual({ is: 'points', by: -10 });
    expect(found.change).toBeNull();
    expect(view.offers.parent?.code).toBe('412');
    expect(view.offers.peers.map(({ code }) => code)).toEqual(['16002', '16003', '16005', '16004', '16006']);
    expect(view.offers.best?.unit.code).toBe('16005');
  });

  it('that are not there are missing', async () => {
    for (const other of ['unit:99999', 'unit:16007', 'week:2031-01', 'plan:khong-co', 'x:1'])
      expect((await ask('16001', 2, other)).status, other).toBe('missing');
  });
});

describe('two plans', () => {
  it('are compared by the codes of the catalogue at the same week since their start; none is dropped', async () => {
    const found = await compared('16001', 2, `plan:${later.slug}`);
    expect(found.b.plan.slug).toBe(later.slug);
    expect(found.b.week.ordinal).toBe(2);
    expect(lineOf(found, 'dem').difference).toEqual({ is: 'cases', by: 10 - 4 });
    expect(lineOf(found, 'rieng').difference).toEqual({ is: 'none', a: 'not_in_plan', b: null });
    expect(found.lines.map(({ code }) => code)).toEqual([
      'dem',
      'tyle',
      'tinhgiao',
      'phatsinh',
      'cokhong',
      'rieng',
    ]);
  });

  it('are compared at a chosen week of the other one', async () => {
    const found = await compared('16001', 2, `plan:${later.slug}:${weekOf(4, later)}`);
    expect(found.b.week.ordinal).toBe(4);
  });
});

it('is refused to whoever may not read progress', async () => {
  const nobody = { ...plan.everyone, assignments: [] };
  const answer = await getComparison(nobody, { plan: plan.slug, unit: '40', week: weekOf(6) });
  expect(answer.status).toBe('forbidden');
});
