import { beforeAll, describe, expect, it } from 'vitest';
import { sendReport } from '@/lib/commands/report/send-report';
import { db } from '@/lib/db/client';
import type { Snapshot } from '@/lib/domain/meeting/freeze/snapshot';
import { getSnapshot } from '@/lib/queries/meeting/get-snapshot';
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

async function snapshotOf(week: number): Promise<Snapshot> {
  const answer = await getSnapshot(plan.everyone, at('40', week));
  if (answer.status !== 'ok') throw new Error(answer.status);
  return answer.view;
}

const saidBy = ({ units }: Snapshot, unit: string) => units.find(({ code }) => code === unit)?.notApplicable;

beforeAll(async () => {
  plan = await makeSmallPlan(db, 'khong-ap-dung');
  await send('16001', 1, { tyle: { numerator: '90', denominator: '100' }, dem: { numerator: '5' } });
  await send('16002', 1, { tyle: { notApplicable: true }, dem: { notApplicable: true } });
  await send('16004', 2, { dem: { notApplicable: true } });
  await send('16006', 2, { dem: { notApplicable: true } });
  await send('16002', 3, { dem: { numerator: '7' } });
});

describe('a snapshot', () => {
  it('tells "không áp dụng" from silence, also of areas where all of their units said so', async () => {
    const now = await snapshotOf(2);
    expect(saidBy(now, '16002')?.sort()).toEqual(['dem', 'tyle']);
    expect(saidBy(now, '16001')).toEqual([]);
    expect(saidBy(now, '16003')).toEqual([]); // silent
    expect(saidBy(now, '16004')).toEqual(['dem']);
    expect(saidBy(now, '413')).toEqual(['dem']); // 16004 and 16006
    expect(saidBy(now, '412')).toEqual([]);
  });

  it('goes by what was said last up to its week', async () => {
    expect(saidBy(await snapshotOf(1), '16004')).toEqual([]);
    const later = await snapshotOf(3);
    expect(saidBy(later, '16002')).toEqual(['tyle']);
    expect(later.units.find(({ code }) => code === '16002')?.amounts.dem).toMatchObject({ numerator: 7 });
  });

  it('leaves the rate of the whole to those who report it', async () => {
    const { indicators } = await snapshotOf(2);
    const shown = indicators.find(({ code }) => code === 'tyle')?.standing.shown;
    expect(shown).toMatchObject({ numerator: 90, denominator: 100 });
  });
});
