import { writeFileSync } from 'node:fs';
import { parseArgs } from 'node:util';
import { Trouble } from '@/lib/db/embedded/trouble';
import { endingOf, writeBrief } from '@/lib/documents/meeting/write-brief';
import { reachDatabase } from './reach-database';

const usage =
  'Cách dùng: npm run -s brief -- --plan=78 --unit="Thị xã Cửa Lò" --week=2022-05-08 --out=TEP.docx (docx, pdf, xlsx, txt)';

/** `npm run -s brief`: the one-page summary of a unit and week as a file, for scheduled work. */
try {
  const { values } = parseArgs({
    options: {
      plan: { type: 'string' },
      unit: { type: 'string' },
      week: { type: 'string' },
      out: { type: 'string' },
    },
  });
  const { plan, unit, week, out } = values;
  if (!plan || !unit || !out) throw new Trouble(usage);
  const ending = endingOf(out);
  if (!ending)
    throw new Trouble(
      `Không xuất được tệp "${out}": tên tệp phải kết thúc bằng .docx, .pdf, .xlsx hoặc .txt.`,
    );
  const database = await reachDatabase();
  process.env.DATABASE_URL = database.url;
  const { db } = await import('@/lib/db/client');
  const { findSnapshot } = await import('@/lib/queries/meeting/find-snapshot');
  try {
    const found = await findSnapshot(db, { plan, unit, day: week }, new Date());
    if (!found.ok) throw new Trouble(found.why);
    const made = await writeBrief({ snapshot: found.value, body: found.body }, ending, new Date());
    if (!made.ok) throw new Trouble(made.why);
    writeFileSync(out, made.value);
  } finally {
    await db.$disconnect();
    await database.leave();
  }
} catch (error) {
  const isUsage = error instanceof TypeError && 'code' in error;
  console.error(error instanceof Trouble ? `✗ ${error.message}` : isUsage ? `✗ ${usage}` : error);
  process.exitCode = 1;
}
