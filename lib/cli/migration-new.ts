import { execFileSync } from 'node:child_process';
import { mkdirSync, readFileSync, writeFileSync } from 'node:fs';
import { diffSchemas } from '@/lib/db/migrate';

/**
 * `DATABASE_URL=… npm run migration:new -- name`: writes the SQL from the last committed schema.prisma to the
 * one on disk. Any reachable PostgreSQL will do: it is asked nothing and changed in nothing.
 */
const [name] = process.argv.slice(2);
const databaseUrl = process.env.DATABASE_URL;
if (!name || !databaseUrl) {
  console.error('Usage: DATABASE_URL=<any PostgreSQL> npm run migration:new -- <name>');
  process.exit(2);
}
const file = 'prisma/schema.prisma';
const sql = await diffSchemas(databaseUrl, committed(file), readFileSync(file, 'utf8'));
if (sql.includes('This is an empty migration')) {
  console.log('schema.prisma has not changed since the last commit: nothing to write.');
} else {
  const stamp = new Date().toISOString().replace(/\D/g, '').slice(0, 14);
  const folder = `prisma/migrations/${stamp}_${name}`;
  mkdirSync(folder, { recursive: true });
  writeFileSync(`${folder}/migration.sql`, sql);
  console.log(`Wrote ${folder}/migration.sql: read it, add what the schema language cannot say.`);
}
process.exit(0);

function committed(path: string): string {
  try {
    return execFileSync('git', ['show', `HEAD:${path}`], {
      encoding: 'utf8',
      stdio: ['ignore', 'pipe', 'ignore'],
    });
  } catch {
    return '';
  }
}
