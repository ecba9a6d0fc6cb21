import { type Sentence, sections, sentenceText } from '../summary/sentence';

/** Letters that stand on a line of 16 cm in 13 points, in the middling. */
const lineLetters = 74;
/** What parts two paragraphs, in lines; a paragraph begins 1 cm in, and its words do not fill its lines. */
const [gap, indent] = [0.7, 8];

/**
 * Lines that a page of A4 has below the head of a paper, with two to spare for a head that is longer than most. Measured
 * on papers laid out by LibreOffice (tests/integration/meeting/brief-page.test.ts).
 */
export const pageLinesMax = 39;

/** About how many lines sentences take as one-page briefs set them: groups a paragraph each, other sections one. */
export function pageLines(sentences: readonly Sentence[]): number {
  const paragraphs = sections.flatMap((section) => {
    const said = sentences.filter((one) => one.section === section).map(sentenceText);
    return section === 'groups' || said.length === 0 ? said : [said.join(' ')];
  });
  return paragraphs.reduce((sum, { length }) => sum + Math.ceil((length + indent) / lineLetters) + gap, 0);
}
