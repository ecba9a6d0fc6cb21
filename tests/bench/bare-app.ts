import { type ChildProcess, execFileSync, spawn } from 'node:child_process';
import { rmSync } from 'node:fs';
import path from 'node:path';
import { setTimeout as sleep } from 'node:timers/promises';
import { freePort } from '@/lib/db/embedded/port';

const folder = path.resolve('tests/bench/bare');
const next = path.join(folder, 'node_modules/next/dist/bin/next');
const environment = { ...process.env, NEXT_TELEMETRY_DISABLED: '1', NODE_ENV: 'production' as const };

const packages = path.join(folder, 'node_modules');

/** Builds the bare app with the same packages and serves it on loopback. */
export async function startBareApp(): Promise<{ url: string; stop: () => void }> {
  // Turbopack resolves nothing above its root, and with the repository as root it takes our proxy.ts for the bare
  // app's: so it gets the same packages by hard links.
  rmSync(packages, { recursive: true, force: true });
  execFileSync('cp', ['-al', path.resolve('node_modules'), packages]);
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
      return { url, stop: () => end(server) };
    await sleep(100);
  }
  end(server);
  throw new Error('the bare app did not serve within twenty seconds');
}

function end(server: ChildProcess) {
  server.kill();
  rmSync(packages, { recursive: true, force: true });
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
