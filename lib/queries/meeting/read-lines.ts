import type { Tx } from '@/lib/db/client';
import type { Part, Section } from '@/lib/domain/meeting/summary/sentence';
import { inSections, type SummaryLine } from '@/lib/domain/meeting/summary/summary-line';

/** The sentences of a meeting's summary as people left them, section by section. */
export async function readLines(tx: Tx, meetingId: number): Promise<SummaryLine[]> {
  const rows = await tx.summaryLine.findMany({ where: { meetingId }, orderBy: { position: 'asc' } });
  return inSections(
    rows.map(({ key, section, parts, edited, isIncluded }) => ({
      key,
      section: section as Section,
      // Written by lib/commands/meeting/write-lines.ts alone.
      parts: parts as unknown as Part[],
      edited,
      isIncluded,
    })),
  );
}
