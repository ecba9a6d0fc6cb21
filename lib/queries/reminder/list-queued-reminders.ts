import type { Tx } from '@/lib/db/client';

/** Letters that wait to be sent, the oldest first. Asked by the system itself: no policy. */
export async function listQueuedReminders(db: Tx, most: number): Promise<number[]> {
  const rows = await db.reminder.findMany({
    where: { channel: 'email', state: 'queued' },
    select: { id: true },
    orderBy: { id: 'asc' },
    take: most,
  });
  return rows.map(({ id }) => id);
}
