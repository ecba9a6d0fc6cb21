import { z } from 'zod';
import { isAllowed } from '@/lib/access/scope';
import { resolveUnit, resolveWeek } from '@/lib/db/resolve';
import { command, refused } from '../command';
import { approve } from './approve-report';
import type { ReportToWrite } from './find-report';
import { subjectOfReport } from './find-report';
import { lockReviewed } from './find-reviewed';

const input = z.object({
  plan: z.string().min(1).max(40),
  week: z.string().min(1).max(10),
  /** The unit under which the reviewer works: a district or the province. */
  unit: z.string().min(1).max(12),
  /** Unit code and counted revision of each report that the reviewer saw. */
  reports: z
    .array(z.object({ unit: z.string().min(1).max(12), revision: z.number().int().min(1) }))
    .min(1)
    .max(500),
});

/** What became of one report of many. */
export interface Approved {
  unit: string;
  problem: string | null;
}

/**
 * Duyệt nhiều báo cáo một lần: each that still is what the reviewer saw is approved; the others are left as they are
 * and named with the reason (newer_revision, not_in_state, forbidden, week_closed …). One in doubt holds up no other.
 */
export const approveMany = command<z.infer<typeof input>, Approved[]>({
  name: 'report.approve_many',
  input,
  may: async (tx, asked) => {
    const resolved = await resolveWeek(tx, asked.plan, asked.week);
    const unit = resolved && (await resolveUnit(tx, asked.unit, resolved.week.endsOn));
    return unit && { action: 'report.review', unitId: unit.id, on: resolved.week.endsOn };
  },
  run: async (context, { plan, week, unit, reports }) => {
    const answers: Approved[] = [];
    const taken: ReportToWrite[] = [];
    // All are locked before the first is changed, and in one order: what a change counts up for the units above
    // must not be waited for while another's report is still to be locked.
    for (const asked of [...reports].sort((a, b) => a.unit.localeCompare(b.unit))) {
      const address = { plan, week, unit: asked.unit, revision: asked.revision };
      const subject = await subjectOfReport(context.tx, address, 'report.review');
      const isOwn = subject !== null && (await isAllowed(context.tx, context.actor, subject, context.now));
      const locked = isOwn ? await lockReviewed(context.tx, address, 'approve') : refused('forbidden');
      if (locked.ok) taken.push(locked.found);
      answers.push({ unit: asked.unit, problem: locked.ok ? null : (locked.problems[0]?.code ?? 'invalid') });
    }
    for (const found of taken) await approve(context, found);
    const approved = answers.filter(({ problem }) => problem === null);
    const trace = {
      detail: {
        plan,
        week,
        unit,
        approved: approved.length,
        left: answers.length - approved.length,
        units: approved.map((one) => one.unit).join(' '),
      },
    };
    return { ok: true, value: answers, trace };
  },
});
