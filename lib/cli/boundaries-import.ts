import { readFileSync, statSync } from 'node:fs';
import { parseArgs } from 'node:util';
import { Trouble } from '@/lib/db/embedded/trouble';
import { isDay } from '@/lib/domain/plan/day';
import { importedText, refusedText } from './boundary-words';
import { reachDatabase } from './reach-database';

const usage =
  'Cách dùng: npm run boundaries:import -- --file=ranh-gioi.geojson --on=2025-07-01 [--province=40]';
/** More than outlines of a province for a screen ever are. */
const megabytesMost = 64;

/** `npm run boundaries:import`: keeps the outlines of a province's communes on a day, for the map. */
try {
  const { values } = parseArgs({
    options: {
      file: { type: 'string' },
      on: { type: 'string' },
      province: { type: 'string', default: '40' },
    },
  });
  const { file, on, province } = values;
  if (!file || !on || !isDay(on)) throw new Trouble(usage);
  const text = readFile(file);
  const database = await reachDatabase();
  process.env.DATABASE_URL = database.url;
  const { db } = await import('@/lib/db/client');
  const { importBoundariesAsSystem } = await import('@/lib/commands/unit/import-boundaries');
  try {
    const done = await db.$transaction((tx) => importBoundariesAsSystem(tx, { text, on, province }), {
      timeout: 120_000,
    });
    if (!done.ok) throw new Trouble(refusedText(done, { on, province }));
    console.log(importedText(done));
  } finally {
    await db.$disconnect();
    await database.leave();
  }
} catch (error) {
  const isUsage = error instanceof TypeError && 'code' in error;
  console.error(error instanceof Trouble ? `✗ ${error.message}` : isUsage ? `✗ ${usage}` : error);
  process.exitCode = 1;
}

function readFile(file: string): string {
  const size = statSync(file, { throwIfNoEntry: false })?.size;
  if (size === undefined) throw new Trouble(`Không có tệp ${file}.`);
  if (size > megabytesMost * 1024 * 1024)
    throw new Trouble(`Tệp lớn hơn ${megabytesMost} MB: hãy giản lược ranh giới trước khi nạp.`);
  return readFileSync(file, 'utf8');
}
