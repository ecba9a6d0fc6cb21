import { z } from 'zod';
import { reasonProblem, tidied } from '@/lib/domain/report/note';
import { command, refused } from '../command';
import { lockWeek, subjectOfPlan, weekAddress } from './find-plan';

const input = weekAddress.extend({ reason: z.string().max(2000) });

/** Mở lại: a closed week takes reports again, and everybody reads why. Deadlines stay what they were. */
export const reopenWeek = command<z.infer<typeof input>, { isoNumber: number }>({
  name: 'week.reopen',
  input,
  may: subjectOfPlan,
  run: async ({ tx }, { reason: typed, ...address }) => {
    const reason = tidied(typed);
    const code = reasonProblem(reason);
    if (code) return { ok: false, problems: [{ field: 'reason', code }] };
    const week = await lockWeek(tx, address);
    if (!week) return refused('missing');
    if (!week.closedAt) return refused('week_not_closed');
    const { planId, ordinal, isoNumber } = week;
    await tx.week.update({ where: { planId_ordinal: { planId, ordinal } }, data: { closedAt: null } });
    return { ok: true, value: { isoNumber }, trace: { planId, detail: { week: ordinal, reason } } };
  },
});
