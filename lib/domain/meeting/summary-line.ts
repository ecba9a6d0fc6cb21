import { type FigurePart, type Part, type Section, type Sentence, sections, sentenceText } from './sentence';

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

/** A figure that a person typed where the frozen figures say another, or none. */
export interface TypedFigure {
  text: string;
  typed: true;
}

export type LinePart = string | FigurePart | TypedFigure;

/** Follows a typed figure in a paper; the paper says what it means. */
export const typedMark = '(*)';

export function isTyped(part: LinePart): part is TypedFigure {
  return typeof part !== 'string' && 'typed' in part;
}

export function isOwn({ key }: Pick<SummaryLine, 'key'>): boolean {
  return key.startsWith('own-');
}

/** What a line says: each figure either leads to its place in the freeze or is marked as typed. */
export function partsOf({ parts, edited, key }: SummaryLine): LinePart[] {
  if (edited === null) return parts;
  return isOwn({ key }) ? [edited] : retraced(parts, edited);
}

/** The line as it is read, without marks. */
export function lineText(line: SummaryLine): string {
  return line.edited ?? sentenceText(line);
}

/** A date, a document's number ('78/KH-UBND') or a number ('1.315', '84,3%', '3/5'). */
const token = /\d{1,2}\/\d{1,2}(?:\/\d{4})?(?![\d/])|\d+\/[\p{Lu}Đ][\p{L}\d-]*|\d[\d.,]*\d%?|\d%?/gu;
const isNumber = /^(?:\d[\d.]*(?:,\d+)?%?)$/;

/** An edited text with each number led back to the generated figure of the same writing, in order where it occurs twice. */
export function retraced(parts: readonly Part[], edited: string): LinePart[] {
  const known = parts.filter((part): part is FigurePart => typeof part !== 'string');
  // Numbers in the rules' own words (dates, "Kế hoạch số 78") are no figures.
  const words = new Set(parts.flatMap((part) => (typeof part === 'string' ? (part.match(token) ?? []) : [])));
  const left = [...known];
  const found: LinePart[] = [];
  let at = 0;
  for (const match of edited.matchAll(token)) {
    const [text] = match;
    const part = figureFor(text, left, known, words);
    if (part === null) continue;
    if (match.index > at) found.push(edited.slice(at, match.index));
    found.push(part);
    at = match.index + text.length;
  }
  if (at < edited.length) found.push(edited.slice(at));
  return found;
}

function figureFor(
  text: string,
  left: FigurePart[],
  known: readonly FigurePart[],
  words: ReadonlySet<string>,
): FigurePart | TypedFigure | null {
  const next = left.findIndex((one) => one.text === text);
  if (next >= 0) return left.splice(next, 1)[0] ?? null;
  const again = known.find((one) => one.text === text);
  if (again) return again;
  return words.has(text) || !isNumber.test(text) ? null : { text, typed: true };
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
    return line.edited === null ? [] : [{ ...line, parts: isOwn(line) ? [] : line.parts }];
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
  return at < 0 ? [...lines] : [...rest.slice(0, at), line, ...rest.slice(at)];
}
