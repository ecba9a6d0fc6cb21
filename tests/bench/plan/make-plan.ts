import pg from 'pg';
import { fillLedger } from './fill-ledger';
import { fillReports } from './fill-reports';
import { fillTree } from './fill-tree';
import { fillWords } from './fill-words';
import type { Size } from './size';

/** Where the pages of a made-up plan are, and who may read them. */
export const madePlan = {
  slug: 'lon',
  nation: '00',
  province: '01',
  commune: '00001',
  indicator: 'chi-tieu-2',
  /** A leader over the whole tree, as a session says it. */
  reader: { userId: 1, sessionVersion: 1 },
};

/** Monday of the first week: 156 weeks from here all lie in the past, so that a page says the same on every day. */
const firstMonday = '2023-01-02';

/**
 * Fills an empty database with a plan of this size: always the same figures, made by the database itself in
 * seconds. Constraints are switched off while it fills; verifyLedger and verifyReceipts say that it is right.
 */
export async function makePlan(databaseUrl: string, size: Size): Promise<void> {
  const client = new pg.Client({ connectionString: databaseUrl });
  await client.connect();
  try {
    await client.query('SET session_replication_role = replica; SET synchronous_commit = off');
    await client.query("SET work_mem = '256MB'; SET timezone = 'Asia/Ho_Chi_Minh'");
    for (const sql of [
      fillTree(size),
      fillWords(size, madePlan.slug, firstMonday),
      fillReports(size),
      fillLedger(size),
    ])
      await client.query(sql);
    await client.query('VACUUM ANALYZE');
  } finally {
    await client.end();
  }
}
