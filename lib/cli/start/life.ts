import { spawn } from 'node:child_process';
import { setTimeout as sleep } from 'node:timers/promises';
import { type KnownProcess, knownProcess } from '@/lib/db/embedded/process';
import { Trouble } from '@/lib/db/embedded/trouble';
import { watchAncestors } from './ancestors';
import { claim, endChildren, recordChild } from './running';

/** A letter on its way is waited for, a mail server that hangs is not. */
const lastWorkMs = 5000;

/**
 * The life of one `npm start`: it holds the data folder, knows every process it began, and ends them all
 * when it ends, whichever way that comes about.
 */
export class Life {
  isEnding = false;
  private readonly lastWork: (() => Promise<void>)[] = [];

  private constructor(private readonly dataFolder: string) {}

  /** @throws Trouble when another live start holds the data folder. */
  static async begin(dataFolder: string, address: string): Promise<Life> {
    const other = await claim(dataFolder, address);
    if (other) {
      throw new Trouble(
        `Sổ 06 đang chạy từ thư mục này ở ${other.address} (tiến trình ${other.start.pid}): ` +
          'hãy dùng địa chỉ đó, hoặc dừng nó trước.',
      );
    }
    const life = new Life(dataFolder);
    life.postGuard();
    for (const signal of ['SIGINT', 'SIGTERM', 'SIGHUP'] as const)
      process.on(signal, () => life.end(0, true));
    watchAncestors(() => life.end(1));
    return life;
  }

  /** A child that leads a group of its own. */
  adopt(child: KnownProcess): void {
    recordChild(this.dataFolder, { ...child, signals: ['SIGTERM', 'SIGKILL'], group: true });
  }

  /** PostgreSQL ends its own processes: fast first, then immediate. */
  adoptDatabase(server: KnownProcess): void {
    recordChild(this.dataFolder, { ...server, signals: ['SIGINT', 'SIGQUIT', 'SIGKILL'], group: false });
  }

  /** What is to be finished before anything ends, given some seconds. */
  beforeEnd(work: () => Promise<void>): void {
    this.lastWork.push(work);
  }

  /** Ends everything, then this process. Asked again while it does, it goes on ending. */
  async end(code: number, aloud = false): Promise<void> {
    if (this.isEnding) return;
    this.isEnding = true;
    if (aloud) console.log('\nĐang dừng …');
    const finished = Promise.allSettled(this.lastWork.map((work) => work()));
    await Promise.race([finished, sleep(lastWorkMs)]);
    await endChildren(this.dataFolder);
    if (aloud) console.log('Đã dừng. Dữ liệu còn nguyên.');
    process.exit(code);
  }

  private postGuard(): void {
    const guard = spawn(
      process.execPath,
      [
        '--import',
        'tsx',
        'lib/cli/start/guard.ts',
        this.dataFolder,
        JSON.stringify(knownProcess(process.pid)),
      ],
      { detached: true, stdio: ['pipe', 'ignore', 'ignore'] },
    );
    guard.on('error', () => {});
    guard.stdin.on('error', () => {});
    guard.unref();
  }
}
