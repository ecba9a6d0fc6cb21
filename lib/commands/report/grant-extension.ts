import { z } from 'zod';
import { parseClock } from '@/lib/domain/plan/clock';
import { addDays, formatInstant, isDay, vietnamInstant } from '@/lib/domain/plan/day';
import { reasonProblem, tidied } from '@/lib/domain/report/note';
import { command, type Problem } from '../command';
import { lockReport, reportAddress, subjectOfReport } from './find-report';

const input = reportAddress.extend({
  /** Day and time until which the report counts as on time. */
  day: z.string().max(10),
  clock: z.string().max(10),
  reason: z.string().max(2000),
});

/** An extension is for days, not for another quarter. */
const extensionDaysMax = 60;

/**
 * Gia hạn: a later deadline for one unit and one week, with its reason. The report itself is not touched, so nobody
 * who types it at the moment is disturbed. Problems: 'day', 'clock', 'not_later', 'too_late', those of a reason.
 */
export const grantExtension = command<z.infer<typeof input>, { until: Date }>({
  name: 'report.extend',
  input,
  may: (tx, asked) => subjectOfReport(tx, asked, 'week.manage'),
  run: async ({ tx }, { day, clock, reason: typed, ...address }) => {
    const problems: Problem[] = [];
    const minute = parseClock(clock);
    const until = isDay(day) && minute !== null ? vietnamInstant(day, minute) : null;
    if (minute === null) problems.push({ field: 'clock', code: 'clock' });
    else if (!until) problems.push({ field: 'day', code: 'day' });
    const reason = tidied(typed);
    const wrong = reasonProblem(reason);
    if (wrong) problems.push({ field: 'reason', code: wrong });
    if (problems.length > 0 || !until) return { ok: false, problems };

    const locked = await lockReport(tx, address);
    if (!locked.ok) return locked;
    const { report, week } = locked.found;
    if (until <= week.dueAt) {
      const params = { due: formatInstant(week.dueAt) };
      return { ok: false, problems: [{ field: 'day', code: 'not_later', params }] };
    }
    if (day > addDays(week.endsOn, extensionDaysMax)) {
      return {
        ok: false,
        problems: [{ field: 'day', code: 'too_late', params: { days: extensionDaysMax } }],
      };
    }
    await tx.report.update({
      where: { id: report.id },
      data: { extendedUntil: until, extensionReason: reason },
    });
    const { planId, unitId, weekOrdinal } = report;
    const detail = { report: report.id, week: weekOrdinal, until: until.toISOString(), reason };
    return { ok: true, value: { until }, trace: { planId, unitId, detail } };
  },
});
