import { afterEach, beforeEach, describe, expect, test, vi } from 'vitest';
import { watch } from '@/components/progress/watch';

const minute = 60_000;
let asked: number[] = [];
let answer: () => Response;
let page: EventTarget & { hidden: boolean };

beforeEach(() => {
  vi.useFakeTimers({ now: 0 });
  asked = [];
  answer = () => new Response(null, { status: 304 });
  page = Object.assign(new EventTarget(), { hidden: false });
  vi.stubGlobal('document', page);
  vi.stubGlobal('navigator', {});
  vi.stubGlobal('fetch', async (_: string, { headers }: { headers: Record<string, string> }) => {
    expect(headers['if-none-match']).toBe('"7"');
    asked.push(Date.now());
    return answer();
  });
});
afterEach(() => {
  vi.useRealTimers();
  vi.unstubAllGlobals();
});

const after = (ms: number) => vi.advanceTimersByTimeAsync(ms);

describe('a page left open', () => {
  test('asks ever less often while nothing changes: about 25 times in its first hour, 20 in every other', async () => {
    watch('/x', 7, () => expect.unreachable());
    await after(60 * minute);
    expect(asked.length).toBeGreaterThanOrEqual(20);
    expect(asked.length).toBeLessThanOrEqual(32);
    const firstHour = asked.length;
    await after(60 * minute);
    expect(asked.length - firstHour).toBeGreaterThanOrEqual(18);
    expect(asked.length - firstHour).toBeLessThanOrEqual(23);
  });

  test('says once that there is something new, and asks no more', async () => {
    const onNew = vi.fn();
    watch('/x', 7, onNew);
    await after(5 * minute);
    answer = () => Response.json({ version: 8 });
    await after(5 * minute);
    const count = asked.length;
    await after(60 * minute);
    expect([onNew.mock.calls.length, asked.length]).toEqual([1, count]);
  });

  test('asks nothing while it is hidden, and at once when it is seen again', async () => {
    watch('/x', 7, () => expect.unreachable());
    await after(minute);
    page.hidden = true;
    page.dispatchEvent(new Event('visibilitychange'));
    const count = asked.length;
    await after(60 * minute);
    expect(asked.length).toBe(count);
    page.hidden = false;
    page.dispatchEvent(new Event('visibilitychange'));
    await after(0);
    expect(asked.length).toBe(count + 1);
  });

  test('goes on after a lost network, ends when it is refused, and never begins for who saves data', async () => {
    answer = () => {
      throw new TypeError('network');
    };
    watch('/x', 7, () => expect.unreachable());
    await after(10 * minute);
    expect(asked.length).toBeGreaterThan(3);
    answer = () => new Response(null, { status: 401 });
    await after(10 * minute);
    const count = asked.length;
    await after(60 * minute);
    expect(asked.length).toBe(count);
    vi.stubGlobal('navigator', { connection: { saveData: true } });
    watch('/x', 7, () => expect.unreachable());
    await after(60 * minute);
    expect(asked.length).toBe(count);
  });

  test('is forgotten when it goes', async () => {
    watch('/x', 7, () => expect.unreachable())();
    await after(60 * minute);
    expect(asked).toEqual([]);
  });
});
