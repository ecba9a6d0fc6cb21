/** What the server says of a version: still so, no longer so, cannot be asked now, or will not be told. */
export type Said = 'same' | 'new' | 'unreachable' | 'refused';

/** Asks whether what a page shows is still what stands in the ledger. A 304 is 200 bytes. */
export async function askVersion(source: string, version: number): Promise<Said> {
  try {
    const { status } = await fetch(source, {
      headers: { 'if-none-match': `"${version}"` },
      cache: 'no-store',
      signal: AbortSignal.timeout(10_000),
    });
    if (status === 304) return 'same';
    if (status === 200) return 'new';
    return status < 500 ? 'refused' : 'unreachable';
  } catch {
    return 'unreachable';
  }
}

const second = 1000;
const shortest = 20 * second;
const longest = 180 * second;

/**
 * Asks again and again, ever less often while nothing changes, and only while the page is seen; a page that is looked
 * at again asks at once. Whoever saves data is not asked for. Ends with the first change.
 * @returns what ends it.
 */
export function watch(source: string, version: number, onNew: () => void): () => void {
  const { connection } = navigator as { connection?: { saveData?: boolean } };
  if (connection?.saveData) return () => {};
  let pause = shortest;
  let isOver = false;
  let timer: ReturnType<typeof setTimeout> | undefined;

  // A tenth more or less, so that pages opened together do not ask together.
  const later = () => {
    if (!isOver && !document.hidden) timer = setTimeout(ask, pause * (0.9 + Math.random() / 5));
  };
  const ask = async () => {
    const said = await askVersion(source, version);
    if (isOver) return;
    if (said === 'same' || said === 'unreachable') {
      pause = Math.min(longest, pause * 1.3);
      clearTimeout(timer);
      return later();
    }
    end();
    if (said === 'new') onNew();
  };
  const look = () => {
    clearTimeout(timer);
    if (document.hidden) return;
    pause = shortest;
    void ask();
  };
  const end = () => {
    isOver = true;
    clearTimeout(timer);
    document.removeEventListener('visibilitychange', look);
  };
  document.addEventListener('visibilitychange', look);
  later();
  return end;
}
