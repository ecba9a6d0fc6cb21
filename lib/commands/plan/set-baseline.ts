import { z } from 'zod';
import { repost } from '@/lib/db/post';
import { resolveUnit, resolveWeek } from '@/lib/db/resolve';
import { countMax } from '@/lib/domain/report/number';
import { command, refused } from '../command';

const input = z.object({
  plan: z.string().max(40),
  unit: z.string().max(12),
  week: z.string().max(10),
  indicator: z.string().max(60),
  denominator: z.number().int().min(0).max(countMax),
});

/**
 * Sets the province's denominator of one reporting unit from a week on: a posting, with a date. Where units report
 * the denominator themselves it is a yardstick for the check of denominators, and the ledger does not move.
 */
export const setBaseline = command<z.infer<typeof input>, { denominator: number }>({
  name: 'baseline.set',
  input,
  may: async (tx, asked) => {
    const resolved = await resolveWeek(tx, asked.plan, asked.week);
    const unit = resolved && (await resolveUnit(tx, asked.unit, resolved.week.endsOn));
    return unit && { action: 'baseline.set', unitId: unit.id, on: resolved.week.endsOn };
  },
  run: async ({ tx, now }, asked) => {
    const resolved = await resolveWeek(tx, asked.plan, asked.week);
    const unit = resolved && (await resolveUnit(tx, asked.unit, resolved.week.endsOn));
    const indicator = await tx.planIndicator.findFirst({
      where: { plan: { slug: asked.plan }, indicator: { code: asked.indicator } },
      include: { indicator: true },
    });
    if (!resolved || !unit || !indicator) return refused('missing');
    if (resolved.week.closedAt) return refused('week_closed');
    const { kind, denominatorBy } = indicator.indicator;
    if (denominatorBy === 'none' || kind !== 'rate' || indicator.reportedBy !== unit.level) {
      return refused('not_set_by_province');
    }
    const { planId, indicatorId } = indicator;
    const key = { planId, indicatorId, unitId: unit.id, weekOrdinal: resolved.week.ordinal };
    await repost(tx, { planId, unitIds: [unit.id], indicatorIds: [indicatorId] }, async () => {
      await tx.baseline.upsert({
        where: { planId_unitId_indicatorId_weekOrdinal: key },
        create: { ...key, denominator: asked.denominator, setAt: now },
        update: { denominator: asked.denominator, setAt: now },
      });
    });
    const trace = {
      planId,
      unitId: unit.id,
      detail: { indicator: asked.indicator, week: key.weekOrdinal, denominator: asked.denominator },
    };
    return { ok: true, value: { denominator: asked.denominator }, trace };
  },
});
