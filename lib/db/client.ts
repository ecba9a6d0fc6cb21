import type { Prisma, PrismaClient } from './generated/client';
import { openDatabase } from './open-database';

/** The client, or one transaction of it: what rules of reading and writing take. */
export type Tx = Prisma.TransactionClient;

// Development reloads modules: one pool, not one per reload.
const kept = globalThis as { so06Database?: PrismaClient };

/** The database of the app, at DATABASE_URL. */
export const db: PrismaClient = kept.so06Database ?? openDatabase(requiredUrl());
kept.so06Database = db;

function requiredUrl(): string {
  const url = process.env.DATABASE_URL;
  // `next build` loads modules without a database; the first query would say so clearly.
  return url ?? 'postgresql://database-url-is-not-set.invalid/';
}
