import { beforeAll, describe, expect, test } from 'vitest';
import { sendReport } from '@/lib/commands/report/send-report';
import { db } from '@/lib/db/client';
import type { Entry } from '@/lib/domain/report/entry';
import { getFate } from '@/lib/queries/progress/get-fate';
import { getRecast, type RecastView } from '@/lib/queries/progress/get-recast';
import { makeSmallPlan, type SmallPlan } from '@/tests/fixtures/small-plan';

let plan: SmallPlan;

async function send(unit: string, week: number, entries: Record<string, Entry>): Promise<void> {
  const reasoned = Object.entries(entries).map(([code, entry]) => [code, { ...entry, reason: 'số thử' }]);
  const outcome = await sendReport(plan.everyone, {
    plan: plan.slug,
    unit,
    week: plan.weeks[week - 1],
    basedOn: 0,
    confirmed: true,
    entries: Object.fromEntries(reasoned),
  });
  expect(outcome.ok).toBe(true);
}

const figures = (numerator: number, denominator: number, happened: number): Record<string, Entry> => ({
  tyle: { numerator: String(numerator), denominator: String(denominator) },
  phatsinh: { numerator: String(happened) },
});

/** Xã 16005 and 16006 become xã 16007 in week 5; 16005 was in the other district. */
beforeAll(async () => {
  plan = await makeSmallPlan(db, 'sap-xep');
  await send('16005', 1, figures(10, 100, 3));
  await send('16006', 2, figures(5, 50, 7));
  await send('16005', 3, figures(30, 100, 4));
  await send('16004', 3, figures(1, 9, 1));
  await send('16007', 6, figures(60, 160, 9));
});

async function recast(unit: string, week: number, indicator: string, map?: string): Promise<RecastView> {
  const address = { plan: plan.slug, unit, week: plan.weeks[week - 1], indicator, map };
  const answer = await getRecast(plan.everyone, address);
  if (answer.status !== 'ok') throw new Error(answer.status);
  return answer.view;
}

const fractions = ({ lines }: RecastView, line = 0) =>
  lines[line]?.points.map(({ broken, shown }) => broken ?? `${shown.numerator}/${shown.denominator}`);

describe('an indicator through a merger', () => {
  test('recast to the units of today: what the predecessors said, summed, then the unit’s own', async () => {
    const view = await recast('16007', 8, 'tyle', 'today');
    expect(view.lines.map(({ code }) => code)).toEqual(['16007']);
    expect(fractions(view)).toEqual([
      '10/100',
      '15/150',
      '35/150',
      '35/150',
      '35/150',
      '60/160',
      '60/160',
      '60/160',
    ]);
    expect(view.lines[0]?.points.map(({ shown }) => shown.units)).toEqual([1, 2, 2, 2, 2, 1, 1, 1]);
  });

  test('what happens week by week is no transfer; its sum so far goes on across the merger', async () => {
    const { lines } = await recast('16007', 8, 'phatsinh', 'today');
    expect(lines[0]?.points.map(({ shown }) => shown.numerator)).toEqual([3, 7, 4, 0, 0, 9, 0, 0]);
    expect(lines[0]?.points.map(({ total }) => total.numerator)).toEqual([3, 10, 14, 14, 14, 23, 23, 23]);
  });

  test('on the map of before: each predecessor by itself, and nothing once their figures were joined', async () => {
    const view = await recast('16007', 6, 'tyle', '2024-01-30');
    expect(view.lines.map(({ code }) => code)).toEqual(['16005', '16006']);
    expect(fractions(view, 0)).toEqual(['10/100', '10/100', '30/100', '30/100', 'merged', 'merged']);
    expect(fractions(view, 1)).toEqual(['0/0', '5/50', '5/50', '5/50', 'merged', 'merged']);
  });

  test('an old unit, seen from an early week, is recast to what it became', async () => {
    const view = await recast('16005', 4, 'tyle', 'today');
    expect(view.choices.map(({ key }) => key)).toEqual(['today']);
    expect(view.lines.map(({ code }) => code)).toEqual(['16007']);
    expect(fractions(view)).toEqual(['10/100', '15/150', '35/150', '35/150']);
  });

  test('a district of today, with the commune that came from the other district', async () => {
    const view = await recast('413', 6, 'tyle', 'today');
    expect(fractions(view)).toEqual(['10/100', '15/150', '36/159', '36/159', '36/159', '61/169']);
  });

  test('the reorganisation itself: when, by what, from how many to how many', async () => {
    const { reorganisations } = await recast('16007', 8, 'tyle');
    expect(reorganisations).toEqual([
      { week: 5, on: '2024-01-31', legalBasis: 'NQ thử', before: 2, after: 1 },
    ]);
    expect((await recast('40', 8, 'tyle')).reorganisations).toEqual([
      { week: 5, on: '2024-01-31', legalBasis: 'NQ thử', before: 6, after: 5 },
    ]);
    expect((await recast('16007', 8, 'tyle')).choices.map(({ key }) => key)).toEqual(['2024-01-30', 'today']);
  });

  test('neither the province nor a commune that was left alone is another one on any map', async () => {
    for (const unit of ['40', '16001']) expect((await recast(unit, 8, 'tyle')).choices).toEqual([]);
    expect((await recast('16001', 8, 'tyle')).reorganisations).toEqual([]);
  });
});

describe('a unit that is not there in the week asked for', () => {
  const fateOf = async (unit: string, week: number) => {
    const answer = await getFate(plan.everyone, { plan: plan.slug, unit, week: plan.weeks[week - 1] });
    return answer.status === 'ok'
      ? { is: answer.view.is, instead: answer.view.instead.map(({ code }) => code) }
      : answer.status;
  };

  test('is told of: what it became, or came from; a code that nobody ever had is missing', async () => {
    expect(await fateOf('16005', 6)).toEqual({ is: 'ended', instead: ['16007'] });
    expect(await fateOf('16007', 2)).toEqual({ is: 'to_come', instead: ['16005', '16006'] });
    expect(await fateOf('99999', 2)).toBe('missing');
  });

  test('is told of to those alone who may read the province', async () => {
    const address = { plan: plan.slug, unit: '16005', week: plan.weeks[5] };
    expect((await getFate({ ...plan.everyone, assignments: [] }, address)).status).toBe('forbidden');
  });
});
