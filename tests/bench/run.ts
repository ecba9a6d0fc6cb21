import { parseArgs } from 'node:util';
import { type Browser, chromium } from '@playwright/test';
import { appBuild, prismaClient } from '@/lib/cli/start/made';
import { runTool } from '@/lib/cli/start/tool';
import { startApp } from '../run/app';
import { findChromium } from '../run/chromium';
import { startBareApp } from './bare-app';
import { measureBytes } from './bytes';
import type { Figures } from './figure';
import { measureOverview } from './overview';
import { measurePapers } from './papers/measure-papers';
import { measureVitals } from './vitals';

/**
 * `npm run bench [-- --json] [-- --only=overview_ms,bytes]`: measures the production build of the app beside a bare one
 * of the same framework, in one run. With --json one object stands on stdout, name → {value, unit, yardstick, ratio},
 * and everything else on stderr.
 */
const overview = ['overview_ms', 'overview_query_ms', 'overview_national'];
const bytes = ['entry_js_kib', 'charts_js_kib'];
const known = [...overview, ...bytes, 'bytes', 'vitals', 'papers'];

const { values } = parseArgs({ options: { json: { type: 'boolean' }, only: { type: 'string' } } });
const asked = values.only?.split(',') ?? [...overview, 'bytes', 'vitals', 'papers'];
const unknown = asked.filter((one) => !known.includes(one));
if (unknown.length > 0) {
  console.error(`--only takes ${known.join(', ')}; not ${unknown.join(', ')}.`);
  process.exit(2);
}

// The start of the app says where it serves: not on the stdout that a program reads.
const printed = process.stdout.write.bind(process.stdout);
if (values.json)
  process.stdout.write = process.stderr.write.bind(process.stderr) as typeof process.stdout.write;

const figures = await measure();
if (values.json) printed(`${JSON.stringify(figures)}\n`, () => process.exit(0));
else {
  console.table(figures);
  process.exit(0);
}

async function measure(): Promise<Figures> {
  if (!prismaClient.isCurrent()) await prismaClient.make(() => runTool('prisma', ['generate']));
  const measured: Figures = asked.includes('papers') ? await measurePapers() : {};
  if (asked.every((one) => one === 'papers')) return measured;
  if (!appBuild.isCurrent()) await appBuild.make(() => runTool('next', ['build']));
  const ofOverview = asked.filter((one) => overview.includes(one));
  const isWeighed = asked.includes('bytes') || asked.some((one) => bytes.includes(one));
  const bare = await startBareApp();
  try {
    if (ofOverview.length > 0) Object.assign(measured, await measureOverview(bare.url, ofOverview));
    if (isWeighed || asked.includes('vitals')) {
      await inBrowser(async (browser, app) => {
        if (isWeighed) Object.assign(measured, chosen(await measureBytes(browser, app, bare.url)));
        if (asked.includes('vitals')) Object.assign(measured, await measureVitals(browser, app));
      });
    }
  } finally {
    await bare.stop();
  }
  return measured;
}

/** Sizes asked for by name alone come alone. */
function chosen(all: Figures): Figures {
  if (asked.includes('bytes')) return all;
  return Object.fromEntries(Object.entries(all).filter(([name]) => asked.includes(name)));
}

/** The app with the demonstration data, and a browser. */
async function inBrowser(work: (browser: Browser, app: string) => Promise<void>): Promise<void> {
  const executablePath = findChromium();
  const app = await startApp();
  const args = process.getuid?.() === 0 ? ['--no-sandbox'] : [];
  const browser = await chromium.launch({ executablePath, args });
  try {
    await work(browser, app.url);
  } finally {
    await browser.close();
    await app.stop();
  }
}
