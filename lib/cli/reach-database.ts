import { existsSync } from 'node:fs';
import path from 'node:path';
import { databaseUser } from '@/lib/db/embedded/cluster';
import { runningPort } from '@/lib/db/embedded/leftover';
import { findPlace } from '@/lib/db/embedded/place';
import { keepSecrets } from '@/lib/db/embedded/secrets';
import { databaseName, openEmbedded } from '@/lib/db/embedded/server';
import { Trouble } from '@/lib/db/embedded/trouble';

export interface ReachedDatabase {
  url: string;
  /** Ends the server again when it was started for this command. */
  leave(): Promise<void>;
}

/**
 * The database for a command of its own: DATABASE_URL, else the embedded one that `npm start` runs, else the
 * embedded one started for as long as the command takes.
 * @throws Trouble when there are no data yet.
 */
export async function reachDatabase(): Promise<ReachedDatabase> {
  const given = process.env.DATABASE_URL;
  if (given) return { url: given, leave: async () => {} };
  const dataFolder = path.resolve(process.env.SO06_DATA || '.data');
  if (!existsSync(path.join(dataFolder, 'secrets.json'))) {
    throw new Trouble(`Chưa có dữ liệu ở ${dataFolder}: hãy chạy "npm start" trước, hoặc đặt DATABASE_URL.`);
  }
  const { databasePassword } = keepSecrets(dataFolder);
  const port = runningPort((await findPlace(dataFolder)).data);
  if (port !== null) {
    const url = `postgresql://${databaseUser}:${databasePassword}@127.0.0.1:${port}/${databaseName}`;
    return { url, leave: async () => {} };
  }
  const server = await openEmbedded(dataFolder, databasePassword);
  return { url: server.url, leave: () => server.stop() };
}
