import { z } from 'zod';
import { parseHours } from '@/lib/domain/report/reminder';
import { command, type Problem } from '../command';
import { lockPlan, planAddress, subjectOfPlan } from './find-plan';

const input = planAddress.extend({ before: z.string().max(100), after: z.string().max(100) });

/** Sets at how many hours before and after the deadline those who owe are reminded. Problems: 'hours'. */
export const setReminders = command<z.infer<typeof input>, { before: number[]; after: number[] }>({
  name: 'plan.set_reminders',
  input,
  may: subjectOfPlan,
  run: async ({ tx }, asked) => {
    const [before, after] = [parseHours(asked.before), parseHours(asked.after)];
    const problems: Problem[] = [];
    if (!before) problems.push({ field: 'before', code: 'hours' });
    if (!after) problems.push({ field: 'after', code: 'hours' });
    if (!before || !after) return { ok: false, problems };
    const plan = await lockPlan(tx, asked.plan);
    before.sort((a, b) => b - a);
    after.sort((a, b) => a - b);
    await tx.plan.update({
      where: { id: plan.id },
      data: { remindBeforeHours: before, remindAfterHours: after },
    });
    const detail = { before: before.join(' '), after: after.join(' ') };
    return { ok: true, value: { before, after }, trace: { planId: plan.id, detail } };
  },
});
