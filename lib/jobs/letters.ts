import type PgBoss from 'pg-boss';
import { attemptsMax, type Post } from '@/lib/commands/reminder/send-letter';
import { sendReminder } from '@/lib/commands/reminder/send-reminder';
import { sendTaskReminder } from '@/lib/commands/reminder/send-task-reminder';
import type { Tx } from '@/lib/db/client';
import type { PrismaClient } from '@/lib/db/generated/client';
import { listQueuedReminders } from '@/lib/queries/reminder/list-queued-reminders';
import { listQueuedTaskReminders } from '@/lib/queries/reminder/list-queued-task-reminders';

interface Letter {
  reminderId: number;
}

interface LetterKind {
  queue: string;
  /** Tells the jobs of one kind from those of another; four hexadecimal digits. */
  mark: string;
  waiting: (db: Tx, most: number) => Promise<number[]>;
  send: typeof sendReminder;
}

/** Letters about reports and letters about tasks: each kind has a queue of its own. */
const kinds: LetterKind[] = [
  { queue: 'send-reminder', mark: '8000', waiting: listQueuedReminders, send: sendReminder },
  { queue: 'send-task-reminder', mark: '8001', waiting: listQueuedTaskReminders, send: sendTaskReminder },
];

/** How many letters of a kind one look hands to the queue. */
const lettersMax = 5000;

export async function layOutLetters(boss: PgBoss, retryDelay: number): Promise<void> {
  for (const { queue } of kinds) {
    await boss.createQueue(queue, {
      name: queue,
      // One more than we count ourselves: also a worker that died is followed by another try.
      retryLimit: attemptsMax,
      retryDelay,
      retryBackoff: true,
      expireInSeconds: 120,
    });
  }
}

/** Every letter that waits becomes a job; a letter's job has its id from the letter, so it is one however often. */
export async function queueLetters(boss: PgBoss, db: PrismaClient): Promise<void> {
  for (const { queue, mark, waiting } of kinds) {
    const ids = await waiting(db, lettersMax);
    if (ids.length === 0) continue;
    await boss.insert(
      ids.map((reminderId) => ({ id: jobIdOf(mark, reminderId), name: queue, data: { reminderId } })),
    );
  }
}

/** Takes letters from the queues and sends them. */
export async function workOnLetters(
  boss: PgBoss,
  { db, post, clock, polling }: { db: PrismaClient; post: Post; clock: () => Date; polling: object },
): Promise<void> {
  for (const { queue, send } of kinds) {
    const postman = await boss.work<Letter>(queue, { ...polling, batchSize: 1 }, async ([job]) => {
      // One letter a job, so that each is tried again by itself; the next one is taken without waiting.
      boss.notifyWorker(postman);
      if (job && (await send(db, job.data.reminderId, post, clock)) === 'again') {
        throw new Error('the letter was not taken: the queue tries again, later each time');
      }
    });
  }
}

function jobIdOf(mark: string, reminderId: number): string {
  return `00000000-0000-4000-${mark}-${reminderId.toString(16).padStart(12, '0')}`;
}
