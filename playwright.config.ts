import { defineConfig } from '@playwright/test';

// The flags keep Chromium from calling home at every start; as root it has no sandbox to offer.
const quiet = [
  '--disable-gpu',
  '--disable-quic',
  '--no-first-run',
  '--disable-background-networking',
  '--disable-component-update',
  '--disable-sync',
];

/** Browser tests against the app that SO06_URL names; `npm test` starts it (tests/run/browser.ts). */
export default defineConfig({
  testDir: 'tests/e2e',
  workers: 2,
  timeout: 60_000,
  expect: { timeout: 10_000 },
  // Two cores serve the app, its database and two browsers: what fails twice is broken, what fails once is listed as flaky.
  retries: 1,
  forbidOnly: true,
  reporter: process.env.SO06_RESULTS
    ? [['line'], ['json', { outputFile: process.env.SO06_RESULTS }]]
    : 'line',
  use: {
    baseURL: process.env.SO06_URL ?? 'http://localhost:3000',
    locale: 'vi-VN',
    timezoneId: 'Asia/Ho_Chi_Minh',
    screenshot: 'only-on-failure',
    launchOptions: {
      executablePath: process.env.CHROMIUM_PATH || '/usr/bin/chromium',
      args: process.getuid?.() === 0 ? ['--no-sandbox', ...quiet] : quiet,
    },
  },
});
