import { setTimeout as sleep } from 'node:timers/promises';
import { beforeAll, describe, expect, it } from 'vitest';
import type { Actor } from '@/lib/access/actor';
import { addHoliday } from '@/lib/commands/plan/add-holiday';
import { closeWeek } from '@/lib/commands/plan/close-week';
import { removeHoliday } from '@/lib/commands/plan/remove-holiday';
import { reopenWeek } from '@/lib/commands/plan/reopen-week';
import { setReminders } from '@/lib/commands/plan/set-reminders';
import { setSchedule } from '@/lib/commands/plan/set-schedule';
import { setThresholds } from '@/lib/commands/plan/set-thresholds';
import { grantExtension } from '@/lib/commands/report/grant-extension';
import { revokeExtension } from '@/lib/commands/report/revoke-extension';
import { sendReport } from '@/lib/commands/report/send-report';
import { db } from '@/lib/db/client';
import { verifyLedger } from '@/lib/db/verify';
import { verifyReceipts } from '@/lib/db/verify-receipts';
import { formatInstant } from '@/lib/domain/plan/day';
import { getPlanSettings } from '@/lib/queries/plan/get-plan-settings';
import { listWeeks } from '@/lib/queries/plan/list-weeks';
import { listReports } from '@/lib/queries/progress/list-reports';
import { listOwed } from '@/lib/queries/report/list-owed';
import { makeSmallPlan, type SmallPlan } from '@/tests/fixtures/small-plan';

let plan: SmallPlan;
beforeAll(async () => {
  plan = await makeSmallPlan(db, 'tuan');
});

const only = (
  role: 'reporter' | 'district_reviewer' | 'leader' | 'province_officer',
  unit = '40',
): Actor => ({
  ...plan.everyone,
  assignments: [{ role, unitId: plan.unitIds.get(unit) ?? 0, validFrom: '2020-01-01', validUntil: null }],
});
const officer = () => only('province_officer');
const at = (unit: string, week: number) => ({ plan: plan.slug, unit, week: plan.weeks[week - 1] ?? '' });
const weekAt = (ordinal: number) => ({ plan: plan.slug, week: plan.weeks[ordinal - 1] ?? '' });
const dueAt = async (ordinal: number) => {
  const key = { planId_ordinal: { planId: plan.planId, ordinal } };
  return formatInstant((await db.week.findUniqueOrThrow({ where: key })).dueAt);
};
/** As if the weeks from this one on had not begun. */
const unopen = (from: number) =>
  db.week.updateMany({ where: { planId: plan.planId, ordinal: { gte: from } }, data: { openedAt: null } });
const problemOf = (field: string, code: string) => ({
  ok: false,
  problems: [expect.objectContaining({ field, code })],
});

const usual = {
  cutoffAfterDays: '0',
  cutoffClock: '24:00',
  dueAfterDays: '1',
  dueClock: '17:00',
  shiftsOverHolidays: true,
};

