import path from 'node:path';
import { Trouble } from '@/lib/db/embedded/trouble';

/** How this start was asked for, on the command line and in the environment. */
export interface StartOptions {
  dev: boolean;
  host: string;
  port: number;
  /** With the demonstration data and accounts. */
  demonstration: boolean;
  /** A PostgreSQL of the person's own; null: the embedded one. */
  databaseUrl: string | null;
  dataFolder: string;
}

/**
 * Reads what was asked for. An embedded database is for demonstration unless SO06_MODE=production;
 * somebody's own database gets demonstration data only when they are asked for by name.
 */
export function readOptions(args: string[], env: NodeJS.ProcessEnv): StartOptions {
  const unknown = args.find((argument) => argument !== '--dev' && argument !== '--demo');
  if (unknown) throw new Trouble(`Không hiểu "${unknown}": chỉ có --dev và --demo.`);
  const databaseUrl = env.DATABASE_URL || null;
  const asked = args.includes('--demo') || env.SO06_DEMO === '1';
  const production = env.SO06_MODE === 'production';
  if (asked && production)
    throw new Trouble('SO06_MODE=production không đi cùng dữ liệu minh hoạ: hãy bỏ một.');
  return {
    dev: args.includes('--dev'),
    host: env.HOST || '127.0.0.1',
    port: readPort(env.PORT || '3000'),
    demonstration: asked || (databaseUrl === null && !production),
    databaseUrl,
    dataFolder: findDataFolder(env),
  };
}

/** The folder of everything that this clone keeps between runs. */
export function findDataFolder(env: NodeJS.ProcessEnv): string {
  return path.resolve(env.SO06_DATA || '.data');
}

function readPort(text: string): number {
  const port = Number(text);
  if (/^\d+$/.test(text) && port >= 1 && port <= 65_535) return port;
  throw new Trouble(`PORT=${text} không phải là cổng: hãy chọn một số từ 1 đến 65535.`);
}
