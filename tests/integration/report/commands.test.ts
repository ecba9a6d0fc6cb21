import { beforeAll, describe, expect, it } from 'vitest';
import type { Actor } from '@/lib/access/actor';
import { approveReport } from '@/lib/commands/report/approve-report';
import { returnReport } from '@/lib/commands/report/return-report';
import { saveDraft } from '@/lib/commands/report/save-draft';
import { sendReport } from '@/lib/commands/report/send-report';
import { withdrawReport } from '@/lib/commands/report/withdraw-report';
import { db } from '@/lib/db/client';
import { makeSmallPlan, type SmallPlan } from '@/tests/fixtures/small-plan';

const whole = {
  dem: { numerator: '1.315' },
  tyle: { numerator: '383', denominator: '454' },
  phatsinh: { numerator: '7' },
  cokhong: { answer: 'yes' as const },
};

describe('a report', () => {
  let plan: SmallPlan;
  beforeAll(async () => {
    plan = await makeSmallPlan(db, 'bao-cao');
  });
  const at = (unit: string, week: number) => ({ plan: plan.slug, unit, week: plan.weeks[week - 1] ?? '' });
  const reportAt = (unit: string, week: number) =>
    db.report.findUniqueOrThrow({
      where: {
        planId_weekOrdinal_unitId: {
          planId: plan.planId,
          weekOrdinal: week,
          unitId: plan.unitIds.get(unit) ?? 0,
        },
      },
      include: { revisions: { include: { values: true }, orderBy: { number: 'asc' } } },
    });
  const totalAt = async (unit: string, code: string, week: number) => {
    const { _sum } = await db.posting.aggregate({
      where: {
        planId: plan.planId,
        unitId: plan.unitIds.get(unit) ?? 0,
        weekOrdinal: { lte: week },
        indicator: { indicator: { code } },
      },
      _sum: { numerator: true, denominator: true, units: true },
    });
    return [_sum.numerator ?? 0, _sum.denominator ?? 0, _sum.units ?? 0];
  };
  const only = (role: 'reporter' | 'district_reviewer' | 'leader', unit: string): Actor => ({
    ...plan.everyone,
    assignments: [{ role, unitId: plan.unitIds.get(unit) ?? 0, validFrom: '2020-01-01', validUntil: null }],
  });

  it('moves commune, district and province by exactly what it says', async () => {
    const before = await Promise.all(['16001', '412', '40'].map((unit) => totalAt(unit, 'tyle', 8)));
    const sent = await sendReport(only('reporter', '16001'), {
      ...at('16001', 1),
      basedOn: 0,
      confirmed: true,
      entries: whole,
    });
    expect(sent).toEqual({ ok: true, value: { version: 1, state: 'sent' } });
    for (const [index, unit] of ['16001', '412', '40'].entries()) {
      const [n = 0, d = 0, u = 0] = before[index] ?? [];
      expect(await totalAt(unit, 'tyle', 8)).toEqual([n + 383, d + 454, u + 1]);
    }
  });

  it('does not move the ledger as a draft', async () => {
    const before = await totalAt('40', 'dem', 8);
    const saved = await saveDraft(plan.everyone, {
      ...at('16002', 1),
      basedOn: 0,
      entries: { dem: { numerator: '9' } },
    });
    expect(saved).toEqual({ ok: true, value: { version: 1, state: 'draft' } });
    expect(await totalAt('40', 'dem', 8)).toEqual(before);
  });

  it('names every wrong field and changes nothing', async () => {
    const before = await reportAt('16002', 2);
    const entries = {
      dem: { numerator: '1,315' },
      tyle: { numerator: '-3', denominator: 'abc' },
      phatsinh: { numerator: '1', reason: 'theo hồ sơ 038200001234' },
      la: { numerator: '1' },
    };
    const outcome = await sendReport(plan.everyone, {
      ...at('16002', 2),
      basedOn: 0,
      confirmed: true,
      entries,
    });
    expect(outcome).toEqual({
      ok: false,
      problems: expect.arrayContaining([
        { field: 'la', code: 'unknown_indicator' },
        { field: 'dem.numerator', code: 'comma_decimal' },
        { field: 'tyle.numerator', code: 'negative' },
        { field: 'tyle.denominator', code: 'not_a_number' },
        { field: 'phatsinh.reason', code: 'reason_has_identity_number' },
      ]),
    });
    expect(await reportAt('16002', 2)).toEqual(before);
  });

  it('asks for the missing part of a pair, and for figures at all', async () => {
    const half = await sendReport(plan.everyone, {
      ...at('16002', 2),
      basedOn: 0,
      confirmed: true,
      entries: { tyle: { numerator: '5' } },
    });
    expect(half).toEqual({ ok: false, problems: [{ field: 'tyle.denominator', code: 'part_missing' }] });
    const empty = await sendReport(plan.everyone, {
      ...at('16002', 2),
      basedOn: 0,
      confirmed: true,
      entries: {},
    });
    expect(empty).toEqual({ ok: false, problems: [{ field: '', code: 'nothing_to_send' }] });
  });

  it('lets doubted figures be sent, but nothing that the head of the unit has not confirmed', async () => {
    const doubted = { ...whole, dem: { numerator: '1.300' }, tyle: { numerator: '500', denominator: '454' } };
    const unexplained = { ...at('16001', 2), basedOn: 0, entries: doubted };
    expect(await sendReport(plan.everyone, { ...unexplained, confirmed: false })).toEqual({
      ok: false,
      problems: [{ field: 'confirmed', code: 'not_confirmed' }],
    });
    expect((await sendReport(plan.everyone, { ...unexplained, confirmed: true })).ok).toBe(true);
    expect(await totalAt('16001', 'dem', 2)).toEqual([1300, 0, 1]);
    expect(await totalAt('16001', 'dem', 1)).toEqual([1315, 0, 1]);
  });

  it('tells the second of two writers', async () => {
    const first = await saveDraft(plan.everyone, {
      ...at('16004', 1),
      basedOn: 0,
      entries: { dem: { numerator: '5' } },
    });
    expect(first.ok).toBe(true);
    const second = await saveDraft(plan.everyone, {
      ...at('16004', 1),
      basedOn: 0,
      entries: { dem: { numerator: '6' } },
    });
    expect(second).toEqual({ ok: false, problems: [{ field: '', code: 'stale' }] });
  });

  it('counts no more when returned, and again when sent again as a new revision', async () => {
    const { version } = await reportAt('16001', 2);
    const reviewed = { ...at('16001', 2), revision: 1 };
    expect(await returnReport(plan.everyone, reviewed)).toEqual({
      ok: false,
      problems: [{ field: 'reason', code: 'reason_needed' }],
    });
    const back = await returnReport(plan.everyone, { ...reviewed, notes: { dem: 'rà soát chỉ tiêu đếm' } });
    expect(back.ok).toBe(true);
    expect(await db.returnNote.findMany({ where: { planId: plan.planId } })).toMatchObject([
      { revisionNumber: 1, reason: 'rà soát chỉ tiêu đếm', writtenById: plan.everyone.userId },
    ]);
    expect(await totalAt('16001', 'dem', 2)).toEqual([1315, 0, 1]);
    const entries = { dem: { numerator: '1.400' }, tyle: { numerator: '400', denominator: '454' } };
    const again = await sendReport(plan.everyone, {
      ...at('16001', 2),
      basedOn: version + 1,
      confirmed: true,
      entries,
    });
    expect(again.ok).toBe(true);
    const report = await reportAt('16001', 2);
    expect([report.state, report.countedRevision, report.returnReason]).toEqual(['sent', 2, null]);
    expect(report.revisions.map((revision) => revision.values.length)).toEqual([4, 4]);
    expect(await totalAt('16001', 'dem', 8)).toEqual([1400, 0, 1]);
  });

  it('can be withdrawn until it is approved', async () => {
    const sent = await sendReport(plan.everyone, {
      ...at('16004', 2),
      basedOn: 0,
      confirmed: true,
      entries: { dem: { numerator: '8' } },
    });
    expect(sent.ok).toBe(true);
    expect((await withdrawReport(plan.everyone, { ...at('16004', 2), basedOn: 1 })).ok).toBe(true);
    expect(await totalAt('16004', 'dem', 8)).toEqual([0, 0, 0]);
    await sendReport(plan.everyone, {
      ...at('16004', 2),
      basedOn: 2,
      confirmed: true,
      entries: { dem: { numerator: '8' } },
    });
    expect((await approveReport(plan.everyone, { ...at('16004', 2), revision: 2 })).ok).toBe(true);
    expect(await withdrawReport(plan.everyone, { ...at('16004', 2), basedOn: 4 })).toEqual({
      ok: false,
      problems: [{ field: '', code: 'not_in_state', params: { state: 'approved' } }],
    });
  });

  it('is nobody else’s to write, return or approve', async () => {
    const forbidden = { ok: false, problems: [{ field: '', code: 'forbidden' }] };
    const send = { ...at('16002', 3), basedOn: 0, confirmed: true, entries: whole };
    expect(await sendReport(only('reporter', '16001'), send)).toEqual(forbidden);
    expect(await sendReport(only('leader', '40'), send)).toEqual(forbidden);
    // A district's reporter types for the communes below it, and for no others.
    expect(await sendReport(only('reporter', '413'), send)).toEqual(forbidden);
    const back = { ...at('16004', 2), revision: 2, reason: 'không thuộc địa bàn' };
    expect(await returnReport(only('district_reviewer', '412'), back)).toEqual(forbidden);
    expect(await returnReport(only('reporter', '16004'), back)).toEqual(forbidden);
    const ended = {
      ...plan.everyone,
      assignments: [{ ...only('reporter', '16002').assignments[0], validUntil: '2021-01-01' }],
    };
    expect(await sendReport(ended as Actor, send)).toEqual(forbidden);
  });

  it('follows the tree of its own week: xã 16003 is reviewed from the other district after it moved', async () => {
    await sendReport(plan.everyone, {
      ...at('16003', 2),
      basedOn: 0,
      confirmed: true,
      entries: { dem: { numerator: '1' } },
    });
    await sendReport(plan.everyone, {
      ...at('16003', 6),
      basedOn: 0,
      confirmed: true,
      entries: { dem: { numerator: '2' } },
    });
    const approve = (district: string, week: number) =>
      approveReport(only('district_reviewer', district), { ...at('16003', week), revision: 1 });
    expect((await approve('413', 2)).ok).toBe(false);
    expect((await approve('412', 2)).ok).toBe(true);
    expect((await approve('412', 6)).ok).toBe(false);
    expect((await approve('413', 6)).ok).toBe(true);
  });

  it('belongs to a unit in force: a merged xã has none in later weeks', async () => {
    const gone = await saveDraft(plan.everyone, {
      ...at('16005', 6),
      basedOn: 0,
      confirmed: true,
      entries: whole,
    });
    expect(gone).toEqual({ ok: false, problems: [{ field: '', code: 'missing' }] });
  });

  it('is closed with its week', async () => {
    await db.week.update({
      where: { planId_ordinal: { planId: plan.planId, ordinal: 8 } },
      data: { closedAt: new Date() },
    });
    const late = await sendReport(plan.everyone, {
      ...at('16001', 8),
      basedOn: 0,
      confirmed: true,
      entries: whole,
    });
    expect(late).toEqual({ ok: false, problems: [{ field: '', code: 'week_closed' }] });
  });

  it('leaves an audit row for what was done, and none for what was refused', async () => {
    const rows = await db.audit.findMany({
      where: { planId: plan.planId, unitId: plan.unitIds.get('16001') ?? 0 },
    });
    expect(rows.map((row) => row.command)).toEqual([
      'report.send',
      'report.send',
      'report.return',
      'report.send',
    ]);
  });
});
