import type { Snapshot } from '@/lib/domain/meeting/freeze/snapshot';
import type { IssuingBody, Paper } from '@/lib/domain/meeting/paper/paper';
import { briefPaper, type Drawn, reportPaper } from './papers';
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

/** What writes one kind of file is loaded for that kind alone: each of the three libraries is large. */
async function written(snapshot: Snapshot, paper: Paper, ending: Ending, madeAt: Date): Promise<Uint8Array> {
  switch (ending) {
    case 'docx':
      return (await import('@/lib/documents/paper/write-docx')).writeDocx(paper);
    case 'pdf':
      return (await import('@/lib/documents/paper/write-pdf')).writePdf(paper, madeAt);
    case 'xlsx':
      return (await import('./write-appendix-xlsx')).writeAppendixXlsx(snapshot, madeAt);
    case 'txt':
      return new TextEncoder().encode(writeText(snapshot));
  }
}
