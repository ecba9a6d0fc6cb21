import type { Tx } from '@/lib/db/client';

/** Beyond any position in use: two tasks never stand at the same one, not even while they are moved. */
const aside = 1_000_000;

/** Puts tasks of a meeting at positions 1, 2, … in the order given: all of them. */
export async function orderTasks(tx: Tx, meetingId: number, ids: readonly number[]): Promise<void> {
  await tx.task.updateMany({ where: { meetingId }, data: { position: { increment: aside } } });
  await tx.$executeRaw`
    UPDATE task SET position = said.position
    FROM unnest(${[...ids]}::int[]) WITH ORDINALITY AS said (id, position)
    WHERE task.id = said.id AND task.meeting_id = ${meetingId}`;
}
