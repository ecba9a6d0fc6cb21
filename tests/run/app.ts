import { spawn } from 'node:child_process';
import { chmodSync, mkdtempSync, rmSync } from 'node:fs';
import { tmpdir } from 'node:os';
import path from 'node:path';
import { freePort } from '@/lib/db/embedded/port';

export interface RunningApp {
  url: string;
  stop(): Promise<void>;
}

/** The app as `npm start` serves it, on data of its own that are gone afterwards. */
export async function startApp(): Promise<RunningApp> {
  const dataFolder = mkdtempSync(path.join(tmpdir(), 'so06-app-'));
  chmodSync(dataFolder, 0o711); // as root, PostgreSQL runs as another user
  const port = await freePort();
  const { DATABASE_URL: _, ...environment } = process.env;
  const app = spawn(process.execPath, ['lib/cli/start.js'], {
    env: { ...environment, PORT: String(port), SO06_DATA: dataFolder },
    stdio: ['ignore', 'pipe', 'inherit'],
  });
  const ended = new Promise<void>((resolve) => app.once('close', () => resolve()));
  const stop = async () => {
    app.kill('SIGTERM');
    await ended;
    rmSync(dataFolder, { recursive: true, force: true });
  };
  try {
    await Promise.race([
      serving(app.stdout),
      ended.then(() => Promise.reject(new Error('the app ended before it served'))),
    ]);
  } catch (error) {
    await stop();
    throw error;
  }
  return { url: `http://localhost:${port}`, stop };
}

/** Settles when the start command has said where it serves. */
function serving(output: NodeJS.ReadableStream): Promise<void> {
  return new Promise((resolve, reject) => {
    let said = '';
    output.on('data', (chunk) => {
      process.stdout.write(chunk);
      said += chunk;
      if (said.includes('http://localhost:')) resolve();
    });
    setTimeout(() => reject(new Error('the app did not serve within five minutes')), 300_000).unref();
  });
}
