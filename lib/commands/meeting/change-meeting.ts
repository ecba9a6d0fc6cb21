import { z } from 'zod';
import { type Problem, refused } from '@/lib/commands/command';
import type { Tx } from '@/lib/db/client';
import { meetingAddress } from '@/lib/queries/meeting/locate-meeting';

/** What every change of a meeting says first: which one, and the version that the form was filled from. */
export const meetingChange = meetingAddress.extend({ version: z.coerce.number().int().nonnegative() });

type Changing = { ok: true; version: number } | { ok: false; problems: Problem[] };

/**
 * Locks a meeting and counts its version up; of two people who changed it at once the second is told ('stale') and keeps
 * what was typed.
 * @returns the new version
 */
export async function changeMeeting(
  tx: Tx,
  { id, version }: { id: number; version: number },
): Promise<Changing> {
  const { count } = await tx.meeting.updateMany({
    where: { id, version },
    data: { version: { increment: 1 } },
  });
  return count === 1 ? { ok: true, version: version + 1 } : refused('stale');
}
