import { spawn } from 'node:child_process';
import { once } from 'node:events';
import { chmodSync, mkdtempSync, rmSync } from 'node:fs';
import { tmpdir } from 'node:os';
import path from 'node:path';
import { createInterface } from 'node:readline';
import { afterEach, describe, expect, it } from 'vitest';
import { type EmbeddedServer, openEmbedded } from '@/lib/db/embedded/server';
import { migrate } from '@/lib/db/migrate';
import { openDatabase } from '@/lib/db/open-database';
import { verifyLedger } from '@/lib/db/verify';
import { verifyReceipts } from '@/lib/db/verify-receipts';

describe('a kill in the middle', () => {
  let folder = '';
  let server: EmbeddedServer | undefined;
  afterEach(async () => {
    await server?.stop();
    rmSync(folder, { recursive: true, force: true });
  });

  it('loses no acknowledged report and leaves no half one', { timeout: 120_000 }, async () => {
    folder = mkdtempSync(path.join(tmpdir(), 'so06-crash-'));
    chmodSync(folder, 0o711);
    server = await openEmbedded(folder, 'mat-khau');
    await migrate(server.url);

    const acknowledged = await sendUntilKilled(server, 60);

    server = await openEmbedded(folder, 'mat-khau');
    const db = openDatabase(server.url);
    try {
      const counted = await db.$queryRaw<{ place: string; figure: number; values: number }[]>`
        SELECT u.code || ' ' || r.week_ordinal AS place, max(v.numerator) AS figure, count(*)::int AS values
        FROM report r JOIN unit u ON u.id = r.unit_id
        JOIN value v ON v.report_id = r.id AND v.revision_number = r.counted_revision
        GROUP BY 1`;
      const figures = new Map(counted.map((row) => [row.place, row.figure]));
      // The last one may have landed without its acknowledgement having been heard: then it is later, not lost.
      for (const [place, figure] of acknowledged)
        expect(figures.get(place) ?? 0).toBeGreaterThanOrEqual(figure);
      expect(counted.every((row) => row.values === 2)).toBe(true);
      expect((await verifyLedger(db)).differences).toEqual([]);
      expect(await verifyReceipts(db)).toEqual([]);
    } finally {
      await db.$disconnect();
    }
  });
});

/** Runs the sender, and kills it and the server outright after so many acknowledgements. */
async function sendUntilKilled(server: EmbeddedServer, count: number): Promise<Map<string, number>> {
  const sender = spawn(process.execPath, ['--import', 'tsx', 'tests/fixtures/sender.ts'], {
    env: { ...process.env, DATABASE_URL: server.url },
    stdio: ['ignore', 'pipe', 'inherit'],
  });
  const acknowledged = new Map<string, number>();
  let heard = 0;
  const ended = once(sender, 'exit');
  for await (const line of createInterface({ input: sender.stdout })) {
    const [unit, week, figure] = line.split(' ');
    acknowledged.set(`${unit} ${week}`, Number(figure));
    if (++heard !== count) continue;
    process.kill(server.process.pid, 'SIGKILL');
    sender.kill('SIGKILL');
  }
  await ended;
  await server.ended;
  expect(heard).toBeGreaterThanOrEqual(count);
  return acknowledged;
}
