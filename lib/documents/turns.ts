/** Work that is done one after the other, in the order in which it was asked for. */
export interface Turns {
  /** @returns null, and nothing is done, where too many wait already. */
  take<T>(work: () => Promise<T>): Promise<T | null>;
}

/** @param waitingMax how many may wait behind the one whose turn it is. */
export function openTurns(waitingMax: number): Turns {
  let last: Promise<unknown> = Promise.resolve();
  let taken = 0;
  return {
    take: async (work) => {
      if (taken > waitingMax) return null;
      taken += 1;
      const done = last.then(work).finally(() => {
        taken -= 1;
      });
      // One that fails holds up nobody behind it.
      last = done.catch(() => undefined);
      return done;
    },
  };
}

/** Files are written with some hundred MiB at hand and one thread: two at once are no faster, and nobody else is served. */
const filesWaitingMax = 8;

// Each route may be a bundle of its own: their turns are those of one process.
const kept = globalThis as { so06Files?: Turns };

/** The turns of all that write files. */
export function fileTurns(): Turns {
  kept.so06Files ??= openTurns(filesWaitingMax);
  return kept.so06Files;
}

/** So long, in ms, may a long piece of work hold the thread. */
const breathMs = 15;

/** Called often by a long piece of work: lets others go first whenever it has held the thread for a while. */
export function breathing(): () => Promise<void> {
  let since = performance.now();
  return async () => {
    if (performance.now() - since < breathMs) return;
    await new Promise((resolve) => setImmediate(resolve));
    since = performance.now();
  };
}
