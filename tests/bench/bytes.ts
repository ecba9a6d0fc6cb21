import { gzipSync } from 'node:zlib';
import type { Browser, BrowserContextOptions, Page } from '@playwright/test';
import { type Figures, figure } from './figure';
import { entryPath, signIn } from './sign-in';

/** Pages whose first paint is a chart or a table drawn by the server. */
const chartPages = [
  '/progress/2026/40',
  '/progress/2026/40/vneid-kich-hoat',
  '/map/2026/40',
  '/heat/2026/40',
  '/calendar/2026/40',
  '/compare/2026/40',
];

/**
 * JavaScript in KiB (1024 bytes, gzip) of a first view with a cold cache, beside that of the bare page of the same
 * framework: the weekly form, the heaviest page with charts, and a chart that somebody explores.
 */
export async function measureBytes(browser: Browser, app: string, bare: string): Promise<Figures> {
  const signedIn = await browser.newContext();
  await signIn(signedIn, app, 'tinh');
  const official = { storageState: await signedIn.storageState() };
  await signedIn.clearCookies();
  await signIn(signedIn, app, 'cualo');
  const commune = { storageState: await signedIn.storageState() };
  await signedIn.close();
  const [page, chart] = [await scriptsOf(browser, bare), await scriptsOf(browser, `${bare}/chart`)];
  const charts: number[] = [];
  for (const address of chartPages) charts.push(await scriptsOf(browser, app + address, official));
  const explored = await scriptsOf(browser, `${app}/progress/2026/40/vneid-kich-hoat`, official, explore);
  return {
    entry_js_kib: figure(await scriptsOf(browser, app + entryPath, commune), 'KiB', page),
    charts_js_kib: figure(Math.max(...charts), 'KiB', page),
    explored_js_kib: figure(explored, 'KiB', chart),
  };
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
    const answer = await page.goto(address, { waitUntil: 'networkidle' });
    if (!answer?.ok()) throw new Error(`${address} answered ${answer?.status()}`);
    await act(page);
    await page.waitForLoadState('networkidle');
    const all = await Promise.all(sizes.values());
    return inKib(all.reduce((sum, one) => sum + one, 0));
  } finally {
    await context.close();
  }
}

function inKib(bytes: number): number {
  return Math.round((bytes / 1024) * 10) / 10;
}
