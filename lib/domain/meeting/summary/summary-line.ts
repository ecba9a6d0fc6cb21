import { type Part, type Section, type Sentence, sections, sentenceText } from './sentence';
import { type LinePart, retraced, type TypedFigure } from './trace-edit';

/** A sentence of a meeting's summary: as the rules wrote it from the frozen figures, and as people left it. */
export interface SummaryLine {
  /** Of the rule that wrote it; 'own-1' of a sentence that a person added. */
  key: string;
  section: Section;
  /** As the rules wrote it; empty of an own sentence. */
  parts: Part[];
  /** As a person wrote it; null: as the rules did. */
  edited: string | null;
  isIncluded: boolean;
}

/** Follows a typed figure in a paper; the paper says what it means. */
export const typedMark = '(*)';

export function isTyped(part: LinePart): part is TypedFigure {
  return typeof part !== 'string' && 'typed' in part;
}

export function isOwn({ key }: Pick<SummaryLine, 'key'>): boolean {
  return key.startsWith('own-');
}

/**
 * What a line says: each figure either leads to its place in the freeze or is marked as typed. An own sentence has no
 * other than typed ones.
 */
export function partsOf({ parts, edited }: SummaryLine): LinePart[] {
  return edited === null ? parts : retraced(parts, edited);
}

/** The line as it is read, without marks. */
export function lineText(line: SummaryLine): string {
  return line.edited ?? sentenceText(line);
}

/** The sentences of a snapshot as lines that nobody has touched yet. */
export function linesOf(sentences: readonly Sentence[]): SummaryLine[] {
  return sentences.map((one) => ({ ...one, edited: null, isIncluded: true }));
}

/**
 * The lines for a newer freeze: what people chose stays (order, left out, own words), the generated parts are the new
 * ones; sentences that are new stand at the end of their section, those that no rule writes any more go, unless a person
 * had written in them.
 */
export function renewed(lines: readonly SummaryLine[], sentences: readonly Sentence[]): SummaryLine[] {
  const fresh = new Map(sentences.map((one) => [one.key, one]));
  const kept = lines.flatMap((line): SummaryLine[] => {
    const now = fresh.get(line.key);
    fresh.delete(line.key);
    if (now) return [{ ...line, parts: now.parts }];
    // No figure of the former freeze leads into the new one.
    return line.edited === null ? [] : [{ ...line, parts: [] }];
  });
  return inSections([...kept, ...linesOf([...fresh.values()])]);
}

/** Section by section, each in its own order. */
export function inSections(lines: readonly SummaryLine[]): SummaryLine[] {
  return sections.flatMap((section) => lines.filter((one) => one.section === section));
}

/** One line a place up (-1) or down (1) within its section; unmoved at the end of it. */
export function moved(lines: readonly SummaryLine[], key: string, by: -1 | 1): SummaryLine[] {
  const from = lines.findIndex((one) => one.key === key);
  const [line, other] = [lines[from], lines[from + by]];
  if (!line || !other || line.section !== other.section) return [...lines];
  const after = [...lines];
  after[from] = other;
  after[from + by] = line;
  return after;
}

/** One line right before another of its section; at the section's end with null. */
export function placed(lines: readonly SummaryLine[], key: string, before: string | null): SummaryLine[] {
  const line = lines.find((one) => one.key === key);
  if (!line || key === before) return [...lines];
  const rest = lines.filter((one) => one !== line);
  const target = rest.findIndex((one) => one.key === before && one.section === line.section);
  const last = rest.findLastIndex((one) => one.section === line.section);
  const at = before === null ? last + 1 : target;
  if (at < 0 || last < 0) return [...lines];
  return [...rest.slice(0, at), line, ...rest.slice(at)];
}

/** A line as a person wrote it; as the rules did, where that is the same or nothing is given. */
export function rewritten(line: SummaryLine, text: string | null): SummaryLine {
  const isGenerated = !isOwn(line) && text === sentenceText(line);
  return { ...line, edited: isGenerated ? null : text };
}

/** With a sentence of a person's own at the end of a section. */
export function withOwn(lines: readonly SummaryLine[], section: Section, text: string): SummaryLine[] {
  const numbers = lines.filter(isOwn).map(({ key }) => Number(key.slice('own-'.length)));
  const key = `own-${Math.max(0, ...numbers) + 1}`;
  return inSections([...lines, { key, section, parts: [], edited: text, isIncluded: true }]);
}

/** Another line of its section says the same, whatever its capitals, its spaces and the sign at its end. */
export function isSaidIn(
  lines: readonly SummaryLine[],
  section: Section,
  text: string,
  key?: string,
): boolean {
  const asked = bare(text);
  return lines.some((line) => line.section === section && line.key !== key && bare(lineText(line)) === asked);
}

function bare(text: string): string {
  return text
    .normalize('NFC')
    .toLocaleLowerCase('vi')
    .replace(/\s+/g, ' ')
    .replace(/[\s.;,:!?…]+$/u, '');
}

/** A line that no rule writes for these figures: it is there only as a person wrote it. */
export function hasNoOriginal(line: SummaryLine): boolean {
  return line.parts.length === 0;
}
