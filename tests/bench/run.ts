import { parseArgs } from 'node:util';
import { chromium } from '@playwright/test';
import { appBuild, prismaClient } from '@/lib/cli/start/made';
import { runTool } from '@/lib/cli/start/tool';
import { startApp } from '../run/app';
import { findChromium } from '../run/chromium';
import { measureBytes } from './bytes';
import { measureVitals } from './vitals';

/**
 * `npm run bench [-- --json] [-- --only=bytes|vitals]`: measures the production build of the app beside a bare one of
 * the same framework, in one run. With --json one object stands on stdout, and everything else on stderr.
 */
const { values } = parseArgs({ options: { json: { type: 'boolean' }, only: { type: 'string' } } });
const asked = values.only?.split(',') ?? ['bytes', 'vitals'];
const unknown = asked.filter((one) => !['bytes', 'vitals'].includes(one));
if (unknown.length > 0) {
  console.error(`--only takes bytes and vitals, not ${unknown.join(', ')}.`);
  process.exit(2);
}

// The start of the app says where it serves: not on the stdout that a program reads.
const printed = process.stdout.write.bind(process.stdout);
if (values.json)
  process.stdout.write = process.stderr.write.bind(process.stderr) as typeof process.stdout.write;

if (!prismaClient.isCurrent()) await prismaClient.make(() => runTool('prisma', ['generate']));
if (!appBuild.isCurrent()) await appBuild.make(() => runTool('next', ['build']));
const executablePath = findChromium();
const app = await startApp();
const browser = await chromium.launch({
  executablePath,
  args: process.getuid?.() === 0 ? ['--no-sandbox'] : [],
});
const figures: Record<string, unknown> = {};
try {
  if (asked.includes('bytes')) Object.assign(figures, await measureBytes(browser, app.url));
  if (asked.includes('vitals')) Object.assign(figures, await measureVitals(browser, app.url));
} finally {
  await browser.close();
  await app.stop();
}
if (values.json) printed(`${JSON.stringify(figures)}\n`);
else console.table(figures);
process.exit(0);
