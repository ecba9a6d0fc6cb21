import { z } from 'zod';
import { type Problem, refused } from '@/lib/commands/command';
import type { Tx } from '@/lib/db/client';
import { meetingAddress } from '@/lib/queries/meeting/locate-meeting';
import { type MeetingPart, partVersion } from '@/lib/queries/meeting/part-version';

/** What a change of a meeting says first: which one, and the version that the form was filled from. */
export const meetingChange = meetingAddress.extend({ version: z.coerce.number().int().nonnegative() });

/** The same of a change of one part. */
export const partChange = meetingAddress.extend({ version: z.string().max(16) });

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

/** The same for one part alone: 'stale' where that part is another than the form was filled from. */
export async function changePart(
  tx: Tx,
  { id, version }: { id: number; version: string },
  part: MeetingPart,
): Promise<Changing> {
  const locked = await lockMeeting(tx, id);
  if (!locked.ok) return locked;
  return (await partVersion(tx, id, part)) === version ? locked : refused('stale');
}

/** For a change that says itself what it changes from what: locks a meeting and counts its version up. */
export async function lockMeeting(tx: Tx, id: number): Promise<Changing> {
  const [row] = await tx.meeting.updateManyAndReturn({
    where: { id },
    data: { version: { increment: 1 } },
    select: { version: true },
  });
  return row ? { ok: true, version: row.version } : refused('missing');
}
