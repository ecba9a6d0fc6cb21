import { PrismaPg } from '@prisma/adapter-pg';
import { type Prisma, PrismaClient } from './generated/client';

/** The client, or one transaction of it: what rules of reading and writing take. */
export type Tx = Prisma.TransactionClient;

/** A client of its own for a command line or a test; the app uses `db`. */
export function openDatabase(databaseUrl: string): PrismaClient {
  return new PrismaClient({ adapter: new PrismaPg({ connectionString: databaseUrl, max: 16 }) });
}

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