describe('the schedule of a plan', () => {
  it('moves only weeks that have not opened, and says from which on', async () => {
    await unopen(7);
    const input = { plan: plan.slug, ...usual, dueAfterDays: '2', dueClock: '9h30', cutoffClock: '12:00' };
    const set = await setSchedule(officer(), input);
    expect(set).toEqual({ ok: true, value: { from: plan.weeks[6], isoNumber: 7, weeks: 2 } });
    expect(await dueAt(6)).toBe('17:00 12/02/2024');
    expect(await dueAt(7)).toBe('09:30 20/02/2024');
    expect(await dueAt(8)).toBe('09:30 27/02/2024');
    const seen = await getPlanSettings(only('leader'), { plan: plan.slug });
    expect(seen.status === 'ok' && seen.view.mayManage).toBe(false);
    expect(seen.status === 'ok' && seen.view.nextWeeks.map((week) => formatInstant(week.dueAt))).toEqual([
      '09:30 20/02/2024',
      '09:30 27/02/2024',
    ]);
    expect((await setSchedule(officer(), { plan: plan.slug, ...usual })).ok).toBe(true);
    expect(await dueAt(8)).toBe('17:00 26/02/2024');
  });

  it.each([
    [{ dueClock: '25:00' }, 'dueClock', 'clock'],
    [{ dueClock: '24:00' }, 'dueClock', 'clock'],
    [{ cutoffClock: 'trưa' }, 'cutoffClock', 'clock'],
    [{ dueAfterDays: '29' }, 'dueAfterDays', 'invalid'],
    [{ cutoffAfterDays: '3' }, 'dueAfterDays', 'due_before_cutoff'],
  ])('%j is refused at %s (%s) and changes nothing', async (wrong, field, code) => {
    const before = await db.plan.findUniqueOrThrow({ where: { slug: plan.slug } });
    const set = await setSchedule(officer(), { plan: plan.slug, ...usual, ...wrong });
    expect(set).toEqual(problemOf(field, code));
    expect(await db.plan.findUniqueOrThrow({ where: { slug: plan.slug } })).toEqual(before);
  });

  it('moves off a public holiday that is added, and back when it is removed; opened weeks stay', async () => {
    const day = (text: string) => ({ plan: plan.slug, day: text, name: 'Nghỉ thử' });
    for (const one of ['2024-02-12', '2024-02-19', '2024-02-20']) {
      expect((await addHoliday(officer(), day(one))).ok).toBe(true);
    }
    expect([await dueAt(6), await dueAt(7), await dueAt(8)]).toEqual([
      '17:00 12/02/2024',
      '17:00 21/02/2024',
      '17:00 26/02/2024',
    ]);
    expect(await addHoliday(officer(), day('2024-02-19'))).toEqual(problemOf('day', 'day_taken'));
    expect(await addHoliday(officer(), day('2024-02-30'))).toEqual(problemOf('day', 'day'));
    expect(await addHoliday(officer(), { ...day('2024-03-01'), name: 'x' })).toEqual(
      problemOf('name', 'name'),
    );
    expect((await setSchedule(officer(), { plan: plan.slug, ...usual, shiftsOverHolidays: false })).ok).toBe(
      true,
    );
    expect(await dueAt(7)).toBe('17:00 19/02/2024');
    expect((await setSchedule(officer(), { plan: plan.slug, ...usual })).ok).toBe(true);
    expect((await removeHoliday(officer(), { plan: plan.slug, day: '2024-02-20' })).ok).toBe(true);
    expect(await dueAt(7)).toBe('17:00 20/02/2024');
    await db.holiday.deleteMany();
    await db.week.updateMany({ where: { openedAt: null }, data: { openedAt: new Date('2024-12-31') } });
  });

  it('thresholds and reminders take whole numbers within bounds', async () => {
    const six = {
      swingPoints: '25',
      denominatorPercent: '15',
      frozenWeeks: '6',
      frozenJumpPercent: '30',
      ownOutlierTimes: '4',
      peerOutlierTimes: '6',
    };
    expect((await setThresholds(officer(), { plan: plan.slug, ...six })).ok).toBe(true);
    expect(await db.plan.findUniqueOrThrow({ where: { slug: plan.slug } })).toMatchObject({
      swingPoints: 25,
      peerOutlierTimes: 6,
    });
    for (const wrong of ['', '0', '101', '12,5', 'hai mươi']) {
      const set = await setThresholds(officer(), { plan: plan.slug, ...six, swingPoints: wrong });
      expect(set).toEqual(problemOf('swingPoints', 'invalid'));
    }
    expect(await setReminders(officer(), { plan: plan.slug, before: '3, 24', after: '' })).toEqual({
      ok: true,
      value: { before: [24, 3], after: [] },
    });
    for (const wrong of ['0', '-3', '1000', 'ba', '1 2 3 4 5 6']) {
      const set = await setReminders(officer(), { plan: plan.slug, before: wrong, after: '15' });
      expect(set).toEqual(problemOf('before', 'hours'));
    }
  });

  it('is nobody else’s to change', async () => {
    const forbidden = problemOf('', 'forbidden');
    for (const actor of [only('leader'), only('district_reviewer', '412'), only('reporter', '16001')]) {
      expect(await setSchedule(actor, { plan: plan.slug, ...usual })).toEqual(forbidden);
      expect(await addHoliday(actor, { plan: plan.slug, day: '2024-05-01', name: 'Lễ' })).toEqual(forbidden);
      expect(await closeWeek(actor, weekAt(1))).toEqual(forbidden);
      expect(await reopenWeek(actor, { ...weekAt(1), reason: 'không được phép' })).toEqual(forbidden);
      const more = { ...at('16001', 1), day: '2024-01-10', clock: '17:00', reason: 'mất điện' };
      expect(await grantExtension(actor, more)).toEqual(forbidden);
    }
  });
});

