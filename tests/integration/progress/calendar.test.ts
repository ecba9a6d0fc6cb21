import { beforeAll, describe, expect, it } from 'vitest';
import type { Actor } from '@/lib/access/actor';
import { grantExtension } from '@/lib/commands/report/grant-extension';
import { returnReport } from '@/lib/commands/report/return-report';
import { sendReport } from '@/lib/commands/report/send-report';
import { db } from '@/lib/db/client';
import { type CalendarView, getCalendar } from '@/lib/queries/progress/get-calendar';
import { makeSmallPlan, type SmallPlan } from '@/tests/fixtures/small-plan';

let plan: SmallPlan;

const at = (unit: string, week: number) => ({ plan: plan.slug, unit, week: plan.weeks[week - 1] ?? '' });
const where = (unit: string, week: number) => ({
  planId_weekOrdinal_unitId: { planId: plan.planId, weekOrdinal: week, unitId: plan.unitIds.get(unit) ?? 0 },
});

/** Sends, as if before the week's deadline or a day after it. */
async function send(unit: string, week: number, when: 'in time' | 'late') {
  const sent = await sendReport(plan.everyone, {
    ...at(unit, week),
    basedOn: 0,
    confirmed: true,
    entries: { dem: { numerator: '1' } },
  });
  expect(sent.ok).toBe(true);
  const { dueAt } = await db.week.findUniqueOrThrow({
    where: { planId_ordinal: { planId: plan.planId, ordinal: week } },
  });
  const firstSentAt = new Date(dueAt.getTime() + (when === 'late' ? 1 : -1) * 86_400_000);
  await db.report.update({ where: where(unit, week), data: { firstSentAt } });
}

async function calendarOf(unit: string, week: number, level?: string, actor: Actor = plan.everyone) {
  const answer = await getCalendar(actor, { ...at(unit, week), level });
  if (answer.status !== 'ok') throw new Error(answer.status);
  return answer.view;
}

const rowOf = (view: CalendarView, unit: string) => view.rows.find(({ code }) => code === unit);
const lineOf = (view: CalendarView, unit: string) =>
  rowOf(view, unit)?.cells.map(({ reporting }) => reporting);

beforeAll(async () => {
  plan = await makeSmallPlan(db, 'lich');
  await send('16001', 1, 'in time');
  await send('16001', 2, 'late');
  await send('16001', 3, 'in time');
  const { countedRevision } = await db.report.findUniqueOrThrow({ where: where('16001', 3) });
  const returned = await returnReport(plan.everyone, {
    ...at('16001', 3),
    revision: countedRevision ?? 0,
    reason: 'thiếu số liệu',
    notes: {},
  });
  expect(returned.ok).toBe(true);
  for (const unit of ['16002', '16003']) await send(unit, 1, 'in time');
  await send('16003', 2, 'in time');
  // Given more time than the test can last: neither late nor missing.
  await db.report.update({
    where: where('16002', 2),
    data: { extendedUntil: new Date('2099-01-01'), extensionReason: 'mất điện' },
  });
  await send('16006', 2, 'in time');
  await send('16007', 5, 'late');
});

describe('the calendar of reporting', () => {
  it('tells in time, late, missing and not due of single communes; returned counts as missing', async () => {
    const view = await calendarOf('40', 3, 'commune');
    expect(lineOf(view, '16001')).toEqual(['on_time', 'late', 'missing']);
    expect(rowOf(view, '16001')?.cells[2]?.state).toBe('returned');
    expect(lineOf(view, '16002')).toEqual(['on_time', 'not_due', 'missing']);
    expect(rowOf(view, '16002')?.cells[1]).toMatchObject({ extended: 1, waiting: 1 });
    expect(lineOf(view, '16004')).toEqual(['missing', 'missing', 'missing']);
    expect(rowOf(view, '16004')?.record).toEqual({ onTime: 0, expected: 3, longestGap: 3 });
    expect(rowOf(view, '16001')?.record).toEqual({ onTime: 1, expected: 3, longestGap: 1 });
  });

  it('gives areas their shares, and a unit’s extension to its area', async () => {
    const view = await calendarOf('40', 2);
    const shares = rowOf(view, '412')?.cells.map(({ onTime, received, expected }) => [
      onTime,
      received,
      expected,
    ]);
    expect(shares).toEqual([
      [3, 3, 4],
      [1, 2, 4],
    ]);
    expect(rowOf(view, '412')?.cells[1]).toMatchObject({ extended: 1, waiting: 1, reporting: 'missing' });
    expect(rowOf(view, '413')?.cells[1]).toMatchObject({ onTime: 1, expected: 2 });
  });

  it('crosses a reorganisation: units stand in the weeks in which they were there, and where they were', async () => {
    const view = await calendarOf('40', 6, 'commune');
    expect(view.reorganisations).toHaveLength(1);
    expect(lineOf(view, '16006')).toEqual(['missing', 'on_time', 'missing', 'missing', 'absent', 'absent']);
    expect(lineOf(view, '16007')).toEqual(['absent', 'absent', 'absent', 'absent', 'late', 'missing']);
    expect(rowOf(view, '16007')?.record).toEqual({ onTime: 0, expected: 2, longestGap: 1 });
    // Moved from one district to the other: each tells its own weeks.
    expect(lineOf(await calendarOf('412', 6), '16003')).toEqual([
      'on_time',
      'on_time',
      'missing',
      'missing',
      'absent',
      'absent',
    ]);
    expect(lineOf(await calendarOf('413', 6), '16003')).toEqual([
      'absent',
      'absent',
      'absent',
      'absent',
      'missing',
      'missing',
    ]);
  });

  it('says to whom the reports may be shown', async () => {
    const stranger = {
      ...plan.everyone,
      assignments: [
        {
          role: 'reporter' as const,
          unitId: plan.unitIds.get('16001') ?? 0,
          validFrom: '2020-01-01',
          validUntil: null,
        },
      ],
    };
    expect((await calendarOf('40', 2)).mayReadReports).toBe(true);
    expect((await calendarOf('40', 2, undefined, stranger)).mayReadReports).toBe(false);
  });

  it('counts a late report in time once its unit is given more time, and says that it was', async () => {
    const more = { ...at('16001', 2), day: '2024-01-17', clock: '17:00', reason: 'mất điện do bão' };
    expect(await grantExtension(plan.everyone, more)).toMatchObject({ ok: true });
    const cell = rowOf(await calendarOf('412', 2), '16001')?.cells[1];
    expect(cell).toMatchObject({ reporting: 'on_time', extended: 1, waiting: 0 });
    expect(rowOf(await calendarOf('40', 2), '412')?.cells[1]).toMatchObject({ onTime: 2, extended: 2 });
  });
});
