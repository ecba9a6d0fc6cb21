import type { Snapshot } from '@/lib/domain/meeting/freeze/snapshot';
import { sections, sectionWords, sentenceText } from '@/lib/domain/meeting/summary/sentence';
import { summaryOf } from '@/lib/domain/meeting/summary/summary';

/** The sentences of the summary as plain text, a section after the other. */
export function writeText(snapshot: Snapshot): string {
  const sentences = summaryOf(snapshot);
  return sections
    .map((section) => ({ section, said: sentences.filter((one) => one.section === section) }))
    .filter(({ said }) => said.length > 0)
    .map(
      ({ section, said }) =>
        `${sectionWords[section]}\n${said.map((one) => `- ${sentenceText(one)}`).join('\n')}\n`,
    )
    .join('\n');
}
