import { spawn } from 'node:child_process';
import { createWriteStream } from 'node:fs';
import path from 'node:path';
import { setTimeout as sleep } from 'node:timers/promises';
import { type KnownProcess, knownProcess } from '@/lib/db/embedded/process';
import { Trouble } from '@/lib/db/embedded/trouble';
import type { StartOptions } from './options';
import { quiet, tools } from './tool';

export interface WebServer {
  process: KnownProcess;
  ended: Promise<void>;
}

/** With more room for young objects a page is there a quarter sooner (docs/decisions/018-speed.md). */
const youngSpace = '--max-semi-space-size=64';

/** Starts the app's web server. What it says goes to web.log, what goes wrong to the terminal too. */
export function openWeb(options: StartOptions, env: Record<string, string>): WebServer {
  const args = [options.dev ? 'dev' : 'start', '-H', options.host, '-p', String(options.port)];
  const child = spawn(process.execPath, [youngSpace, tools.next, ...args], {
    env: { ...process.env, ...quiet, NODE_ENV: options.dev ? 'development' : 'production', ...env },
    detached: true,
    stdio: ['ignore', 'pipe', 'pipe'],
  });
  const log = createWriteStream(path.join(options.dataFolder, 'web.log'), { mode: 0o600 });
  child.stdout.pipe(log, { end: false });
  child.stderr.pipe(log, { end: false });
  child.stderr.pipe(process.stderr, { end: false });
  const ended = new Promise<void>((resolve, reject) => {
    child.once('error', reject);
    child.once('close', () => resolve());
  });
  const known = child.pid ? knownProcess(child.pid) : null;
  if (!known) throw new Trouble('Không mở được máy chủ web: hãy xem web.log trong thư mục dữ liệu.');
  return { process: known, ended };
}

/** Waits until the web server answers. */
export async function waitForWeb(web: WebServer, options: StartOptions): Promise<void> {
  let over = false;
  web.ended.then(() => {
    over = true;
  });
  const host =
    ({ '0.0.0.0': '127.0.0.1', '::': '[::1]' } as Record<string, string>)[options.host] ?? options.host;
  for (let tries = 0; tries < 2400; tries++) {
    if (over) throw new Trouble(`Máy chủ web đã dừng: hãy xem ${path.join(options.dataFolder, 'web.log')}.`);
    try {
      const answer = await fetch(`http://${host}:${options.port}/sign-in`, { redirect: 'manual' });
      if (answer.status < 500) return;
      throw new Trouble(`Trang đăng nhập báo lỗi ${answer.status}: hãy xem ${options.dataFolder}/web.log.`);
    } catch (error) {
      if (error instanceof Trouble) throw error;
      await sleep(50);
    }
  }
  throw new Trouble('Máy chủ web không trả lời: hãy chạy lại.');
}
