import { gzipSync } from 'node:zlib';
import type { Browser, BrowserContextOptions, Page } from '@playwright/test';
import { startBareApp } from './bare-app';
import { entryPath, signIn } from './sign-in';

/** JavaScript in KiB (1024 bytes, gzip) of a page of ours beside that of the bare page of the same framework. */
export interface Measured {
  value: number;
  yardstick: number;
}

/** What a first view loads, with a cold cache: the weekly form, progress before and after somebody explores a chart. */
export async function measureBytes(
  browser: Browser,
  app: string,
): Promise<Record<string, Measured | number>> {
  const bare = await startBareApp();
  try {
    const signedIn = await browser.newContext();
    await signIn(signedIn, app, 'cualo');
    const state = { storageState: await signedIn.storageState() };
    await signedIn.close();
    const progress = `${app}/progress/2026/40/vneid-kich-hoat`;
    const [page, chart] = [await scriptsOf(browser, bare.url), await scriptsOf(browser, `${bare.url}/chart`)];
    return {
      entry_js_kib: { value: await scriptsOf(browser, app + entryPath, state), yardstick: page },
      progress_js_kib: { value: await scriptsOf(browser, progress, state), yardstick: page },
      charts_js_kib: { value: await scriptsOf(browser, progress, state, explore), yardstick: chart },
      service_worker_kib: await sizeOf(`${app}/sw.js`),
    };
  } finally {
    bare.stop();
  }
}

async function explore(page: Page) {
  await page
    .getByRole('button', { name: /Khám phá|Xem kỹ|biểu đồ/i })
    .first()
    .click();
  await page.locator('.recharts-surface').first().waitFor();
}

/** Every script that a browser loads for a page until the network rests, compressed by us, once each. */
async function scriptsOf(
  browser: Browser,
  address: string,
  options: BrowserContextOptions = {},
  act: (page: Page) => Promise<void> = async () => {},
): Promise<number> {
  const context = await browser.newContext({ ...options, serviceWorkers: 'block' });
  try {
    const page = await context.newPage();
    const sizes = new Map<string, Promise<number>>();
    page.on('response', (response) => {
      if (!/javascript/.test(response.headers()['content-type'] ?? '')) return;
      sizes.set(
        response.url(),
        response.body().then((body) => gzipSync(body).length),
      );
    });
    await page.goto(address, { waitUntil: 'networkidle' });
    await act(page);
    await page.waitForLoadState('networkidle');
    const all = await Promise.all(sizes.values());
    return inKib(all.reduce((sum, one) => sum + one, 0));
  } finally {
    await context.close();
  }
}

async function sizeOf(address: string): Promise<number> {
  const body = await fetch(address).then((answer) => answer.arrayBuffer());
  return inKib(gzipSync(Buffer.from(body)).length);
}

function inKib(bytes: number): number {
  return Math.round((bytes / 1024) * 10) / 10;
}
