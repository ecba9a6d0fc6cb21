import { spawnSync } from 'node:child_process';
import { existsSync } from 'node:fs';

/** What reads back the papers that we write: another program than the one that wrote them. */
const packages: Record<string, string> = {
  '/usr/lib/libreoffice/program/libswlo.so': 'libreoffice-writer',
  '/usr/bin/pdftotext': 'poppler-utils',
  '/usr/bin/unzip': 'unzip',
  '/usr/share/fonts/truetype/liberation/LiberationSerif-Regular.ttf': 'fonts-liberation',
};

/** Installs what is missing by the system's package manager (as root, on Debian); elsewhere says what is needed. */
export function ensureOffice(): void {
  const missing = Object.entries(packages).flatMap(([file, name]) => (existsSync(file) ? [] : [name]));
  if (missing.length === 0) return;
  if (process.getuid?.() !== 0 || !existsSync('/usr/bin/apt-get')) {
    console.error(`Tests of papers need ${missing.join(', ')} (Debian's names).`);
    return;
  }
  for (const args of [
    ['update', '-q'],
    ['install', '-y', '-q', '--no-install-recommends', ...missing],
  ]) {
    spawnSync('apt-get', args, {
      stdio: ['ignore', 2, 2],
      timeout: 900_000,
      env: { ...process.env, DEBIAN_FRONTEND: 'noninteractive' },
    });
  }
}
