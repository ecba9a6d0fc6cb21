import { describe, expect, it } from 'vitest';
import { breathing, openTurns } from '@/lib/documents/turns';

/** A piece of work that ends when it is told to. */
function work<T>(value: T) {
  let end: () => void = () => undefined;
  const begun = { yet: false };
  const run = () => {
    begun.yet = true;
    return new Promise<T>((resolve) => {
      end = () => resolve(value);
    });
  };
  return { run, begun, end: () => end() };
}

const later = () => new Promise((resolve) => setImmediate(resolve));

describe('turns', () => {
  it('are taken one after the other, in order', async () => {
    const turns = openTurns(5);
    const [first, second] = [work('a'), work('b')];
    const answers = [turns.take(first.run), turns.take(second.run)];
    await later();
    expect([first.begun.yet, second.begun.yet]).toEqual([true, false]);
    first.end();
    await later();
    expect(second.begun.yet).toBe(true);
    second.end();
    expect(await Promise.all(answers)).toEqual(['a', 'b']);
  });

  it('are not waited for where too many wait, and are free again afterwards', async () => {
    const turns = openTurns(2);
    const all = [work(1), work(2), work(3), work(4)];
    const answers = all.map(({ run }) => turns.take(run));
    expect(await answers[3]).toBeNull();
    expect(all[3]?.begun.yet).toBe(false);
    for (const one of all) {
      await later();
      one.end();
    }
    expect(await Promise.all(answers)).toEqual([1, 2, 3, null]);
    expect(await turns.take(async () => 5)).toBe(5);
  });

  it('go on behind one that fails, whose failure its asker learns', async () => {
    const turns = openTurns(2);
    const broken = turns.take(() => Promise.reject(new Error('no letters')));
    const next = turns.take(async () => 'b');
    await expect(broken).rejects.toThrow('no letters');
    expect(await next).toBe('b');
    expect(await turns.take(async () => 'c')).toBe('c');
  });
});

it('a long piece of work that breathes lets others go first', async () => {
  const breathe = breathing();
  let others = 0;
  const timer = setInterval(() => {
    others += 1;
  }, 1);
  const end = performance.now() + 200;
  while (performance.now() < end) await breathe();
  clearInterval(timer);
  expect(others).toBeGreaterThan(5);
});
