import { execFileSync, spawn } from 'node:child_process';
import { rmSync } from 'node:fs';
import path from 'node:path';
import { type Served, serve } from './serve';

const folder = path.resolve('tests/bench/bare');
const packages = path.join(folder, 'node_modules');

/** Builds the bare app with the same packages and serves it on loopback. */
export async function startBareApp(): Promise<Served> {
  // Turbopack resolves nothing above its root, and with the repository as root it takes our proxy.ts for the bare
  // app's: so it gets the same packages by hard links.
  rmSync(packages, { recursive: true, force: true });
  execFileSync('cp', ['-al', path.resolve('node_modules'), packages]);
  await build();
  const { url, stop } = await serve(folder, '/');
  return {
    url,
    stop: async () => {
      await stop();
      rmSync(packages, { recursive: true, force: true });
    },
  };
}

async function build(): Promise<void> {
  const tool = spawn(process.execPath, [path.join(packages, 'next/dist/bin/next'), 'build'], {
    cwd: folder,
    env: { ...process.env, NEXT_TELEMETRY_DISABLED: '1', NODE_ENV: 'production' },
    stdio: ['ignore', 2, 2],
  });
  const code = await new Promise((resolve) => tool.once('close', resolve));
  if (code !== 0) throw new Error(`next build failed in ${folder}`);
}
