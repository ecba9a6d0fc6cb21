import { execFileSync } from 'node:child_process';
import { mkdtempSync, rmSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import path from 'node:path';
import type { Snapshot } from '@/lib/domain/meeting/freeze/snapshot';
import { type Figures, figure } from '../figure';
import { openDatabases } from '../plan/databases';
import { madePlan } from '../plan/make-plan';
import { oneProvince } from '../plan/size';

/** Bars of the issue: ms of the first paper of a process, and MiB of the process that writes the workbook. */
const barsMs = { docx: 1000, pdf: 3000, xlsx: 1000 } as const;
const memoryMiB = 200;
const rounds = 5;
/** The last day of the made-up plan. */
const day = '2025-12-28';

interface Measured {
  firstMs: number;
  medianMs: number;
  peakMiB: number;
}

/**
 * The report of a province of 130 communes as each kind of file, beside its bars: the first one that a process writes,
 * when fonts and code are still to be read, and one of many; memory beside that of a process that writes nothing.
 */
export async function measurePapers(): Promise<Figures> {
  const folder = mkdtempSync(path.join(tmpdir(), 'so06-papers-'));
  try {
    const file = path.join(folder, 'snapshot.json');
    writeFileSync(file, JSON.stringify(await madeSnapshot()));
    const bare = measured('none', file, 1);
    const figures: Figures = {};
    for (const kind of ['docx', 'pdf', 'xlsx'] as const) {
      const once = measured(kind, file, 1);
      const often = measured(kind, file, rounds);
      figures[`paper_${kind}_first_ms`] = figure(once.firstMs, 'ms', barsMs[kind]);
      figures[`paper_${kind}_ms`] = figure(often.medianMs, 'ms', barsMs[kind]);
      figures[`paper_${kind}_own_mib`] = figure(once.peakMiB - bare.peakMiB, 'MiB', memoryMiB);
      figures[`paper_${kind}_process_mib`] = figure(once.peakMiB, 'MiB', bare.peakMiB);
    }
    return figures;
  } finally {
    rmSync(folder, { recursive: true, force: true });
  }
}

/** In a process of its own: peak memory belongs to a process, not to a piece of work. */
function measured(kind: string, file: string, times: number): Measured {
  const script = path.resolve('tests/bench/papers/write-papers.ts');
  const said = execFileSync(process.execPath, ['--import', 'tsx', script, kind, file, String(times)], {
    encoding: 'utf8',
  });
  return JSON.parse(said) as Measured;
}

async function madeSnapshot(): Promise<Snapshot> {
  const databases = await openDatabases({ province: oneProvince });
  try {
    process.env.DATABASE_URL = databases.urlOf('province');
    // Loaded only now: the client of the app reads DATABASE_URL.
    const { db } = await import('@/lib/db/client');
    const { findSnapshot } = await import('@/lib/queries/meeting/find-snapshot');
    const named = { plan: madePlan.slug, unit: madePlan.province, day };
    const found = await findSnapshot(db, named, new Date(`${day}T23:00:00Z`));
    await db.$disconnect();
    if (!found.ok) throw new Error(found.why);
    return found.value;
  } finally {
    await databases.stop();
  }
}
