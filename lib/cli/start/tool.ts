import { spawn } from 'node:child_process';
import { type KnownProcess, knownProcess } from '@/lib/db/embedded/process';
import { Trouble } from '@/lib/db/embedded/trouble';

/** The programs that npm brought, by the file that Node runs. */
export const tools = {
  next: 'node_modules/next/dist/bin/next',
  prisma: 'node_modules/prisma/build/index.js',
} as const;

/** Nothing here tells its makers about us, or asks them for updates. */
export const quiet = {
  NEXT_TELEMETRY_DISABLED: '1',
  CHECKPOINT_DISABLE: '1',
  PRISMA_HIDE_UPDATE_MESSAGE: '1',
};

/**
 * Runs a tool to its end, silently.
 * @param onBegun told which process it is, so that it ends with us.
 * @throws Trouble with what the tool said, when it fails.
 */
export async function runTool(
  tool: keyof typeof tools,
  args: string[],
  onBegun: (known: KnownProcess) => void = () => {},
): Promise<void> {
  const child = spawn(process.execPath, [tools[tool], ...args], {
    env: { ...process.env, ...quiet, NODE_ENV: 'production' },
    detached: true,
    stdio: ['ignore', 'pipe', 'pipe'],
  });
  let words = '';
  for (const stream of [child.stdout, child.stderr]) {
    stream.on('data', (chunk) => {
      words += chunk;
    });
  }
  const known = child.pid && knownProcess(child.pid);
  if (known) onBegun(known);
  const code = await new Promise((resolve, reject) => {
    child.once('error', reject);
    child.once('close', resolve);
  });
  if (code !== 0) throw new Trouble(`"${tool} ${args.join(' ')}" không xong:\n${words.trim()}`);
}
