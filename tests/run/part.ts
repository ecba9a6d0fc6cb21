import { spawnSync } from 'node:child_process';
import { mkdtempSync, readFileSync, rmSync } from 'node:fs';
import { tmpdir } from 'node:os';
import path from 'node:path';

export interface Counts {
  passed: number;
  failed: number;
}

/** Runs a program with its output on the screen. @returns whether it ended well. */
export function runs(program: string, args: string[], environment: Record<string, string> = {}): boolean {
  const { status } = spawnSync(program, args, {
    stdio: ['ignore', 'inherit', 'inherit'],
    env: { ...process.env, ...environment },
  });
  return status === 0;
}

/** A check without tests of its own counts as one. */
export function oneCheck(passed: boolean): Counts {
  return { passed: passed ? 1 : 0, failed: passed ? 0 : 1 };
}

/**
 * Runs tests that write their results as JSON, and counts them. No results, no test run, or a bad end without
 * a failed test is a failure: a part never passes by not running.
 */
export function countTests(
  run: (resultsFile: string) => boolean,
  count: (results: Record<string, unknown>) => Counts,
): Counts {
  const folder = mkdtempSync(path.join(tmpdir(), 'so06-results-'));
  const file = path.join(folder, 'results.json');
  try {
    const endedWell = run(file);
    const { passed, failed } = count(JSON.parse(readFileSync(file, 'utf8')));
    const silent = failed === 0 && (!endedWell || passed === 0);
    return { passed, failed: silent ? 1 : failed };
  } catch (error) {
    console.error(error);
    return { passed: 0, failed: 1 };
  } finally {
    rmSync(folder, { recursive: true, force: true });
  }
}
