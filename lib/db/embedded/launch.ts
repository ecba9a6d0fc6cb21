import { type ChildProcess, spawn } from 'node:child_process';
import { closeSync, mkdirSync, openSync, readFileSync, rmSync, statSync } from 'node:fs';
import path from 'node:path';
import { serverEnvironment } from './cluster';
import type { Place } from './place';
import { freePort } from './port';
import { endProcess, type KnownProcess, knownProcess } from './process';

/** A server process, begun; whether it takes connections is another matter. */
export interface Launched {
  port: number;
  process: KnownProcess;
  ended: Promise<void>;
  hasEnded(): boolean;
  /** What it has written to its log. */
  lastWords(): string;
  stop(): Promise<void>;
}

/** Begins the server on a free port of loopback. Its log goes to this file. */
export async function launch(place: Place, logFile: string, settings: string[]): Promise<Launched> {
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

function openLog(file: string): number {
  mkdirSync(path.dirname(file), { recursive: true });
  const size = statSync(file, { throwIfNoEntry: false })?.size ?? 0;
  if (size > 5_000_000) rmSync(file);
  return openSync(file, 'a', 0o600);
}
