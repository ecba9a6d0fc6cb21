import type { Piece } from './break-lines';
import { type Face, hasLetter, type Pen } from './pen';

/** What every face has: the letters of Vietnamese and the signs of its papers. */
const usual =
  /^[\u0020-\u007E\u00A0-\u00FF\u0102\u0103\u0110\u0111\u0128\u0129\u0168\u0169\u01A0\u01A1\u01AF\u01B0\u1EA0-\u1EF9\u2013\u201C\u201D\u2026\u2264\u2265]*$/;

/** A piece of text in faces that have its letters: shapes ('▲', '●') in one, the words beside them in another. */
export function inFaces(pen: Pen, piece: Piece): Piece[] {
  if (usual.test(piece.text)) return [piece];
  const pieces: Piece[] = [];
  for (const { text, face } of [...piece.text].flatMap((letter) => drawable(pen, letter, piece.face))) {
    const last = pieces.at(-1);
    if (last?.face === face) last.text += text;
    else pieces.push({ text, face });
  }
  return pieces;
}

/** A letter as it can be drawn: a plainer one where no face has it ('1' for '①'), or not at all. */
function drawable(pen: Pen, letter: string, face: Face): Piece[] {
  const faces = pen.family.marks ? [face, 'marks' as const] : [face];
  const found = faces.find((one) => hasLetter(pen, letter, one));
  if (found) return [{ text: letter, face: found }];
  const plainer = letter.normalize('NFKC');
  return plainer === letter ? [] : [...plainer].flatMap((one) => drawable(pen, one, face));
}
