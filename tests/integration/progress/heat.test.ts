import { beforeAll, describe, expect, it } from 'vitest';
import { sendReport } from '@/lib/commands/report/send-report';
import { db } from '@/lib/db/client';
import { toDate } from '@/lib/domain/plan/day';
import { getHeat, type HeatView } from '@/lib/queries/progress/get-heat';
import { getProgress } from '@/lib/queries/progress/get-progress';
import { orderedRows, parseHeatSort } from '@/lib/queries/progress/heat-order';
import type { HeatCell } from '@/lib/queries/progress/heat-table';
import { makeSmallPlan, type SmallPlan } from '@/tests/fixtures/small-plan';

let plan: SmallPlan;

const at = (unit: string, week: number) => ({ plan: plan.slug, unit, week: plan.weeks[week - 1] ?? '' });

async function send(
  unit: string,
  week: number,
  entries: Record<string, { numerator?: string; denominator?: string; notApplicable?: boolean }>,
) {
  const sent = await sendReport(plan.everyone, { ...at(unit, week), basedOn: 0, confirmed: true, entries });
  expect(sent.ok).toBe(true);
}

async function heatOf(unit: string, week: number, level?: string): Promise<HeatView> {
  const answer = await getHeat(plan.everyone, { ...at(unit, week), level });
  if (answer.status !== 'ok') throw new Error(answer.status);
  return answer.view;
}

function cellOf(view: HeatView, unit: string, indicator: string): HeatCell | undefined {
  const column = view.columns.findIndex(({ code }) => code === indicator);
  return view.rows.find(({ code }) => code === unit)?.cells[column];
}

beforeAll(async () => {
  plan = await makeSmallPlan(db, 'bang-nhiet');
  const indicator = await db.indicator.findUniqueOrThrow({ where: { code: 'tyle' } });
  const target = { planId: plan.planId, indicatorId: indicator.id, numerator: 80, denominator: 100 };
  await db.target.create({ data: { ...target, dueOn: toDate('2024-01-10') } });
  await send('16001', 1, { tyle: { numerator: '90', denominator: '100' }, dem: { numerator: '0' } });
  await send('16001', 2, { tyle: { numerator: '90', denominator: '100' } });
  await send('16002', 2, { tyle: { numerator: '10', denominator: '100' }, dem: { notApplicable: true } });
  await send('16003', 1, { tyle: { numerator: '40', denominator: '100' } });
  await send('16004', 2, { dem: { notApplicable: true } });
  await send('16006', 2, { dem: { notApplicable: true } });
});

describe('the heat table', () => {
  it('tells blank, zero and not applicable apart, and an older figure from this week’s', async () => {
    const view = await heatOf('40', 2, 'commune');
    expect(view.rows.map(({ code }) => code)).toEqual(['16001', '16002', '16003', '16004', '16005', '16006']);
    expect(cellOf(view, '16001', 'dem')).toMatchObject({
      said: { is: 'figure', amount: { numerator: 0 } },
      olderWeek: 1,
    });
    expect(cellOf(view, '16002', 'dem')?.said).toEqual({ is: 'not_applicable' });
    expect(cellOf(view, '16003', 'dem')?.said).toEqual({ is: 'nothing' });
    expect(cellOf(view, '16004', 'tyle')?.said).toEqual({ is: 'nothing' });
    expect(cellOf(view, '16001', 'tyle')).toMatchObject({ olderWeek: null, place: 1 });
    expect(cellOf(view, '16003', 'tyle')).toMatchObject({ olderWeek: 1, place: 2 });
    expect(cellOf(view, '16002', 'tyle')).toMatchObject({ olderWeek: null, place: 3 });
    // The province's denominator stands before anyone reported: a true 0 %, never said by the unit itself.
    expect(cellOf(view, '16005', 'cokhong')).toMatchObject({
      said: { is: 'figure', amount: { numerator: 0, denominator: 1 } },
      olderWeek: 0,
    });
  });

  it('colours the target reached darkest, and judges as the page of the unit does', async () => {
    const view = await heatOf('40', 2, 'commune');
    expect(cellOf(view, '16001', 'tyle')).toMatchObject({ step: 5, standing: { state: 'reached' } });
    expect(cellOf(view, '16002', 'tyle')?.step).toBe(1);
    expect(cellOf(view, '16001', 'dem')?.step).toBeNull();
    for (const row of view.rows) {
      const page = await getProgress(plan.everyone, at(row.code, 2));
      if (page.status !== 'ok') throw new Error(page.status);
      const onPage = page.view.indicators.map(({ standing }) => [standing.state, standing.shown]);
      expect(
        row.cells.map(({ standing }) => [standing.state, standing.shown]),
        row.code,
      ).toEqual(onPage);
    }
  });

  it('gives areas the sums of their communes, and a word only where all of them said it', async () => {
    const view = await heatOf('40', 2);
    expect(view.level).toBe('district');
    expect(cellOf(view, '412', 'tyle')?.said).toMatchObject({
      amount: { numerator: 140, denominator: 300, units: 3 },
    });
    expect(view.rows.map(({ received, expected }) => `${received}/${expected}`)).toEqual(['2/4', '2/2']);
    // West: both communes said that it does not apply; of the rate both said nothing.
    expect(cellOf(view, '413', 'dem')?.said).toEqual({ is: 'not_applicable' });
    expect(cellOf(view, '413', 'tyle')?.said).toEqual({ is: 'nothing' });
  });

  it('puts the worst first, and orders by any indicator both ways, blanks last', async () => {
    const view = await heatOf('40', 2, 'commune');
    const order = (sort: string | undefined) =>
      orderedRows(view.rows, view.columns, parseHeatSort(sort)).map(({ code }) => code);
    // Both overdue in the same indicator, the lower place first.
    expect(order(undefined).slice(0, 2)).toEqual(['16002', '16003']);
    expect(order('tyle')).toEqual(['16002', '16003', '16001', '16004', '16005', '16006']);
    expect(order('-tyle')).toEqual(['16001', '16003', '16002', '16004', '16005', '16006']);
    expect(order('dem')).toEqual(['16001', '16003', '16005', '16002', '16004', '16006']);
    expect(order('-name')[0]).toBe('16006');
  });

  it('shows the units of the week: after a reorganisation the new one, with what was carried over', async () => {
    const view = await heatOf('413', 5);
    expect(view.rows.map(({ code }) => code)).toEqual(['16003', '16004', '16007']);
    expect((await heatOf('16007', 5)).rows.map(({ code }) => code)).toEqual(['16007']);
  });
});
