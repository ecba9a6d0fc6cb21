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

/**
 * A plan kept for whatever is asked is now and then a bad one: the calendar of a province did not end with it. So each
 * question is planned for its own week and unit; that it is read and checked once only remains.
 */
const plannedAnew = '-c plan_cache_mode=force_custom_plan';

/** Far more than this app has statements; lists of changing length make more, and those stay without a name. */
const namesMax = 400;
const names = new Map<string, string>();

/** A statement with a name is read once a connection, not at every question. */
function nameOf({ sql }: { sql: string }): string {
  const known = names.get(sql);
  if (known || names.size >= namesMax) return known ?? '';
  const name = `s${createHash('sha256').update(sql).digest('hex').slice(0, 24)}`;
  names.set(sql, name);
  return name;
}
