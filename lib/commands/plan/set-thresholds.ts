import { z } from 'zod';
import { command } from '../command';
import { lockPlan, planAddress, subjectOfPlan } from './find-plan';

const whole = (min: number, max: number) => z.coerce.number().int().min(min).max(max);

const input = planAddress.extend({
  swingPoints: whole(1, 100),
  denominatorPercent: whole(1, 100),
  frozenWeeks: whole(2, 52),
  frozenJumpPercent: whole(1, 1000),
  ownOutlierTimes: whole(2, 100),
  peerOutlierTimes: whole(2, 100),
});

/** Sets from where on the checks doubt a figure. Problems: 'invalid' at a field. */
export const setThresholds = command<z.infer<typeof input>, null>({
  name: 'plan.set_thresholds',
  input,
  may: subjectOfPlan,
  run: async ({ tx }, { plan: slug, ...thresholds }) => {
    const plan = await lockPlan(tx, slug);
    await tx.plan.update({ where: { id: plan.id }, data: thresholds });
    return { ok: true, value: null, trace: { planId: plan.id, detail: thresholds } };
  },
});
