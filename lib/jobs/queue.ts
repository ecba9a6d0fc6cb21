import pg from 'pg';
import PgBoss from 'pg-boss';

/** Any number that nothing else locks: of several instances that start, one after the other lays out the queue. */
const layoutLock = 60_610;

export interface Queue {
  boss: PgBoss;
  /** Finishes what is at work, takes nothing new, lets go of the database. */
  stop(): Promise<void>;
}

/**
 * Opens the queue in the app's own PostgreSQL, in a schema of its own (`pgboss`) that migrations never see.
 * @param layOut what the queue is to hold: making queues at the same time as another instance would deadlock.
 */
export async function openQueue(
  databaseUrl: string,
  layOut: (boss: PgBoss) => Promise<void>,
  onError: (error: unknown) => void,
): Promise<Queue> {
  const pool = new pg.Pool({ connectionString: databaseUrl, max: 3, application_name: 'so06-jobs' });
  pool.on('error', onError);
  const connection = new Connection(pool, onError);
  const boss = new PgBoss({
    db: connection,
    // Done is done: the ledger of deliveries is in our own tables.
    archiveCompletedAfterSeconds: 3600,
    deleteAfterDays: 7,
  });
  boss.on('error', onError);
  const stop = async () => {
    await boss.stop({ timeout: 10_000 });
    connection.onError = () => {};
    await pool.end();
  };
  try {
    await alone(databaseUrl, async () => {
      await boss.start();
      await layOut(boss);
    });
  } catch (error) {
    await stop();
    throw error;
  }
  connection.isLive = true;
  return { boss, stop };
}

/**
 * The queue's way to the database. The library does not wait for "this job is done" to be written down, so a database
 * that is away for a moment would end the whole app; here it is reported, and the job is taken again later.
 */
class Connection implements PgBoss.Db {
  isLive = false;

  constructor(
    private readonly pool: pg.Pool,
    public onError: (error: unknown) => void,
  ) {}

  async executeSql(text: string, values: unknown[]): Promise<{ rows: unknown[] }> {
    try {
      return await this.pool.query(text, values);
    } catch (error) {
      if (!this.isLive) throw error;
      this.onError(error);
      // Reads as "nothing done" everywhere in the library; an empty list would not.
      return undefined as never;
    }
  }
}

async function alone(databaseUrl: string, work: () => Promise<void>): Promise<void> {
  const lock = new pg.Client({ connectionString: databaseUrl });
  await lock.connect();
  try {
    await lock.query('SELECT pg_advisory_lock($1)', [layoutLock]);
    await work();
  } finally {
    await lock.end();
  }
}
