import { beforeAll, describe, expect, it } from 'vitest';
import { db } from '@/lib/db/client';
import { toDate } from '@/lib/domain/plan/day';
import { makeSmallPlan, type SmallPlan } from '@/tests/fixtures/small-plan';

/** What must never be is refused by the database itself, whoever writes. */
describe('the database refuses', () => {
  let plan: SmallPlan;
  let other: SmallPlan;
  let reportId: number;
  const unit = (code: string) => plan.unitIds.get(code) ?? 0;

  beforeAll(async () => {
    plan = await makeSmallPlan(db, 'tu-choi');
    other = await makeSmallPlan(db, 'ke-hoach-khac');
    const report = await db.report.findFirstOrThrow({
      where: { planId: plan.planId, unitId: unit('16001'), weekOrdinal: 1 },
    });
    reportId = report.id;
    await db.revision.create({ data: { reportId, number: 1, planId: plan.planId } });
  });

  const value = async (change: Record<string, unknown>) => {
    const indicator = await db.planIndicator.findFirstOrThrow({
      where: { planId: plan.planId, position: 2 },
    });
    return db.value.create({
      data: {
        reportId,
        revisionNumber: 1,
        planId: plan.planId,
        indicatorId: indicator.indicatorId,
        numerator: 1,
        denominator: 2,
        typedAt: new Date(),
        ...change,
      },
    });
  };

  it('overlapping placements of one unit', async () => {
    const overlapping = { unitId: unit('16001'), parentId: unit('413'), validFrom: toDate('2023-01-01') };
    await expect(db.placement.create({ data: overlapping })).rejects.toThrow(/placement_one_at_a_time/);
  });

  it('one code for two units at the same time, but not after one another', async () => {
    const again = { code: '16001', level: 'commune', type: 'Xã', name: 'Trùng mã' } as const;
    await expect(db.unit.create({ data: { ...again, validFrom: toDate('2021-01-01') } })).rejects.toThrow(
      /unit_code_in_force_once/,
    );
    const earlier = { ...again, validFrom: toDate('2000-01-01'), validUntil: toDate('2020-01-01') };
    const kept = await db.unit.create({ data: earlier });
    await db.unit.delete({ where: { id: kept.id } });
  });

  it('two reports of one unit and week', async () => {
    const second = { planId: plan.planId, weekOrdinal: 1, unitId: unit('16001') };
    await expect(db.report.create({ data: second })).rejects.toThrow(/Unique constraint/);
  });

  it('negative counts', async () => {
    await expect(value({ numerator: -1 })).rejects.toThrow(/value_not_negative/);
    await expect(value({ denominator: -1 })).rejects.toThrow(/value_not_negative/);
  });

  it('a blank that pretends to be a value, and "không áp dụng" with a figure', async () => {
    await expect(value({ numerator: null, denominator: null })).rejects.toThrow(/value_row_says_something/);
    await expect(value({ notApplicable: true })).rejects.toThrow(/value_not_applicable_has_no_parts/);
  });

  it('a value for an indicator outside its plan', async () => {
    const stranger = await db.indicator.create({
      data: {
        code: 'ngoai',
        groupNumber: 1,
        name: 'Ngoài kế hoạch',
        shortName: 'Ngoài',
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
    await expect(value({ indicatorId: stranger.id, denominator: null })).rejects.toThrow(
      /Foreign key constraint/,
    );
    // Nor under the name of another plan.
    await expect(value({ planId: other.planId })).rejects.toThrow(/Foreign key constraint/);
  });

  it('a report that counts without having been sent', async () => {
    const counting = db.report.update({ where: { id: reportId }, data: { countedRevision: 1 } });
    await expect(counting).rejects.toThrow(/report_counts_when_sent/);
  });

  it('a change to what was sent', async () => {
    const kept = await value({});
    await db.revision.update({
      where: { reportId_number: { reportId, number: 1 } },
      data: { sentAt: new Date() },
    });
    const key = {
      reportId_revisionNumber_indicatorId: { reportId, revisionNumber: 1, indicatorId: kept.indicatorId },
    };
    await expect(db.value.update({ where: key, data: { numerator: 2 } })).rejects.toThrow(
      /sent revision never change/,
    );
    await expect(db.value.delete({ where: key })).rejects.toThrow(/sent revision never change/);
  });

  it('a change to the audit', async () => {
    await db.audit.create({ data: { command: 'thử', detail: {} } });
    await expect(db.audit.deleteMany()).rejects.toThrow(/only added to/);
    await expect(db.audit.updateMany({ data: { command: 'khác' } })).rejects.toThrow(/only added to/);
  });

  it('a week that is not Monday to Sunday', async () => {
    const crooked = db.week.update({
      where: { planId_ordinal: { planId: plan.planId, ordinal: 1 } },
      data: { startsOn: toDate('2024-01-02') },
    });
    await expect(crooked).rejects.toThrow(/week_is_monday_to_sunday/);
  });
});
