import type { Tx } from '@/lib/db/client';

/** Letters about tasks that wait to be sent, the oldest first. Asked by the system itself: no policy. */
export async function listQueuedTaskReminders(db: Tx, most: number): Promise<number[]> {
  const rows = await db.taskReminder.findMany({
    where: { channel: 'email', state: 'queued' },
    select: { id: true },
    orderBy: { id: 'asc' },
    take: most,
  });
  return rows.map(({ id }) => id);
}
