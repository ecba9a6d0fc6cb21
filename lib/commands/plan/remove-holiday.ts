import { z } from 'zod';
import { toDate } from '@/lib/domain/plan/day';
import { command, refused } from '../command';
import { dateAllWeeks } from './date-weeks';
import { planAddress, subjectOfPlan } from './find-plan';

const input = planAddress.extend({ day: z.iso.date() });

/** Removes a day off; deadlines of weeks that have not opened yet move back. */
export const removeHoliday = command<z.infer<typeof input>, { weeks: number }>({
  name: 'plan.remove_holiday',
  input,
  may: subjectOfPlan,
  run: async ({ tx }, { day }) => {
    const { count } = await tx.holiday.deleteMany({ where: { day: toDate(day) } });
    if (count === 0) return refused('missing');
    return { ok: true, value: { weeks: await dateAllWeeks(tx) }, trace: { detail: { day } } };
  },
});
