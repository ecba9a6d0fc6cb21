import type { z } from 'zod';
import { formatInstant } from '@/lib/domain/plan/day';
import { command, refused } from '../command';
import { lockWeek, subjectOfPlan, weekAddress } from './find-plan';

/**
 * Khoá sổ tuần: from now on nothing of this week can be written. What was being sent lands before it or is refused.
 * Problems: 'missing', 'week_not_open', 'week_closed', 'not_due_yet' (the deadline, or a unit's extension, still runs).
 */
export const closeWeek = command<z.infer<typeof weekAddress>, { isoNumber: number }>({
  name: 'week.close',
  input: weekAddress,
  may: subjectOfPlan,
  run: async ({ tx, now }, asked) => {
    const week = await lockWeek(tx, asked);
    if (!week) return refused('missing');
    if (!week.openedAt) return refused('week_not_open');
    if (week.closedAt) return refused('week_closed');
    const { planId, ordinal, isoNumber } = week;
    const { _max } = await tx.report.aggregate({
      where: { planId, weekOrdinal: ordinal },
      _max: { extendedUntil: true },
    });
    const lastDueAt = [week.dueAt, _max.extendedUntil ?? week.dueAt].sort((a, b) => Number(b) - Number(a))[0];
    if (lastDueAt && now < lastDueAt) return refused('not_due_yet', { until: formatInstant(lastDueAt) });
    await tx.week.update({ where: { planId_ordinal: { planId, ordinal } }, data: { closedAt: now } });
    return { ok: true, value: { isoNumber }, trace: { planId, detail: { week: ordinal } } };
  },
});
