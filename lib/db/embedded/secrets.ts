import { randomBytes } from 'node:crypto';
import { readFileSync, renameSync, writeFileSync } from 'node:fs';
import path from 'node:path';

/** Made on the first start, readable by the owner alone. */
export interface Secrets {
  databasePassword: string;
  sessionSecret: string;
}

/** The secrets of this data folder; makes them when there are none. */
export function keepSecrets(dataFolder: string): Secrets {
  const file = path.join(dataFolder, 'secrets.json');
  const kept = readSecrets(file);
  if (kept) return kept;
  const made: Secrets = {
    databasePassword: randomBytes(24).toString('base64url'),
    sessionSecret: randomBytes(32).toString('base64url'),
  };
  // Written beside and moved: a start that is killed here leaves the whole file or none.
  writeFileSync(`${file}.new`, JSON.stringify(made, null, 2), { mode: 0o600, flush: true });
  renameSync(`${file}.new`, file);
  return made;
}

function readSecrets(file: string): Secrets | null {
  try {
    const { databasePassword, sessionSecret } = JSON.parse(readFileSync(file, 'utf8'));
    return databasePassword && sessionSecret ? { databasePassword, sessionSecret } : null;
  } catch (error) {
    if (error instanceof SyntaxError || (error as NodeJS.ErrnoException).code === 'ENOENT') return null;
    throw error;
  }
}
