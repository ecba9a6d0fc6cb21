import { z } from 'zod';
import { parseClock } from '@/lib/domain/plan/clock';
import { isInOrder } from '@/lib/domain/plan/deadline';
import { command, type Problem } from '../command';
import { type DatedWeeks, dateWeeks } from './date-weeks';
import { lockPlan, planAddress, subjectOfPlan } from './find-plan';

const input = planAddress.extend({
  cutoffAfterDays: z.coerce.number().int().min(-6).max(28),
  /** '24:00' is the end of the day. */
  cutoffClock: z.string().max(10),
  dueAfterDays: z.coerce.number().int().min(0).max(28),
  dueClock: z.string().max(10),
  shiftsOverHolidays: z.boolean(),
});

/**
 * Sets when a plan's data end and its reports are due, for the weeks that have not opened yet.
 * Problems: 'clock' at a clock, 'due_before_cutoff' at the deadline.
 */
export const setSchedule = command<z.infer<typeof input>, DatedWeeks>({
  name: 'plan.set_schedule',
  input,
  may: subjectOfPlan,
  run: async ({ tx }, asked) => {
    const { cutoffAfterDays, dueAfterDays, shiftsOverHolidays } = asked;
    const cutoffMinute = parseClock(asked.cutoffClock);
    const dueMinute = parseClock(asked.dueClock);
    const problems: Problem[] = [];
    if (cutoffMinute === null) problems.push({ field: 'cutoffClock', code: 'clock' });
    // A deadline at 24:00 would be read as the day after.
    if (dueMinute === null || dueMinute === 1440) problems.push({ field: 'dueClock', code: 'clock' });
    if (cutoffMinute === null || dueMinute === null || problems.length > 0) return { ok: false, problems };
    const rule = { cutoffAfterDays, cutoffMinute, dueAfterDays, dueMinute, shiftsOverHolidays };
    if (!isInOrder(rule)) {
      return { ok: false, problems: [{ field: 'dueAfterDays', code: 'due_before_cutoff' }] };
    }
    const plan = await lockPlan(tx, asked.plan);
    await tx.plan.update({ where: { id: plan.id }, data: rule });
    const dated = await dateWeeks(tx, plan.id, rule);
    return { ok: true, value: dated, trace: { planId: plan.id, detail: { ...rule, from: dated.from } } };
  },
});
