import { z } from 'zod';
import type { Actor } from '@/lib/access/actor';
import { isStorable } from '@/lib/db/storable';
import type { EditAnswer } from '@/lib/domain/report/outbox';
import { refused } from '../command';
import { applyEdits, editsMax, typedEdit } from './apply-edits';
import { reportAddress } from './find-report';

/** Edits of any reports: as much of each as an answer needs. */
const queue = z
  .array(z.object({ id: z.string() }).loose())
  .min(1)
  .max(editsMax);

const queuedEdit = reportAddress.extend(typedEdit.shape);
type QueuedEdit = z.infer<typeof queuedEdit>;

/**
 * Applies what a device queued, report by report, in the order typed. An edit that cannot be read is refused by
 * itself: it holds up no other.
 * @returns an answer for every edit; null when the request is no queue.
 */
export async function applyQueue(actor: Actor, raw: unknown, now = new Date()): Promise<EditAnswer[] | null> {
  const parsed = queue.safeParse(raw);
  if (!parsed.success) return null;
  const answers: EditAnswer[] = [];
  const edits: QueuedEdit[] = [];
  for (const one of parsed.data) {
    const edit = queuedEdit.safeParse(one);
    if (edit.success && isStorable(edit.data)) edits.push(edit.data);
    else answers.push({ id: one.id, is: 'refused', problems: refused('invalid').problems });
  }
  for (const ofReport of byReport(edits)) {
    const { plan, unit, week } = ofReport[0] as QueuedEdit;
    const outcome = await applyEdits(actor, { plan, unit, week, edits: ofReport }, now);
    answers.push(
      ...(outcome.ok
        ? outcome.value.answers
        : ofReport.map(({ id }) => ({ id, is: 'refused' as const, problems: outcome.problems }))),
    );
  }
  return answers;
}

function byReport(edits: readonly QueuedEdit[]): QueuedEdit[][] {
  const reports = new Map<string, QueuedEdit[]>();
  for (const edit of edits) {
    const key = JSON.stringify([edit.plan, edit.unit, edit.week]);
    reports.set(key, [...(reports.get(key) ?? []), edit]);
  }
  return [...reports.values()];
}
