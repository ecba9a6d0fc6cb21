import type { Snapshot } from '@/lib/domain/meeting/freeze/snapshot';
import { type FigureSource, sourceOf } from '@/lib/domain/meeting/summary/figure-source';
import { sentenceText } from '@/lib/domain/meeting/summary/sentence';
import {
  hasNoOriginal,
  isOwn,
  isTyped,
  lineText,
  partsOf,
  type SummaryLine,
} from '@/lib/domain/meeting/summary/summary-line';
import { meetingPath } from '../paths';

/** A piece of a sentence: words, a figure that leads to where it stands, or one that a person typed. */
export interface ShownPart {
  text: string;
  href?: string;
  words?: string;
  typed?: boolean;
}

/** A sentence as the outline shows it. */
export interface ShownLine {
  key: string;
  isIncluded: boolean;
  isOwn: boolean;
  isEdited: boolean;
  text: string;
  /** As the rules wrote it; '' where no rule does. */
  original: string;
  parts: ShownPart[];
  hasTyped: boolean;
  /** Where its figures come from, in words; the first few. */
  sources: string[];
  /** How many more there are. */
  moreSources: number;
}

/** Sources that a line names. */
const sourcesMax = 3;

/** @param freezeId of the figures; null before they are frozen: then nothing can be led to. */
export function shownLine(
  line: SummaryLine,
  snapshot: Snapshot,
  { meetingId, freezeId }: { meetingId: number; freezeId: number | null },
): ShownLine {
  const parts = partsOf(line).map((part): ShownPart => {
    if (typeof part === 'string') return { text: part };
    if (isTyped(part)) return part;
    const source = sourceOf(snapshot, part.from);
    return { text: part.text, words: source.words, href: hrefOf(part.from, source, meetingId, freezeId) };
  });
  const sources = [...new Set(parts.flatMap(({ words }) => words ?? []))];
  return {
    key: line.key,
    isIncluded: line.isIncluded,
    isOwn: isOwn(line),
    isEdited: line.edited !== null && !isOwn(line),
    text: lineText(line),
    original: hasNoOriginal(line) ? '' : sentenceText(line),
    parts,
    hasTyped: parts.some(({ typed }) => typed),
    sources: sources.slice(0, sourcesMax),
    moreSources: Math.max(0, sources.length - sourcesMax),
  };
}

function hrefOf(from: string, { at }: FigureSource, meetingId: number, freezeId: number | null) {
  if (from.startsWith('meeting/')) return meetingPath(meetingId, '/points');
  return freezeId === null ? undefined : `/freeze/${freezeId}${at}`;
}
