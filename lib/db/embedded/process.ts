import { execFileSync } from 'node:child_process';
import { readFileSync } from 'node:fs';
import { setTimeout as sleep } from 'node:timers/promises';

/** A process that can be told apart from a later one with the same number. */
export interface KnownProcess {
  pid: number;
  startedAt: string;
}

/** Describes a running process; null when there is none (a zombie is none). */
export function knownProcess(pid: number): KnownProcess | null {
  const startedAt = process.platform === 'linux' ? startOnLinux(pid) : ask(pid, 'lstart');
  return startedAt ? { pid, startedAt } : null;
}

/** True while exactly this process runs, not another that was given its number. */
export function isRunning(known: KnownProcess): boolean {
  return knownProcess(known.pid)?.startedAt === known.startedAt;
}

/** The command line of a process, '' when it cannot be read. */
export function commandLine(pid: number): string[] {
  if (process.platform !== 'linux') return ask(pid, 'command').split(' ');
  return read(`/proc/${pid}/cmdline`).split('\0').filter(Boolean);
}

/** The number of the process that started this one, 0 when unknown. */
export function parentOf(pid: number): number {
  return Number(process.platform === 'linux' ? (statFields(pid)[1] ?? 0) : ask(pid, 'ppid'));
}

/**
 * Sends each signal in turn, and the next only when the process outlives the patience.
 * @param group also ends what the process started: it must lead its own group.
 */
export async function endProcess(
  known: KnownProcess,
  signals: NodeJS.Signals[],
  { group = false, patienceMs = 10_000 } = {},
): Promise<void> {
  for (const signal of signals) {
    if (!isRunning(known)) return;
    send(group ? -known.pid : known.pid, signal);
    for (let waited = 0; waited < patienceMs && isRunning(known); waited += 25) await sleep(25);
  }
}

function send(target: number, signal: NodeJS.Signals): void {
  try {
    process.kill(target, signal);
  } catch {
    // It ended by itself in between.
  }
}

// Numbers come again after a reboot, the boot's name does not.
function startOnLinux(pid: number): string {
  const fields = statFields(pid);
  const state = fields[0];
  if (!state || state === 'Z' || state === 'X') return '';
  return `${read('/proc/sys/kernel/random/boot_id').trim()} ${fields[19]}`;
}

/** What follows the name in /proc/<pid>/stat: state, parent, … (the name may hold spaces and brackets). */
function statFields(pid: number): string[] {
  const stat = read(`/proc/${pid}/stat`);
  return stat.slice(stat.lastIndexOf(')') + 2).split(' ');
}

function read(file: string): string {
  try {
    return readFileSync(file, 'utf8');
  } catch {
    return '';
  }
}

function ask(pid: number, column: string): string {
  try {
    return execFileSync('ps', ['-o', `${column}=`, '-p', String(pid)], { encoding: 'utf8' }).trim();
  } catch {
    return '';
  }
}
