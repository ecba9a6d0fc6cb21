import { inFaces } from './letters';
import { type Face, type Pen, widthOf } from './pen';

/** A text of one face: a paragraph is a row of them. */
export interface Piece {
  text: string;
  face: Face;
}

/** What stands together without a space, maybe of several faces: 'bold' and its comma. */
interface Word {
  pieces: Piece[];
  width: number;
}

export interface Line {
  words: Word[];
  /** With ordinary spaces, without its indent. */
  width: number;
  /** Empty space before it. */
  indent: number;
  /** Ends its paragraph: is not stretched. */
  isLast: boolean;
}

/** Widths are sums of fractions: what was measured to fit fits. */
const tolerance = 0.01;

/**
 * Breaks a text into lines at most `width` wide, first lines less by `indent`, the others by `hang`. A line feed begins a
 * paragraph.
 */
export function breakLines(
  pen: Pen,
  pieces: Piece[],
  size: number,
  width: number,
  { indent = 0, hang = 0 }: { indent?: number; hang?: number } = {},
): Line[] {
  const room = width - Math.max(indent, hang);
  return paragraphsOf(pieces).flatMap((paragraph) => {
    const words = wordsOf(pen, paragraph, size).flatMap((word) => fitting(pen, word, size, room));
    return fill(words, widthOf(pen, ' ', paragraph[0]?.face ?? 'regular', size), width, { indent, hang });
  });
}

function fill(
  words: Word[],
  gap: number,
  width: number,
  { indent, hang }: { indent: number; hang: number },
): Line[] {
  const lines: Line[] = [];
  let line: Line = { words: [], width: 0, indent, isLast: false };
  for (const word of words) {
    const grown = line.width + (line.words.length > 0 ? gap : 0) + word.width;
    if (line.words.length > 0 && grown > width - line.indent + tolerance) {
      lines.push(line);
      line = { words: [word], width: word.width, indent: hang, isLast: false };
    } else {
      line.width = grown;
      line.words.push(word);
    }
  }
  return [...lines, { ...line, isLast: true }];
}

/** The widest word: a column narrower than it would cut it. */
export function widestWord(pen: Pen, text: string, face: Face, size: number): number {
  return text
    .split(/[ \n]/)
    .reduce((widest, word) => Math.max(widest, wide(pen, { text: word, face }, size)), 0);
}

function wide(pen: Pen, word: Piece, size: number): number {
  return inFaces(pen, word).reduce((sum, { text, face }) => sum + widthOf(pen, text, face, size), 0);
}

/** Several spaces in a row are meant (the blank for a number) and stay; '%' and a dash go with the word before them. */
function bound(text: string): string {
  return text
    .replace(/(?<=\S) (?=[%–-](?: |$|[.,;)]))/g, '\u00a0')
    .replace(/ {2,}/g, (blank) => '\u00a0'.repeat(blank.length));
}

function paragraphsOf(pieces: Piece[]): Piece[][] {
  const paragraphs: Piece[][] = [[]];
  for (const { text, face } of pieces)
    bound(text)
      .split('\n')
      .forEach((part, at) => {
        if (at > 0) paragraphs.push([]);
        if (part) paragraphs.at(-1)?.push({ text: part, face });
      });
  return paragraphs;
}

function wordsOf(pen: Pen, pieces: Piece[], size: number): Word[] {
  const words: Word[] = [];
  let isOpen = false;
  for (const { text, face } of pieces.flatMap((piece) => inFaces(pen, piece)))
    text.split(' ').forEach((part, at) => {
      if (at > 0) isOpen = false;
      if (!part) return;
      const piece = { text: part, face };
      const width = widthOf(pen, part, face, size);
      const last = words.at(-1);
      if (isOpen && last) {
        last.pieces.push(piece);
        last.width += width;
      } else words.push({ pieces: [piece], width });
      isOpen = true;
    });
  return words;
}

/** A word wider than its line is cut, after a sign if there is one: an address of the web in a narrow column. */
function fitting(pen: Pen, word: Word, size: number, room: number): Word[] {
  const [piece] = word.pieces;
  if (!piece || word.pieces.length > 1 || word.width <= room + tolerance) return [word];
  const wide = (text: string) => widthOf(pen, text, piece.face, size);
  const parts = (piece.text.match(/[^/\-.,;]*[/\-.,;]|[^/\-.,;]+/g) ?? []).flatMap((part) =>
    wide(part) <= room ? [part] : [...part],
  );
  const cut: string[] = [];
  for (const part of parts) {
    const grown = (cut.at(-1) ?? '') + part;
    if (cut.length > 0 && wide(grown) <= room) cut[cut.length - 1] = grown;
    else cut.push(part);
  }
  return cut.map((text) => ({ pieces: [{ text, face: piece.face }], width: wide(text) }));
}
