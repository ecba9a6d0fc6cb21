import { realpathSync } from 'node:fs';
import { fileURLToPath } from 'node:url';
import type { PrismaClient } from '@/lib/db/generated/client';
import { openDatabase } from '@/lib/db/open-database';
import { writeCatalogue } from './loading/catalogue';
import { writeDemonstration } from './loading/demonstration';

/** Long enough for a slow and busy machine; a load that is cut off leaves nothing behind. */
const oneTransaction = { timeout: 600_000, maxWait: 20_000 };

/** Adds what is missing of the units, indicators and holidays of prisma/catalogue. Whole or not at all; again is safe. */
export async function loadCatalogue(db: PrismaClient): Promise<void> {
  await db.$transaction(writeCatalogue, oneTransaction);
}

/**
 * Loads the demonstration accounts and plans on top of the catalogue. Whole or not at all; where they
 * are loaded already, nothing happens.
 * @param now the moment that the illustrative plan leads up to; the same moment gives the same data.
 * @returns whether anything was loaded
 */
export async function loadDemonstration(db: PrismaClient, now: Date): Promise<boolean> {
  return db.$transaction((tx) => writeDemonstration(tx, now), oneTransaction);
}

async function main(): Promise<void> {
  const db = openDatabase(process.env.DATABASE_URL ?? '');
  try {
    await loadCatalogue(db);
    const loaded = await loadDemonstration(db, new Date());
    console.log(loaded ? 'Catalogue and demonstration data loaded.' : 'Catalogue loaded.');
  } finally {
    await db.$disconnect();
  }
}

// Run as `tsx prisma/seed.ts`; imported, it only lends its functions.
if (process.argv[1] && realpathSync(process.argv[1]) === fileURLToPath(import.meta.url)) await main();
