// database: demonstration
import { mkdtempSync, rmSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import path from 'node:path';
import { afterAll, beforeAll, describe, expect, it } from 'vitest';
import { db } from '@/lib/db/client';
import { writeBrief } from '@/lib/documents/meeting/write-brief';
import type { Snapshot } from '@/lib/domain/meeting/freeze/snapshot';
import { taskForceOf } from '@/lib/domain/meeting/paper/issuing-body';
import { findSnapshot } from '@/lib/queries/meeting/find-snapshot';
import { layOut, wordsOf } from '@/tests/fixtures/read-docx';

const folder = mkdtempSync(path.join(tmpdir(), 'brief-page-'));
afterAll(() => rmSync(folder, { recursive: true }));

/** The week 47 is not over then. */
const now = new Date('2026-11-20T02:00:00Z');
const asked = [
  { plan: '2026', unit: '40', day: '2026-11-20' },
  { plan: '2026', unit: '40', day: '2026-11-15' },
  { plan: '2026', unit: '425', day: '2026-11-15' },
  { plan: '2026', unit: '16732', day: '2026-11-15' },
  { plan: '78', unit: '40', day: '2022-05-08' },
  { plan: '78', unit: '413', day: '2022-05-08' },
];
const text =
  'Khẩn trương rà soát, đối chiếu, làm sạch dữ liệu dân cư trên địa bàn, bảo đảm dữ liệu luôn đúng, đủ, sạch, sống. ';

/** The same figures where every name is as long as any of the country, and every task takes a paragraph. */
function lengthened(given: Snapshot): Snapshot {
  const task = (at: number) => ({
    text: text.repeat(4),
    lead: 'Sở Nông nghiệp và Môi trường tỉnh Nghệ An',
    dueOn: at < 15 ? '2022-01-01' : given.week.endsOn,
    doneOn: null,
    state: at < 15 ? ('overdue' as const) : ('running' as const),
  });
  return {
    ...given,
    units: given.units.map((one, at) => ({
      ...one,
      fullName: `Địa bàn thành phố Phan Rang - Tháp Chàm ${at} cũ`,
    })),
    tasks: Array.from({ length: 30 }, (_, at) => task(at)),
  };
}

describe('the brief as Word file', () => {
  const files: string[] = [];
  beforeAll(async () => {
    for (const named of asked) {
      const found = await findSnapshot(db, named, now);
      if (!found.ok) throw new Error(found.why);
      const given = { real: found.value, long: lengthened(found.value) };
      for (const [kind, snapshot] of Object.entries(given)) {
        const body = taskForceOf(snapshot.unit);
        const made = await writeBrief({ snapshot, body }, 'docx', new Date());
        if (!made.ok) throw new Error(made.why);
        const file = path.join(folder, `${named.plan}-${named.unit}-${named.day}-${kind}.docx`);
        writeFileSync(file, made.value);
        files.push(file);
      }
    }
    layOut(folder, files);
  }, 180_000);

  it('is one page of whichever unit, also where names and tasks are long', () => {
    expect(files).toHaveLength(2 * asked.length);
    const pages = files.map((file) => wordsOf(file.replace(/docx$/, 'pdf')));
    expect(pages.map((all) => all.length)).toEqual(files.map(() => 1));
  });

  it('says as much as a page holds, not less', () => {
    for (const file of files.filter((one) => one.includes('real'))) {
      const [page] = wordsOf(file.replace(/docx$/, 'pdf'));
      const body = page?.words.filter(({ top }) => top < 785) ?? [];
      expect(Math.max(...body.map(({ top }) => top)), file).toBeGreaterThan(600);
    }
  });
});
