import { appBuild, prismaClient } from '@/lib/cli/start/made';
import { runTool } from '@/lib/cli/start/tool';
import { startApp } from './run/app';
import { findChromium } from './run/chromium';
import { ensureOffice } from './run/office';
import { type Counts, countTests, oneCheck, runs } from './run/part';

/** `npm test`: every part, one after the other, even when an earlier one failed; the last line sums them. */
const parts: [string, () => Counts | Promise<Counts>][] = [
  ['format and lint', () => oneCheck(runs('npx', ['biome', 'check', '--error-on-warnings', '.']))],
  ['types', types],
  ['unit and property tests', unit],
  ['integration tests', () => vitest('integration')],
  ['production build', build],
  ['browser tests', browser],
];

async function types(): Promise<Counts> {
  try {
    await prismaClient.make(() => runTool('prisma', ['generate']));
    await runTool('next', ['typegen']);
  } catch (error) {
    console.error(error);
    return oneCheck(false);
  }
  return oneCheck(runs('npx', ['tsc', '--noEmit']));
}

function unit(): Counts {
  ensureOffice();
  return vitest('unit');
}

function vitest(project: string): Counts {
  return countTests(
    (file) =>
      runs('npx', [
        'vitest',
        'run',
        '--project',
        project,
        '--reporter=default',
        '--reporter=json',
        `--outputFile.json=${file}`,
      ]),
    (results) => ({
      passed: Number(results.numPassedTests),
      // A file that cannot be loaded has no tests to fail.
      failed: Number(results.numFailedTests) || Number(results.numFailedTestSuites),
    }),
  );
}

async function build(): Promise<Counts> {
  try {
    if (!appBuild.isCurrent()) await appBuild.make(() => runTool('next', ['build']));
    return oneCheck(true);
  } catch (error) {
    console.error(error);
    return oneCheck(false);
  }
}

async function browser(): Promise<Counts> {
  try {
    const chromium = findChromium();
    const app = await startApp();
    try {
      const environment = { CHROMIUM_PATH: chromium, SO06_URL: app.url };
      return countTests(
        (file) => runs('npx', ['playwright', 'test'], { ...environment, SO06_RESULTS: file }),
        (results) => {
          const { expected, flaky, unexpected } = results.stats as Record<string, number>;
          return { passed: (expected ?? 0) + (flaky ?? 0), failed: unexpected ?? 1 };
        },
      );
    } finally {
      await app.stop();
    }
  } catch (error) {
    console.error(error instanceof Error ? error.message : error);
    return oneCheck(false);
  }
}

const table: string[] = [];
const total: Counts = { passed: 0, failed: 0 };
for (const [name, run] of parts) {
  console.log(`\n── ${name}`);
  const begun = performance.now();
  const { passed, failed } = await run();
  const seconds = ((performance.now() - begun) / 1000).toFixed(1);
  table.push(
    `${name.padEnd(26)}${seconds.padStart(7)} s${String(passed).padStart(6)} passed${String(failed).padStart(5)} failed`,
  );
  total.passed += passed;
  total.failed += failed;
}
console.log(`\n${table.join('\n')}\n\n${total.passed} passed, ${total.failed} failed`);
process.exitCode = total.failed === 0 ? 0 : 1;
