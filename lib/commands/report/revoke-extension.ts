import type { z } from 'zod';
import { command, refused } from '../command';
import { lockReport, reportAddress, subjectOfReport } from './find-report';

/** Thu hồi gia hạn: the week's deadline holds for this unit again. */
export const revokeExtension = command<z.infer<typeof reportAddress>, null>({
  name: 'report.revoke_extension',
  input: reportAddress,
  may: (tx, asked) => subjectOfReport(tx, asked, 'week.manage'),
  run: async ({ tx }, address) => {
    const locked = await lockReport(tx, address);
    if (!locked.ok) return locked;
    const { id, planId, unitId, weekOrdinal, extendedUntil } = locked.found.report;
    if (!extendedUntil) return refused('not_extended');
    await tx.report.update({ where: { id }, data: { extendedUntil: null, extensionReason: null } });
    return { ok: true, value: null, trace: { planId, unitId, detail: { report: id, week: weekOrdinal } } };
  },
});
