import type { Tx } from '@/lib/db/client';
import { groupConclusions } from '@/lib/domain/task/group-conclusions';

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

/** The tasks of a meeting's conclusions, by conclusion, in order. */
export async function readGroups(tx: Tx, meetingId: number) {
  const tasks = await tx.task.findMany({
    where: { meetingId },
    select: { id: true, position: true, text: true, _count: { select: { notes: true } } },
  });
  return groupConclusions(tasks);
}
