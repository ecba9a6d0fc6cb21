import { spawnSync } from 'node:child_process';
import { existsSync } from 'node:fs';
import { chromium } from '@playwright/test';

const usualPlaces = [
  '/usr/bin/chromium',
  '/usr/bin/chromium-browser',
  '/usr/bin/google-chrome',
  '/usr/bin/google-chrome-stable',
  '/snap/bin/chromium',
  '/Applications/Google Chrome.app/Contents/MacOS/Google Chrome',
];

/**
 * Where Chromium is: CHROMIUM_PATH, the usual places, Playwright's own; where there is none it is installed by
 * the system's package manager (as root), else by Playwright.
 * @throws Error with the one line that says what to do.
 */
export function findChromium(): string {
  const found = installed();
  if (found) return found;
  if (process.getuid?.() === 0 && existsSync('/usr/bin/apt-get')) {
    run('apt-get', ['update', '-q']);
    run('apt-get', ['install', '-y', '-q', '--no-install-recommends', 'chromium', 'fonts-dejavu-core']);
  } else {
    run('npx', ['playwright', 'install', 'chromium']);
  }
  const now = installed();
  if (now) return now;
  throw new Error(
    'No Chromium, and none could be installed: install one and set CHROMIUM_PATH to its program.',
  );
}

function installed(): string | undefined {
  return [process.env.CHROMIUM_PATH, ...usualPlaces, chromium.executablePath()].find(
    (place) => place && existsSync(place),
  );
}

function run(program: string, args: string[]): void {
  console.error(`Installing Chromium: ${program} ${args.join(' ')}`);
  spawnSync(program, args, {
    // Stdout belongs to whoever prints figures.
    stdio: ['ignore', 2, 2],
    timeout: 600_000,
    env: { ...process.env, DEBIAN_FRONTEND: 'noninteractive' },
  });
}
