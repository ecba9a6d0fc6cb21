import type { KnownProcess } from '@/lib/db/embedded/process';
import { endChildren } from './running';

// Started beside the app. Its input ends when the start process ends, however it ends (kill -9 too): what
// that process began is then ended here. A clean end has given the folder back before, and nothing is left.
const [dataFolder, start] = process.argv.slice(2);
if (!dataFolder || !start) throw new Error('guard needs the data folder and the start process');
const guarded: KnownProcess = JSON.parse(start);
process.stdin.resume();
process.stdin.once('close', () => {
  endChildren(dataFolder, guarded).finally(() => process.exit(0));
});
