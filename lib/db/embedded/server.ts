import path from 'node:path';
import { setTimeout as sleep } from 'node:timers/promises';
import pg from 'pg';
import { databaseUser, initialiseCluster, resetPassword } from './cluster';
import { type Launched, launch } from './launch';
import { clearLeftover } from './leftover';
import { findPlace } from './place';
import type { KnownProcess } from './process';
import { errorCode, Trouble } from './trouble';

export const databaseName = 'so06';
const startPatienceMs = 10 * 60_000; // after a power cut the server may have much to replay

/** A PostgreSQL that runs for us, on loopback alone. */
export interface EmbeddedServer {
  url: string;
  process: KnownProcess;
  /** Where the files lie, when that is not the data folder. */
  outside: string | null;
  /** Settles when the server has ended, by our hand or not. */
  ended: Promise<void>;
  stop(): Promise<void>;
}

interface Options {
  /** More settings of postgresql.conf, as 'name=value'. */
  settings?: string[];
  /** Told which process it is as soon as it runs, so that it ends with whoever asked. */
  onBegun?: (server: KnownProcess) => void;
}

/**
 * Starts the server on the data in this folder, and makes the data first where there are none.
 * Copes with what a killed run left: a server still running on the data, its lock file, half-made data.
 * @throws Trouble when the person at the terminal must do something first.
 */
export async function openEmbedded(
  dataFolder: string,
  password: string,
  { settings = [], onBegun = () => {} }: Options = {},
): Promise<EmbeddedServer> {
  const place = await findPlace(path.resolve(dataFolder));
  await initialiseCluster(place, password);
  await clearLeftover(place.data);
  const logFile = path.join(dataFolder, 'postgres.log');
  const begin = async () => {
    const launched = await launch(place, logFile, settings);
    onBegun(launched.process);
    return launched;
  };
  let server = await beginUntilUp(begin, password);
  if (server === 'other_password') {
    // secrets.json was deleted, the data were not.
    resetPassword(place, password);
    server = await beginUntilUp(begin, password);
  }
  if (server === 'other_password') throw new Error('the password was set just now');
  const address = `postgresql://${databaseUser}:${password}@127.0.0.1:${server.port}`;
  await ensureDatabase(`${address}/postgres`);
  return {
    url: `${address}/${databaseName}`,
    process: server.process,
    outside: place.outside ? place.data : null,
    ended: server.ended,
    stop: server.stop,
  };
}

/** Begins the server until it takes connections, as often as something passing stands in its way. */
async function beginUntilUp(
  begin: () => Promise<Launched>,
  password: string,
): Promise<Launched | 'other_password'> {
  for (let tries = 1; ; tries++) {
    const server = await begin();
    const state = await waitUntilUp(server, password);
    if (state === 'up') return server;
    await server.stop();
    if (state === 'other_password') return state;
    const words = server.lastWords();
    if (tries === 20 || !passing.test(words)) {
      throw new Trouble(`PostgreSQL không mở được: ${reasonIn(words)}`);
    }
    await sleep(250);
  }
}

/** The last sessions of a killed server end by themselves; a port taken since is chosen anew. */
const passing = /pre-existing shared memory block|could not bind|could not create any TCP/;

async function waitUntilUp(server: Launched, password: string): Promise<'up' | 'other_password' | 'ended'> {
  const address = { host: '127.0.0.1', port: server.port, user: databaseUser, database: 'postgres' };
  const until = Date.now() + startPatienceMs;
  while (Date.now() < until && !server.hasEnded()) {
    const client = new pg.Client({ ...address, password });
    try {
      await client.connect();
      await client.end();
      return 'up';
    } catch (error) {
      if (errorCode(error) === '28P01') return 'other_password';
      await sleep(30);
    }
  }
  return 'ended';
}

/** The line of the server's log that says why it gave up. */
function reasonIn(log: string): string {
  const line = log.split('\n').findLast((text) => /FATAL|PANIC|error|could not/i.test(text));
  return (line ?? log.trim().split('\n').at(-1) ?? '').replace(/^.*?(FATAL|PANIC|LOG): {2}/, '').trim();
}

async function ensureDatabase(url: string): Promise<void> {
  const client = new pg.Client({ connectionString: url });
  await client.connect();
  try {
    const { rowCount } = await client.query('select 1 from pg_database where datname = $1', [databaseName]);
    if (rowCount === 0) await client.query(`create database ${databaseName}`);
  } finally {
    await client.end();
  }
}