describe('an extension', () => {
  const more = (over = {}) => ({
    ...at('16001', 2),
    day: '2024-01-17',
    clock: '17:00',
    reason: 'mất điện diện rộng',
    ...over,
  });
  const onTimeOf = async (unit: string) => {
    const answer = await listReports(officer(), { ...at('40', 2) });
    const found = answer.status === 'ok' ? answer.view.reports.find(({ code }) => code === unit) : undefined;
    return [found?.onTime, found?.extendedUntil && formatInstant(found.extendedUntil)];
  };

  it('makes on time what came by it, for this unit and week alone, and not any more when it is revoked', async () => {
    const late = new Date('2024-01-16T10:00:00+07:00');
    for (const unit of ['16001', '16002']) {
      const sent = await sendReport(
        plan.everyone,
        { ...at(unit, 2), basedOn: 0, confirmed: true, entries: { dem: { numerator: '3' } } },
        late,
      );
      expect(sent.ok).toBe(true);
    }
    expect(await onTimeOf('16001')).toEqual([false, null]);
    const version = () =>
      db.report
        .findFirstOrThrow({ where: { weekOrdinal: 2, unit: { code: '16001' } } })
        .then((r) => r.version);
    const before = await version();
    expect((await grantExtension(officer(), more())).ok).toBe(true);
    expect(await version()).toBe(before);
    expect(await onTimeOf('16001')).toEqual([true, '17:00 17/01/2024']);
    expect(await onTimeOf('16002')).toEqual([false, null]);
    const weeks = await listWeeks(officer(), { plan: plan.slug });
    const second =
      weeks.status === 'ok' ? weeks.view.weeks.find(({ isoNumber }) => isoNumber === 2) : undefined;
    expect([second?.expected, second?.received, second?.onTime, second?.extended]).toEqual([6, 2, 1, 1]);
    expect((await revokeExtension(officer(), at('16001', 2))).ok).toBe(true);
    expect(await onTimeOf('16001')).toEqual([false, null]);
    expect(await revokeExtension(officer(), at('16001', 2))).toEqual(problemOf('', 'not_extended'));
  });

  it('is read by the one who owes: their own deadline', async () => {
    expect((await grantExtension(officer(), more(at('16004', 2)))).ok).toBe(true);
    const owed = await listOwed(only('reporter', '16004'), {});
    const found = owed.status === 'ok' ? owed.view.find(({ week }) => week.isoNumber === 2) : undefined;
    expect(found && formatInstant(found.week.dueAt)).toBe('17:00 17/01/2024');
    expect(found?.extended?.reason).toBe('mất điện diện rộng');
    await revokeExtension(officer(), at('16004', 2));
  });

  it.each([
    [{ day: '2024-01-15' }, 'day', 'not_later'],
    [{ day: '2024-01-08' }, 'day', 'not_later'],
    [{ day: '2024-06-30' }, 'day', 'too_late'],
    [{ day: 'mai' }, 'day', 'day'],
    [{ clock: '25:00' }, 'clock', 'clock'],
    [{ reason: 'bận' }, 'reason', 'reason_needed'],
    [{ reason: 'ông An 038200001234 ốm' }, 'reason', 'reason_has_identity_number'],
  ])('%j is refused at %s (%s)', async (wrong, field, code) => {
    expect(await grantExtension(officer(), more(wrong))).toEqual(problemOf(field, code));
  });

  it('is only for reports that are expected', async () => {
    expect(await grantExtension(officer(), more({ ...at('412', 2) }))).toEqual(problemOf('', 'not_expected'));
  });
});

