import type { Tx } from '@/lib/db/client';
import type { Part } from '@/lib/domain/meeting/summary/sentence';
import type { SummaryLine } from '@/lib/domain/meeting/summary/summary-line';

/** Keeps the lines of a meeting's summary in their order; those that are not among them go. */
export async function writeLines(tx: Tx, meetingId: number, lines: readonly SummaryLine[]): Promise<void> {
  await tx.summaryLine.deleteMany({ where: { meetingId } });
  await tx.summaryLine.createMany({
    data: lines.map(({ key, section, parts, edited, isIncluded }, at) => ({
      meetingId,
      key,
      section,
      position: at + 1,
      parts: parts.map(asJson),
      edited,
      isIncluded,
    })),
  });
}

function asJson(part: Part) {
  return typeof part === 'string' ? part : { text: part.text, from: part.from };
}
