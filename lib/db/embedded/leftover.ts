import { readFileSync, rmSync } from 'node:fs';
import path from 'node:path';
import { commandLine, endProcess, isRunning, knownProcess } from './process';
import { Trouble } from './trouble';

/**
 * Ends a server that a killed run left running on these data, and removes a lock file that would block the
 * next: in a container its number soon belongs to another process, and PostgreSQL then refuses to start.
 */
export async function clearLeftover(data: string): Promise<void> {
  const pid = lockedBy(data);
  if (pid === null) return;
  const known = knownProcess(pid);
  if (known && isServerOn(pid, data)) {
    await endProcess(known, ['SIGINT', 'SIGQUIT', 'SIGKILL'], { patienceMs: 15_000 });
    if (isRunning(known)) {
      throw new Trouble(
        `PostgreSQL của lần chạy trước (tiến trình ${pid}) không dừng: hãy dừng nó rồi chạy lại.`,
      );
    }
    return;
  }
  // Not ours, or a zombie that nobody buries. Were its sessions still at work on the data, the server would
  // find their shared memory and wait.
  rmSync(path.join(data, 'postmaster.pid'), { force: true });
}

/** The address of the server that runs on these data, null when none does. */
export function runningPort(data: string): number | null {
  const pid = lockedBy(data);
  if (pid === null || !isServerOn(pid, data)) return null;
  return Number(readLock(data)[3]);
}

function lockedBy(data: string): number | null {
  const pid = Number(readLock(data)[0]);
  return Number.isInteger(pid) && pid > 0 ? pid : null;
}

/** The lines of postmaster.pid: process, data folder, start time, port, … */
function readLock(data: string): string[] {
  try {
    return readFileSync(path.join(data, 'postmaster.pid'), 'utf8').split('\n');
  } catch {
    return [];
  }
}

function isServerOn(pid: number, data: string): boolean {
  const command = commandLine(pid).join(' ');
  return command.includes('postgres') && command.includes(`-D ${data} `);
}
