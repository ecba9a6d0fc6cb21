import { breakLines, type Line, type Piece } from '../break-lines';
import { tinos } from '../measure';
import { type Face, openPen, type Pen } from '../pen';

/** What a paper is set with: a ruler, and what came of it so far. */
export interface Setting {
  pen: Pen;
  /** Sizes that the letters of its tables came to have. */
  tableSizes: Set<number>;
  /** How many pictures there are so far: each has a number of its own in the file. */
  pictures: number;
}

/**
 * A Word file does not say where its lines break, but the form rests on it: names that keep to one line, rules as
 * long as a text. So texts are measured by the fonts of the PDF, which are as wide as Times New Roman.
 */
export function openSetting(): Setting {
  return { pen: openPen('', new Date(0), tinos), tableSizes: new Set(), pictures: 0 };
}

/** A centred text as it fits its room. */
export interface Fit {
  /** Of its letters, in points. */
  size: number;
  /** Of its longest line, in twips. */
  length: number;
  /** Left and right, in twips: keeps its lines of about one length, with no word alone on the last. */
  side: number;
}

/** Words that are measured to fit do, whatever a reader of the file rounds. */
const slack = 20;
/** Widths that a text is tried in, as shares of its room. */
const shares = Array.from({ length: 26 }, (_, at) => 0.5 + at / 50);

/** Sets a text in the first of the sizes that keeps it to one line; in the last if none does. @param room in twips. */
export function fitText(pen: Pen, text: string, face: Face, sizes: readonly number[], room: number): Fit {
  const fits = sizes.map((size) => balance(pen, { text, face }, size, room - slack));
  return fits.find(({ side }) => side === 0) ?? fits.at(-1) ?? { size: 14, length: room, side: 0 };
}

function balance(pen: Pen, piece: Piece, size: number, room: number): Fit {
  const set = (share: number) => breakLines(pen, [piece], size, (room * share) / 20);
  const lines = set(1);
  if (lines.length < 2) return { size, length: lengthOf(lines), side: 0 };
  const narrow = shares.find((share) => set(share).length === lines.length) ?? 1;
  const narrowest = set(narrow);
  // Half way to where a line would take a word more: other fonts are a little wider or narrower.
  const wide = shares.findLast((share) => isSame(set(share), narrowest)) ?? narrow;
  return { size, length: lengthOf(narrowest), side: Math.round((room * (1 - (narrow + wide) / 2)) / 2) };
}

function isSame(some: Line[], others: Line[]): boolean {
  return others.every(({ words }, at) => some[at]?.words.length === words.length);
}

function lengthOf(lines: Line[]): number {
  return Math.ceil(20 * Math.max(0, ...lines.map(({ width }) => width)));
}
