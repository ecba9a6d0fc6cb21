import { type ChildProcess, spawn } from 'node:child_process';
import { closeSync, mkdirSync, openSync, readFileSync, rmSync, statSync } from 'node:fs';
import path from 'node:path';
import { setTimeout as sleep } from 'node:timers/promises';
import pg from 'pg';
import { databaseUser, initialiseCluster, resetPassword, serverEnvironment } from './cluster';
import { clearLeftover } from './leftover';
import { findPlace, type Place } from './place';
import { freePort } from './port';
import { endProcess, type KnownProcess, knownProcess } from './process';
import { Trouble } from './trouble';

const databaseName = 'so06';
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
  let server = await begin();
  if (!(await accepts(server, password))) {
    // secrets.json was deleted, the data were not.
    await server.stop();
    resetPassword(place, password);
    server = await begin();
    await accepts(server, password);
  }
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

interface Launched {
  port: number;
  process: KnownProcess;
  ended: Promise<void>;
  hasEnded(): boolean;
  lastWords(): string;
  stop(): Promise<void>;
}

async function launch(place: Place, logFile: string, settings: string[]): Promise<Launched> {
  const port = await freePort();
  const all = [
    'listen_addresses=127.0.0.1',
    'unix_socket_directories=',
    'timezone=UTC',
    'log_timezone=UTC',
    // Small data: no workers, and so no need of the shared memory that containers are short of.
    'max_parallel_workers_per_gather=0',
    ...settings,
  ];
  const args = ['-D', place.data, '-p', String(port), ...all.flatMap((setting) => ['-c', setting])];
  const log = openLog(logFile);
  const logFrom = statSync(logFile).size;
  // A group of its own: Ctrl-C in the terminal reaches the app first, which ends the server last.
  const child = spawn(path.join(place.native, 'bin', 'postgres'), args, {
    ...place.runAs,
    cwd: '/',
    env: serverEnvironment(),
    detached: true,
    stdio: ['ignore', log, log],
  });
  closeSync(log);
  let over = false;
  const ended = new Promise<void>((resolve) => {
    child.once('close', () => {
      over = true;
      resolve();
    });
    child.once('error', () => {});
  });
  return {
    port,
    process: identify(child),
    ended,
    hasEnded: () => over,
    lastWords: () => readFileSync(logFile).subarray(logFrom).toString('utf8'),
    async stop() {
      // Fast: sessions are ended, everything is written. Then immediate, which is safe as a power cut is.
      await endProcess(identify(child), ['SIGINT', 'SIGQUIT', 'SIGKILL'], { patienceMs: 15_000 });
      await ended;
    },
  };
}

function identify(child: ChildProcess): KnownProcess {
  return (child.pid && knownProcess(child.pid)) || { pid: child.pid ?? 0, startedAt: '' };
}

/** Waits until the server takes connections: true, or false when it knows another password. */
async function accepts(server: Launched, password: string): Promise<boolean> {
  const until = Date.now() + startPatienceMs;
  while (Date.now() < until) {
    if (server.hasEnded()) throw new Trouble(`PostgreSQL không mở được: ${reasonIn(server.lastWords())}`);
    const client = new pg.Client({
      host: '127.0.0.1',
      port: server.port,
      user: databaseUser,
      password,
      database: 'postgres',
    });
    try {
      await client.connect();
      await client.end();
      return true;
    } catch (error) {
      if ((error as { code?: string }).code === '28P01') return false;
      await sleep(30);
    }
  }
  await server.stop();
  throw new Trouble('PostgreSQL mở quá lâu: hãy chạy lại.');
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

function openLog(file: string): number {
  mkdirSync(path.dirname(file), { recursive: true });
  const size = statSync(file, { throwIfNoEntry: false })?.size ?? 0;
  if (size > 5_000_000) rmSync(file);
  return openSync(file, 'a', 0o600);
}
