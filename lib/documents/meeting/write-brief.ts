import { writeDocx } from '@/lib/documents/paper/write-docx';
import { writePdf } from '@/lib/documents/paper/write-pdf';
import type { IssuingBody } from '@/lib/domain/meeting/paper';
import type { Snapshot } from '@/lib/domain/meeting/snapshot';
import { briefPaper, type Drawn, reportPaper } from './papers';
import { writeAppendixXlsx } from './write-appendix-xlsx';
import { writeText } from './write-text';

export const endings = ['docx', 'pdf', 'xlsx', 'txt'] as const;
export type Ending = (typeof endings)[number];

/** How a file's name ends, where it is one that can be written. */
export function endingOf(name: string): Ending | null {
  const found = /\.([a-z]+)$/i.exec(name)?.[1]?.toLowerCase();
  return endings.find((ending) => ending === found) ?? null;
}

/**
 * The summary of a snapshot as a file, issued by the body of its unit.
 * @param which the one-page brief, or the report with its appendices; xlsx and txt are the same for both.
 */
export async function writeBrief(
  { snapshot, body }: { snapshot: Snapshot; body: IssuingBody },
  ending: Ending,
  madeAt: Date,
  which: 'brief' | 'report' = 'brief',
): Promise<Drawn<Uint8Array>> {
  const paper = which === 'brief' ? briefPaper(snapshot, body) : reportPaper(snapshot, body);
  if (!paper.ok) return paper;
  return { ok: true, value: await written(snapshot, paper.value, ending, madeAt) };
}

async function written(
  snapshot: Snapshot,
  paper: Parameters<typeof writeDocx>[0],
  ending: Ending,
  madeAt: Date,
): Promise<Uint8Array> {
  switch (ending) {
    case 'docx':
      return writeDocx(paper);
    case 'pdf':
      return writePdf(paper, madeAt);
    case 'xlsx':
      return writeAppendixXlsx(snapshot, madeAt);
    case 'txt':
      return new TextEncoder().encode(writeText(snapshot));
  }
}
