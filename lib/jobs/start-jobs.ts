import type PgBoss from 'pg-boss';
import { openWeeks } from '@/lib/commands/plan/open-weeks';
import type { Post } from '@/lib/commands/reminder/send-letter';
import { writeReminders } from '@/lib/commands/reminder/write-reminders';
import { writeTaskReminders } from '@/lib/commands/reminder/write-task-reminders';
import type { PrismaClient } from '@/lib/db/generated/client';
import { layOutLetters, queueLetters, workOnLetters } from './letters';
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

const jobs = { openWeeks: 'open-weeks', remind: 'remind' } as const;

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
    await writeTaskReminders(db, clock(), post.sendMail !== null);
    await queueLetters(boss, db);
  };
  const polling = { pollingIntervalSeconds: pollSeconds };
  await boss.work(jobs.openWeeks, polling, async () => {
    await openWeeks(db, clock());
  });
  await boss.work(jobs.remind, polling, remind);
  await workOnLetters(boss, { db, post, clock, polling });
  return { remindNow: remind, stop: queue.stop };
}

async function layOut(boss: PgBoss, { retryDelaySeconds = 120 }: JobSettings): Promise<void> {
  await boss.createQueue(jobs.openWeeks, { name: jobs.openWeeks, retryLimit: 2, retryDelay: 30 });
  await boss.createQueue(jobs.remind, { name: jobs.remind, retryLimit: 2, retryDelay: 30 });
  await layOutLetters(boss, retryDelaySeconds);
  await boss.schedule(jobs.openWeeks, '*/10 * * * *');
  await boss.schedule(jobs.remind, '*/5 * * * *');
}
