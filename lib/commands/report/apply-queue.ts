import { z } from 'zod';
import type { Actor } from '@/lib/access/actor';
import type { EditAnswer } from '@/lib/domain/report/outbox';
import type { Problem } from '../command';
import { applyEdits } from './apply-edits';
import { reportAddress } from './find-report';

/** Edits of any reports. Each names its report and its key; applyEdits reads the rest. */
const queue = z
  .array(reportAddress.extend({ id: z.uuid() }).loose())
  .min(1)
  .max(500);

/**
 * Applies what a device queued, report by report, in the order typed.
 * @returns an answer for every edit; null when the request is no queue.
 */
export async function applyQueue(actor: Actor, raw: unknown, now = new Date()): Promise<EditAnswer[] | null> {
  const parsed = queue.safeParse(raw);
  if (!parsed.success) return null;
  const answers: EditAnswer[] = [];
  for (const edits of byReport(parsed.data)) {
    const { plan, unit, week } = edits[0] as (typeof edits)[number];
    const outcome = await applyEdits(actor, { plan, unit, week, edits }, now);
    if (outcome.ok) answers.push(...outcome.value.answers);
    else
      answers.push(
        ...edits.map(({ id }) => ({ id, is: 'refused' as const, problems: said(outcome.problems) })),
      );
  }
  return answers;
}

function byReport<Edit extends z.infer<typeof reportAddress>>(edits: readonly Edit[]): Edit[][] {
  const reports = new Map<string, Edit[]>();
  for (const edit of edits) {
    const key = `${edit.plan} ${edit.unit} ${edit.week}`;
    reports.set(key, [...(reports.get(key) ?? []), edit]);
  }
  return [...reports.values()];
}

/** A request that cannot be read has a problem at each thing that is wrong; the person needs one sentence. */
function said(problems: Problem[]): Problem[] {
  return problems.every(({ code }) => code === 'invalid') ? [{ field: '', code: 'invalid' }] : problems;
}
