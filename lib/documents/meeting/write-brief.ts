import type { Snapshot } from '@/lib/domain/meeting/freeze/snapshot';
import type { IssuingBody } from '@/lib/domain/meeting/paper/paper';
import { briefPaper, type Drawn, reportPaper } from './papers';
import { whyNone } from './report-paper';
import type { Freeze } from './workbook/sheet';
import { writeText } from './write-text';

export const endings = ['docx', 'pdf', 'xlsx', 'txt'] as const;
export type Ending = (typeof endings)[number];

/** How a file's name ends, where it is one that can be written. */
export function endingOf(name: string): Ending | null {
  const found = /\.([a-z]+)$/i.exec(name)?.[1]?.toLowerCase();
  return endings.find((ending) => ending === found) ?? null;
}

/**
 * The summary of a snapshot as a file, issued by the body of its unit. What writes one kind of file is loaded for that
 * kind alone: each of the three libraries is large.
 * @param freeze of which the figures are; null: as known at `madeAt`.
 * @param which the one-page brief, or the report with its appendices; xlsx and txt are the same for both.
 */
export async function writeBrief(
  { snapshot, body, freeze = null }: { snapshot: Snapshot; body: IssuingBody; freeze?: Freeze | null },
  ending: Ending,
  madeAt: Date,
  which: 'brief' | 'report' = 'brief',
): Promise<Drawn<Uint8Array>> {
  if (ending === 'xlsx' || ending === 'txt') return writeFigures(snapshot, ending, madeAt, freeze);
  const paper = which === 'brief' ? briefPaper(snapshot, body) : reportPaper(snapshot, body);
  if (!paper.ok) return paper;
  if (ending === 'docx') {
    const { writeDocx } = await import('@/lib/documents/paper/write-docx');
    return { ok: true, value: await writeDocx(paper.value, madeAt) };
  }
  const { writePdf } = await import('@/lib/documents/paper/write-pdf');
  return { ok: true, value: await writePdf(paper.value, madeAt) };
}

async function writeFigures(
  snapshot: Snapshot,
  ending: 'xlsx' | 'txt',
  madeAt: Date,
  freeze: Freeze | null,
): Promise<Drawn<Uint8Array>> {
  const none = whyNone(snapshot);
  if (none) return none;
  if (ending === 'txt') return { ok: true, value: new TextEncoder().encode(writeText(snapshot)) };
  const { writeAppendixXlsx } = await import('./write-appendix-xlsx');
  return { ok: true, value: await writeAppendixXlsx(snapshot, madeAt, freeze) };
}
