import { createHash } from 'node:crypto';
import { PrismaPg } from '@prisma/adapter-pg';
import { PrismaClient } from './generated/client';

/** A client of its own for a command line or a test; the app uses `db` of ./client. */
export function openDatabase(databaseUrl: string): PrismaClient {
  const adapter = new PrismaPg(
    { connectionString: databaseUrl, max: 16 },
    { statementNameGenerator: nameOf },
  );
  return new PrismaClient({ adapter });
}

/** Far more than this app has statements; lists of changing length make more, and those stay without a name. */
const namesMax = 400;
const names = new Map<string, string>();

/**
 * A statement with a name is read once a connection, and planned only while PostgreSQL finds that planning it anew for
 * each question pays. Parts that are asked of several sides are MATERIALIZED in it, so that one plan fits all.
 */
function nameOf({ sql }: { sql: string }): string {
  const known = names.get(sql);
  if (known || names.size >= namesMax) return known ?? '';
  const name = `s${createHash('sha256').update(sql).digest('hex').slice(0, 24)}`;
  names.set(sql, name);
  return name;
}
