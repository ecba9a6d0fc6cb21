import { spawn } from 'node:child_process';
import path from 'node:path';
import { setTimeout as sleep } from 'node:timers/promises';
import { freePort } from '@/lib/db/embedded/port';

const folder = path.resolve('tests/bench/bare');
const next = path.resolve('node_modules/next/dist/bin/next');
const environment = { ...process.env, NEXT_TELEMETRY_DISABLED: '1', NODE_ENV: 'production' as const };

/** Builds the bare app with the same packages and serves it on loopback. */
export async function startBareApp(): Promise<{ url: string; stop: () => void }> {
  await run(['build']);
  const port = await freePort();
  const server = spawn(process.execPath, [next, 'start', '-H', '127.0.0.1', '-p', String(port)], {
    cwd: folder,
    env: environment,
    stdio: 'ignore',
  });
  const url = `http://127.0.0.1:${port}`;
  for (let tries = 0; tries < 200; tries++) {
    if (
      await fetch(url).then(
        (answer) => answer.ok,
        () => false,
      )
    )
      return { url, stop: () => server.kill() };
    await sleep(100);
  }
  server.kill();
  throw new Error('the bare app did not serve within twenty seconds');
}

async function run(args: string[]): Promise<void> {
  const tool = spawn(process.execPath, [next, ...args], {
    cwd: folder,
    env: environment,
    stdio: ['ignore', 2, 2],
  });
  const code = await new Promise((resolve) => tool.once('close', resolve));
  if (code !== 0) throw new Error(`next ${args.join(' ')} failed in ${folder}`);
}
