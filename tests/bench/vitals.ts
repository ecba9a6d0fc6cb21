import type { Browser, BrowserContext, Page } from '@playwright/test';
import { type Figures, figure } from './figure';
import { entryPath, signIn } from './sign-in';
import { median } from './time-in-turns';

const runs = 5;
/**
 * Slow 4G (150 ms a round trip, 1,6 Mbit/s down, 0,75 up) as DevTools applies it to requests: 562,5 ms each, since
 * its latency knows no handshakes, and nine tenths of the throughput.
 */
const slow4G = { offline: false, latency: 562.5, downloadThroughput: 180_000, uploadThroughput: 84_375 };
const cpuTimes = 4;

/** A page as somebody opens it on a throttled phone, with cold caches and no open connections. */
interface Subject {
  name: string;
  username: string;
  path: string;
  /** What is there once the page is alive. */
  alive: string;
  use: (page: Page) => Promise<void>;
  /** It has fields: how soon it answers is measured as well. */
  isTypedIn: boolean;
}

const subjects: Subject[] = [
  {
    name: 'entry',
    username: 'cualo',
    path: entryPath,
    alive: 'form[data-live]',
    use: useForm,
    isTypedIn: true,
  },
  {
    name: 'progress',
    username: 'tinh',
    path: '/progress/2026/40/vneid-kich-hoat',
    alive: 'main svg',
    use: scrollThrough,
    isTypedIn: false,
  },
  {
    name: 'map',
    username: 'tinh',
    path: '/map/2026/40',
    alive: 'main svg',
    use: scrollThrough,
    isTypedIn: false,
  },
];

/** How soon pages are there, how they answer, whether they jump: the median of the runs, beside the bars. */
export async function measureVitals(browser: Browser, app: string): Promise<Figures> {
  const figures: Figures = {};
  for (const subject of subjects) {
    const measured: Awaited<ReturnType<typeof measureOnce>>[] = [];
    for (let run = 0; run < runs; run++)
      measured.push(await measureOnce(browser, app, subject, await sessionOf(browser, app, subject)));
    const medianOf = (part: 'lcp' | 'inp' | 'cls') => median(measured.map((one) => one[part]));
    figures[`${subject.name}_lcp_ms`] = figure(medianOf('lcp'), 'ms', 1500);
    if (subject.isTypedIn) figures[`${subject.name}_inp_ms`] = figure(medianOf('inp'), 'ms', 100);
    figures[`${subject.name}_cls`] = figure(medianOf('cls'), '', 0.02);
  }
  return figures;
}

type Session = Awaited<ReturnType<BrowserContext['storageState']>>;

/** A session in a context of its own, so that its connections are not those that are measured. */
async function sessionOf(browser: Browser, app: string, { username }: Subject): Promise<Session> {
  const context = await browser.newContext();
  try {
    await signIn(context, app, username);
    return await context.storageState();
  } finally {
    await context.close();
  }
}

async function measureOnce(browser: Browser, app: string, subject: Subject, storageState: Session) {
  const context = await browser.newContext({
    viewport: { width: 360, height: 740 },
    deviceScaleFactor: 2,
    isMobile: true,
    hasTouch: true,
    serviceWorkers: 'block',
    storageState,
  });
  try {
    const page = await context.newPage();
    const devtools = await context.newCDPSession(page);
    await devtools.send('Network.enable');
    await devtools.send('Network.clearBrowserCache');
    await devtools.send('Network.emulateNetworkConditions', slow4G);
    await devtools.send('Emulation.setCPUThrottlingRate', { rate: cpuTimes });
    // The compiler names inner functions by a helper that pages do not have.
    await page.addInitScript('globalThis.__name = (one) => one');
    await page.addInitScript(watch);
    await page.goto(app + subject.path);
    await page.locator(subject.alive).first().waitFor();
    await page.waitForTimeout(1000);
    const loaded = await read(page);
    await subject.use(page);
    const { inp, cls } = await read(page);
    if (loaded.lcp === 0 || (subject.isTypedIn && inp === 0))
      throw new Error('nothing was seen: the figures would be empty');
    return { lcp: loaded.lcp, cls, inp };
  } finally {
    await context.close();
  }
}

/** What a person does: taps a field, types, goes on by Enter, marks, repeats. Real input, one after the other. */
async function useForm(page: Page) {
  const fields = page.locator('input.input-figure');
  for (const index of [0, 1, 2, 4]) {
    await fields.nth(index).tap();
    await page.keyboard.type('1234', { delay: 80 });
    await page.keyboard.press('Enter');
    await page.waitForTimeout(200);
  }
  await page.getByLabel('Không áp dụng').nth(5).tap();
  const repeat = page.getByRole('button', { name: 'Như lần trước', exact: true });
  if ((await repeat.count()) > 0) await repeat.first().tap();
  await page.waitForTimeout(1500);
}

/** What a person does with a page to read: goes down to its end. */
async function scrollThrough(page: Page) {
  for (let step = 0; step < 6; step++) {
    await page.mouse.wheel(0, 600);
    await page.waitForTimeout(200);
  }
  await page.waitForTimeout(800);
}

/** Runs in the page: keeps the largest paint, the sum of unasked shifts, the slowest answer to an input. */
function watch() {
  const seen = { lcp: 0, cls: 0, inp: 0 };
  Object.assign(window, { seen });
  const on = (type: string, use: (entry: PerformanceEntry & Record<string, number>) => void, more = {}) =>
    new PerformanceObserver((list) => {
      for (const entry of list.getEntries()) use(entry as PerformanceEntry & Record<string, number>);
    }).observe({ type, buffered: true, ...more });
  on('largest-contentful-paint', (entry) => {
    seen.lcp = entry.startTime;
  });
  on('layout-shift', (entry) => {
    if (!entry.hadRecentInput) seen.cls += entry.value ?? 0;
  });
  on(
    'event',
    (entry) => {
      if (entry.interactionId) seen.inp = Math.max(seen.inp, entry.duration);
    },
    { durationThreshold: 16 },
  );
}

function read(page: Page): Promise<{ lcp: number; cls: number; inp: number }> {
  return page.evaluate(() => ({
    ...(window as unknown as { seen: { lcp: number; cls: number; inp: number } }).seen,
  }));
}
