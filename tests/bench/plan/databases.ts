import { chmodSync, mkdtempSync, rmSync } from 'node:fs';
import { tmpdir } from 'node:os';
import path from 'node:path';
import pg from 'pg';
import { openEmbedded } from '@/lib/db/embedded/server';
import { migrate } from '@/lib/db/migrate';
import { makePlan } from './make-plan';
import type { Size } from './size';

export interface Databases {
  urlOf(name: string): string;
  stop(): Promise<void>;
}

/** A PostgreSQL of the bench's own in a folder that is gone afterwards, with a made-up plan of each size. */
export async function openDatabases(sizes: Record<string, Size>): Promise<Databases> {
  const folder = mkdtempSync(path.join(tmpdir(), 'so06-bench-'));
  chmodSync(folder, 0o711); // as root, the server runs as another user
  const server = await openEmbedded(folder, 'bench', { settings: ['fsync=off', 'shared_buffers=256MB'] });
  const stop = async () => {
    await server.stop();
    rmSync(folder, { recursive: true, force: true });
  };
  try {
    await migrate(server.url);
    const template = new URL(server.url).pathname.slice(1);
    const urlOf = (name: string) => server.url.replace(/[^/]*$/, name);
    for (const [name, size] of Object.entries(sizes)) {
      await run(urlOf('postgres'), `CREATE DATABASE ${name} TEMPLATE ${template}`);
      await makePlan(urlOf(name), size);
    }
    return { urlOf, stop };
  } catch (error) {
    await stop();
    throw error;
  }
}

async function run(url: string, sql: string): Promise<void> {
  const client = new pg.Client({ connectionString: url });
  await client.connect();
  try {
    await client.query(sql);
  } finally {
    await client.end();
  }
}
