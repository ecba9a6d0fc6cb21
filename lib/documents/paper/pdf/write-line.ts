import type { Line, Piece } from '../break-lines';
import { type Pen, widthOf, write } from '../pen';

export type Align = 'left' | 'center' | 'right' | 'justify';

/** Writes a line; each word is followed by its space, so that what is copied out of the file reads as it was written. */
export function writeLine(
  pen: Pen,
  line: Line,
  at: { x: number; baseline: number; width: number },
  size: number,
  align: Align,
): void {
  const { x, width, baseline } = { ...at, x: at.x + line.indent, width: at.width - line.indent };
  if (align === 'justify' && !line.isLast) writeStretched(pen, line, { x, baseline, width }, size);
  else writePieces(pen, joined(line), { x: x + shift(line, width, align), baseline }, size);
}

/** The spaces take up what is left of the line, in equal parts. */
function writeStretched(
  pen: Pen,
  line: Line,
  at: { x: number; baseline: number; width: number },
  size: number,
): void {
  const words = line.words.reduce((sum, word) => sum + word.width, 0);
  const gap = (at.width - words) / Math.max(1, line.words.length - 1);
  let { x } = at;
  for (const word of line.words) {
    writePieces(pen, withSpace(word.pieces), { x, baseline: at.baseline }, size);
    x += word.width + gap;
  }
}

function writePieces(pen: Pen, pieces: Piece[], at: { x: number; baseline: number }, size: number): void {
  let { x } = at;
  for (const { text, face } of pieces) {
    write(pen, text, { x, baseline: at.baseline }, face, size);
    x += widthOf(pen, text, face, size);
  }
}

function shift(line: Line, width: number, align: Align): number {
  if (align === 'center') return (width - line.width) / 2;
  return align === 'right' ? width - line.width : 0;
}

function withSpace(pieces: Piece[]): Piece[] {
  return pieces.map((piece, at) => (at === pieces.length - 1 ? { ...piece, text: `${piece.text} ` } : piece));
}

/** The line's words, those of one face as one text. */
function joined(line: Line): Piece[] {
  const pieces: Piece[] = [];
  for (const piece of line.words.flatMap((word) => withSpace(word.pieces))) {
    const last = pieces.at(-1);
    if (last?.face === piece.face) last.text += piece.text;
    else pieces.push({ ...piece });
  }
  return pieces;
}
