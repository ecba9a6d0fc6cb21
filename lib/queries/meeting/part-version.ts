import { createHash } from 'node:crypto';
import type { Tx } from '@/lib/db/client';
import { canonicalJson } from '@/lib/domain/meeting/freeze/canonical';

/**
 * Parts of a meeting whose forms are filled at the same time by several people: who marks attendance is not in the way
 * of who writes down conclusions.
 */
export type MeetingPart = 'facts' | 'conclusions';

const readPart: Record<MeetingPart, (tx: Tx, meetingId: number) => Promise<unknown>> = {
  facts: (tx, id) =>
    tx.meeting.findUnique({
      where: { id },
      omit: { id: true, version: true, freezeId: true, createdAt: true, createdById: true },
    }),
  conclusions: (tx, meetingId) =>
    tx.task.findMany({
      where: { meetingId },
      orderBy: { position: 'asc' },
      omit: { version: true, doneAt: true },
      include: { partners: { orderBy: { id: 'asc' } } },
    }),
};

/** What a form of a part sends back: another text as soon as anything of the part is another. */
export async function partVersion(tx: Tx, meetingId: number, part: MeetingPart): Promise<string> {
  return versionOf(await readPart[part](tx, meetingId));
}

/** A few characters that stand for all of what was read. */
export function versionOf(content: unknown): string {
  return createHash('sha256').update(canonicalJson(content), 'utf8').digest('hex').slice(0, 16);
}
