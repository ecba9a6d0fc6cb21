import { spawn } from 'node:child_process';
import path from 'node:path';
import { setTimeout as sleep } from 'node:timers/promises';
import { freePort } from '@/lib/db/embedded/port';

/** An app that serves on loopback. */
export interface Served {
  url: string;
  stop(): Promise<void>;
}

/** `next start` of the production build in a folder. @param probe a page of it that answers without a session. */
export async function serve(
  folder: string,
  probe: string,
  env: Record<string, string> = {},
): Promise<Served> {
  const port = await freePort();
  const next = path.join(folder, 'node_modules/next/dist/bin/next');
  const server = spawn(process.execPath, [next, 'start', '-H', '127.0.0.1', '-p', String(port)], {
    cwd: folder,
    env: { ...process.env, NEXT_TELEMETRY_DISABLED: '1', NODE_ENV: 'production', ...env },
    stdio: ['ignore', 2, 2],
  });
  const ended = new Promise<void>((resolve) => server.once('close', () => resolve()));
  const stop = async () => {
    server.kill();
    await ended;
  };
  const url = `http://127.0.0.1:${port}`;
  for (let tries = 0; tries < 600 && server.exitCode === null; tries++) {
    const isUp = await fetch(url + probe).then(
      (answer) => answer.ok,
      () => false,
    );
    if (isUp) return { url, stop };
    await sleep(100);
  }
  await stop();
  throw new Error(`the app in ${folder} did not serve within a minute`);
}
