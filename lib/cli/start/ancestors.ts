import { commandLine, isRunning, type KnownProcess, knownProcess, parentOf } from '@/lib/db/embedded/process';

/**
 * Calls back when npm, or the shell between, is gone: `kill -9` of `npm start` must end the app as well.
 * Started without npm, the app stands alone and nothing is watched.
 */
export function watchAncestors(onGone: () => void): void {
  if (!process.env.npm_lifecycle_event) return;
  const ancestors = upToNpm();
  if (ancestors.length === 0) return;
  const timer = setInterval(() => {
    if (ancestors.every(isRunning)) return;
    clearInterval(timer);
    onGone();
  }, 250);
  timer.unref();
}

function upToNpm(): KnownProcess[] {
  const found: KnownProcess[] = [];
  for (let pid = parentOf(process.pid); pid > 1 && found.length < 4; pid = parentOf(pid)) {
    const known = knownProcess(pid);
    if (!known) return [];
    found.push(known);
    if (/\bnpm\b/.test(commandLine(pid).slice(0, 2).join(' '))) return found;
  }
  return [];
}
