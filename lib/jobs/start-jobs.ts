import type PgBoss from 'pg-boss';
import { openWeeks } from '@/lib/commands/plan/open-weeks';
import type { Post } from '@/lib/commands/reminder/send-reminder';
import { attemptsMax, sendReminder } from '@/lib/commands/reminder/send-reminder';
import { writeReminders } from '@/lib/commands/reminder/write-reminders';
import type { PrismaClient } from '@/lib/db/generated/client';
import { listQueuedReminders } from '@/lib/queries/reminder/list-queued-reminders';
import { openQueue } from './queue';

export interface JobSettings {
  databaseUrl: string;
  db: PrismaClient;
  post: Post;
  onError: (error: unknown) => void;
  /** Between tries of a letter, doubling; and how often a worker looks for work. Seconds. */
  retryDelaySeconds?: number;
  pollSeconds?: number;
  clock?: () => Date;
}

export interface Jobs {
  /** Looks now who is to be reminded, without waiting for its time. */
  remindNow(): Promise<void>;
  /** Finishes what is at work, takes nothing new, lets go of the database. */
  stop(): Promise<void>;
}

interface Letter {
  reminderId: number;
}

const jobs = { openWeeks: 'open-weeks', remind: 'remind', sendReminder: 'send-reminder' } as const;

/** How many letters one look hands to the queue. */
const lettersMax = 5000;

/**
 * Starts this instance's share of the background work. Any number of instances share one database: a job is taken
 * by one of them, and scheduled work falls due once, not once an instance.
 */
export async function startJobs(settings: JobSettings): Promise<Jobs> {
  const { db, post, clock = () => new Date(), pollSeconds = 5 } = settings;
  const queue = await openQueue(settings.databaseUrl, (boss) => layOut(boss, settings), settings.onError);
  const { boss } = queue;
  const remind = async () => {
    await writeReminders(db, clock(), post.sendMail !== null);
    await queueLetters(boss, db);
  };
  const polling = { pollingIntervalSeconds: pollSeconds };
  await boss.work(jobs.openWeeks, polling, async () => {
    await openWeeks(db, clock());
  });
  await boss.work(jobs.remind, polling, remind);
  const postman = await boss.work<Letter>(jobs.sendReminder, { ...polling, batchSize: 1 }, async ([job]) => {
    // One letter a job, so that each is tried again by itself; the next one is taken without waiting.
    boss.notifyWorker(postman);
    if (job && (await sendReminder(db, job.data.reminderId, post, clock)) === 'again') {
      throw new Error('the letter was not taken: the queue tries again, later each time');
    }
  });
  return { remindNow: remind, stop: queue.stop };
}

async function layOut(boss: PgBoss, { retryDelaySeconds = 120 }: JobSettings): Promise<void> {
  await boss.createQueue(jobs.openWeeks, { name: jobs.openWeeks, retryLimit: 2, retryDelay: 30 });
  await boss.createQueue(jobs.remind, { name: jobs.remind, retryLimit: 2, retryDelay: 30 });
  await boss.createQueue(jobs.sendReminder, {
    name: jobs.sendReminder,
    // One more than we count ourselves: also a worker that died is followed by another try.
    retryLimit: attemptsMax,
    retryDelay: retryDelaySeconds,
    retryBackoff: true,
    expireInSeconds: 120,
  });
  await boss.schedule(jobs.openWeeks, '*/10 * * * *');
  await boss.schedule(jobs.remind, '*/5 * * * *');
}

/** Every letter that waits becomes a job; a letter's job has its id from the letter, so it is one however often. */
async function queueLetters(boss: PgBoss, db: PrismaClient): Promise<void> {
  const waiting = await listQueuedReminders(db, lettersMax);
  if (waiting.length === 0) return;
  await boss.insert(
    waiting.map((reminderId) => ({ id: jobIdOf(reminderId), name: jobs.sendReminder, data: { reminderId } })),
  );
}

function jobIdOf(reminderId: number): string {
  return `00000000-0000-4000-8000-${reminderId.toString(16).padStart(12, '0')}`;
}
