import { readFileSync, renameSync, rmSync, writeFileSync } from 'node:fs';
import path from 'node:path';
import { endProcess, isRunning, type KnownProcess, knownProcess } from '@/lib/db/embedded/process';

/** A process that this start began and that must not outlive it. */
export interface Child extends KnownProcess {
  /** Sent in turn, the next when the one before did not help. */
  signals: NodeJS.Signals[];
  /** It leads a group, and the group ends with it. */
  group: boolean;
}

/** What .data/running.json says: who runs here, and what it began. */
export interface Running {
  start: KnownProcess;
  address: string;
  children: Child[];
}

const fileOf = (dataFolder: string) => path.join(dataFolder, 'running.json');

export function readRunning(dataFolder: string): Running | null {
  try {
    return JSON.parse(readFileSync(fileOf(dataFolder), 'utf8'));
  } catch {
    return null;
  }
}

/**
 * Claims the data folder for this process.
 * What a killed start left running is ended first.
 * @returns null, or the live start that holds the folder.
 */
export async function claim(dataFolder: string, address: string): Promise<Running | null> {
  const other = readRunning(dataFolder);
  if (other && isRunning(other.start)) return other;
  await endChildren(dataFolder);
  const start = knownProcess(process.pid);
  if (!start) throw new Error('this process runs');
  try {
    writeFileSync(fileOf(dataFolder), JSON.stringify({ start, address, children: [] }), { flag: 'wx' });
  } catch (error) {
    const winner = readRunning(dataFolder);
    if (winner) return winner;
    throw error;
  }
  return null;
}

/** Writes down a child, so that the guard and the next start find it. */
export function recordChild(dataFolder: string, child: Child): void {
  const running = readRunning(dataFolder);
  if (!running) return;
  const children = [...running.children.filter(isRunning), child];
  const file = fileOf(dataFolder);
  writeFileSync(`${file}.new`, JSON.stringify({ ...running, children }));
  renameSync(`${file}.new`, file);
}

/**
 * Ends what is written down there, the last begun first, and gives the folder back.
 * @param of only when that start wrote it: another may have claimed the folder since.
 */
export async function endChildren(dataFolder: string, of?: KnownProcess): Promise<void> {
  const running = readRunning(dataFolder);
  if (running && of && !isSame(running.start, of)) return;
  for (const child of running?.children.toReversed() ?? []) {
    await endProcess(child, child.signals, { group: child.group, patienceMs: 8000 });
  }
  const now = readRunning(dataFolder);
  if (!now || !running || isSame(now.start, running.start)) rmSync(fileOf(dataFolder), { force: true });
}

function isSame(one: KnownProcess, other: KnownProcess): boolean {
  return one.pid === other.pid && one.startedAt === other.startedAt;
}
