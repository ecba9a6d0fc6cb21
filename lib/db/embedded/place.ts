import { execFileSync, spawnSync } from 'node:child_process';
import { createHash } from 'node:crypto';
import { existsSync, mkdirSync, statSync } from 'node:fs';
import path from 'node:path';
import { copyBinaries, installedBinaries } from './binaries';
import { Trouble } from './trouble';

/** A user of the operating system, by numbers. */
export interface Account {
  uid: number;
  gid: number;
}

/** Where the server's files lie and who runs it. */
export interface Place {
  data: string;
  native: string;
  /** Set when we are root: PostgreSQL refuses to run as root. */
  runAs?: Account;
  /** True when the files lie outside of the data folder: the person must be told. */
  outside: boolean;
}

const accountName = 'so06';

/**
 * Chooses where the embedded server keeps its files.
 * As root the server runs as the owner of its data, or as a user of its own. A clone below a private folder
 * (such as root's home) cannot be reached by that user: the files then go to /var/lib.
 */
export async function findPlace(dataFolder: string): Promise<Place> {
  const native = await installedBinaries();
  const data = path.join(dataFolder, 'postgres');
  if (process.getuid?.() !== 0) return { data, native, outside: false };

  const runAs = ownerOf(data) ?? serverAccount();
  const outside = outsideFolder(dataFolder);
  const outsideData = path.join(outside, 'postgres');
  const stays = !existsSync(outsideData) && canReach(runAs, dataFolder);
  if (!stays && existsSync(data)) {
    throw new Trouble(
      `Dữ liệu ở ${data} nằm dưới một thư mục riêng nên PostgreSQL không mở được: ` +
        `hãy chuyển bản sao này tới nơi khác, ví dụ /opt, hoặc "mv '${data}' '${outsideData}'".`,
    );
  }
  if (stays && canReach(runAs, path.join(native, 'bin', 'postgres'))) {
    return { data, native, runAs, outside: false };
  }
  const copied = path.join(outside, 'native');
  mkdirSync(outside, { recursive: true, mode: 0o711 });
  copyBinaries(native, copied);
  return { data: stays ? data : outsideData, native: copied, runAs, outside: !stays };
}

/** Named after the data folder's path, so that two clones never share one. */
function outsideFolder(dataFolder: string): string {
  const name = createHash('sha256').update(path.resolve(dataFolder)).digest('hex').slice(0, 8);
  return `/var/lib/so06-${name}`;
}

function ownerOf(folder: string): Account | null {
  const found = statSync(folder, { throwIfNoEntry: false });
  return found && found.uid !== 0 ? { uid: found.uid, gid: found.gid } : null;
}

function serverAccount(): Account {
  const found = lookUp();
  if (found) return found;
  try {
    const shell = existsSync('/usr/sbin/nologin') ? '/usr/sbin/nologin' : '/bin/false';
    const options = ['--system', '--user-group', '--no-create-home', '--shell', shell];
    execFileSync('useradd', [...options, accountName], { stdio: 'ignore' });
  } catch {
    // Asked again below: another start may have made it at the same moment.
  }
  const made = lookUp();
  if (made) return made;
  throw new Trouble(
    'PostgreSQL không chạy bằng root, và máy này không tạo được tài khoản cho nó: ' +
      'hãy chạy bằng một tài khoản thường, hoặc đặt DATABASE_URL.',
  );
}

function lookUp(): Account | null {
  const number = (flag: string) =>
    Number(
      execFileSync('id', [flag, accountName], { encoding: 'utf8', stdio: ['ignore', 'pipe', 'ignore'] }),
    );
  try {
    return { uid: number('-u'), gid: number('-g') };
  } catch {
    return null;
  }
}

/** Asks as that user: its own eyes know of every folder mode, list and mount on the way. */
function canReach(account: Account, place: string): boolean {
  const asked = spawnSync('/bin/sh', ['-c', 'test -x "$1"', 'sh', place], { ...account, cwd: '/' });
  return asked.status === 0;
}
