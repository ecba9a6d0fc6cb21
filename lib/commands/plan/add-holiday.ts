import { z } from 'zod';
import { isDay, toDate } from '@/lib/domain/plan/day';
import { holdsIdentityNumber, tidied } from '@/lib/domain/report/note';
import { command, type Problem } from '../command';
import { dateAllWeeks } from './date-weeks';
import { planAddress, subjectOfPlan } from './find-plan';

const input = planAddress.extend({ day: z.string().max(10), name: z.string().max(200) });

/**
 * Adds a day on which offices are closed; deadlines of weeks that have not opened yet move off it.
 * Problems: 'day', 'day_taken' at the day; 'name' at the name.
 */
export const addHoliday = command<z.infer<typeof input>, { weeks: number }>({
  name: 'plan.add_holiday',
  input,
  may: subjectOfPlan,
  run: async ({ tx }, asked) => {
    const name = tidied(asked.name);
    const problems: Problem[] = [];
    if (!isDay(asked.day)) problems.push({ field: 'day', code: 'day' });
    if (name.length < 2 || name.length > 100 || holdsIdentityNumber(name)) {
      problems.push({ field: 'name', code: 'name' });
    }
    if (problems.length > 0) return { ok: false, problems };
    const [added] = await tx.holiday.createManyAndReturn({
      data: [{ day: toDate(asked.day), name }],
      skipDuplicates: true,
    });
    if (!added) return { ok: false, problems: [{ field: 'day', code: 'day_taken' }] };
    return {
      ok: true,
      value: { weeks: await dateAllWeeks(tx) },
      trace: { detail: { day: asked.day, name } },
    };
  },
});