describe('closing a week', () => {
  it('waits for the last deadline, stops every write, and opens again with a reason that everybody reads', async () => {
    const early = new Date('2024-01-22T09:59:59Z');
    expect(await closeWeek(officer(), weekAt(3), early)).toEqual(problemOf('', 'not_due_yet'));
    const more = { ...at('16004', 3), day: '2024-01-24', clock: '17:00', reason: 'mất điện diện rộng' };
    expect((await grantExtension(officer(), more)).ok).toBe(true);
    const between = new Date('2024-01-23T00:00:00Z');
    expect(await closeWeek(officer(), weekAt(3), between)).toEqual({
      ok: false,
      problems: [{ field: '', code: 'not_due_yet', params: { until: '17:00 24/01/2024' } }],
    });
    expect((await closeWeek(officer(), weekAt(3))).ok).toBe(true);
    expect(await closeWeek(officer(), weekAt(3))).toEqual(problemOf('', 'week_closed'));
    const send = { ...at('16001', 3), basedOn: 0, confirmed: true, entries: { dem: { numerator: '4' } } };
    expect(await sendReport(plan.everyone, send)).toEqual(problemOf('', 'week_closed'));
    expect(await grantExtension(officer(), more)).toEqual(problemOf('', 'week_closed'));
    expect(await reopenWeek(officer(), { ...weekAt(3), reason: '' })).toEqual(
      problemOf('reason', 'reason_needed'),
    );
    const reason = 'xã 16001 nộp nhầm tuần';
    expect((await reopenWeek(officer(), { ...weekAt(3), reason })).ok).toBe(true);
    expect(await reopenWeek(officer(), { ...weekAt(3), reason })).toEqual(problemOf('', 'week_not_closed'));
    expect((await sendReport(plan.everyone, send)).ok).toBe(true);
    const weeks = await listWeeks(only('reporter', '16001'), { plan: plan.slug });
    const third =
      weeks.status === 'ok' ? weeks.view.weeks.find(({ isoNumber }) => isoNumber === 3) : undefined;
    expect(third?.history.map(({ what, by, reason }) => [what, by, reason])).toEqual([
      ['close', 'Mọi vai', null],
      ['reopen', 'Mọi vai', reason],
    ]);
  });

  it('races with sends: each lands whole before it, or is refused; never after', async () => {
    const units = ['16001', '16002', '16003', '16004', '16005', '16006'];
    const landedBeside = new Set<number>();
    for (let round = 1; round <= 40; round++) {
      const versions = await db.report.findMany({
        where: { planId: plan.planId, weekOrdinal: 4 },
        include: { unit: true },
      });
      const sends = units.map(async (unit, index) => {
        await sleep((index * round) % 7);
        const basedOn = versions.find((one) => one.unit.code === unit)?.version ?? 0;
        return sendReport(plan.everyone, {
          ...at(unit, 4),
          basedOn,
          confirmed: true,
          entries: { dem: { numerator: String(round * 10 + index), reason: 'đua với khoá sổ' } },
        });
      });
      const closing = sleep(round % 11).then(() => closeWeek(officer(), weekAt(4)));
      const [closed, ...sent] = await Promise.all([closing, ...sends]);
      expect(closed.ok).toBe(true);
      const { closedAt } = await db.week.findUniqueOrThrow({
        where: { planId_ordinal: { planId: plan.planId, ordinal: 4 } },
      });
      expect(closedAt).not.toBeNull();
      const after = await db.report.findMany({
        where: { planId: plan.planId, weekOrdinal: 4 },
        include: { unit: true },
      });
      for (const [index, outcome] of sent.entries()) {
        const was = versions.find((one) => one.unit.code === units[index]);
        const is = after.find((one) => one.unit.code === units[index]);
        if (outcome.ok) expect(is?.version).toBe((was?.version ?? 0) + 1);
        else {
          expect(outcome.problems).toEqual([{ field: '', code: 'week_closed' }]);
          expect(is).toEqual(was);
        }
      }
      landedBeside.add(sent.filter((outcome) => outcome.ok).length);
      expect((await reopenWeek(officer(), { ...weekAt(4), reason: 'vòng thử kế tiếp' })).ok).toBe(true);
    }
    // Both things happened, or this proved nothing.
    expect(landedBeside.size).toBeGreaterThan(1);
    expect((await db.$transaction((tx) => verifyLedger(tx))).differences).toEqual([]);
    expect(await verifyReceipts(db)).toEqual([]);
  });
});
