import type { Tx } from '@/lib/db/client';

/** Why a meeting cannot be removed; `count` papers or tasks stand against it. */
export interface RemovalHindrance {
  code: 'paper_kept' | 'task_reported';
  count: number;
}

/** What others rely on is not removed: a paper that was issued, and with it perhaps signed; a task that has notes. */
export async function removalHindrance(tx: Tx, meetingId: number): Promise<RemovalHindrance | null> {
  const papers = await tx.meetingPaper.count({ where: { meetingId } });
  if (papers > 0) return { code: 'paper_kept', count: papers };
  const tasks = await tx.task.count({ where: { meetingId, notes: { some: {} } } });
  return tasks > 0 ? { code: 'task_reported', count: tasks } : null;
}

/** What goes with a meeting that is removed, or why it cannot be. */
export interface Removal {
  hindrance: RemovalHindrance | null;
  points: number;
  tasks: number;
  files: number;
}

export async function readRemoval(tx: Tx, id: number): Promise<Removal> {
  const [hindrance, { _count }] = await Promise.all([
    removalHindrance(tx, id),
    tx.meeting.findUniqueOrThrow({
      where: { id },
      select: { _count: { select: { points: true, tasks: true, attachments: true } } },
    }),
  ]);
  return { hindrance, points: _count.points, tasks: _count.tasks, files: _count.attachments };
}
