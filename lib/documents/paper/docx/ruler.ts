import { tinos } from '../pdf/measure';
import { type Face, openPen, type Pen } from '../pdf/pen';
import { setBalanced } from '../pdf/text-box';

/** What a paper is set with: a ruler, and the sizes that the letters of its tables came to have. */
export interface Setting {
  pen: Pen;
  tableSizes: Set<number>;
}

/**
 * A Word file does not say where its lines break, but the form rests on it: names that keep to one line, rules as
 * long as a text. So texts are measured by the fonts of the PDF, which are as wide as Times New Roman.
 */
export function openSetting(): Setting {
  return { pen: openPen('', new Date(0), tinos), tableSizes: new Set() };
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

/** Sets a text in the first of the sizes that keeps it to one line; in the last if none does. @param room in twips. */
export function fitText(pen: Pen, text: string, face: Face, sizes: readonly number[], room: number): Fit {
  const fits = sizes.map((size) => balance(pen, text, face, size, room));
  const one = fits.find(({ lines }) => lines === 1) ?? fits.at(-1);
  return one ?? { size: 14, length: room, side: 0 };
}

function balance(
  pen: Pen,
  text: string,
  face: Face,
  size: number,
  room: number,
): Fit & { lines: number } {
  const style = { size, spacing: 1, align: 'center' } as const;
  const { lines, inkWidth } = setBalanced(pen, [{ text, face }], (room - slack) / 20, style);
  const length = Math.ceil(inkWidth * 20);
  const side = lines.length === 1 ? 0 : Math.max(0, Math.floor((room - length - slack) / 2));
  return { size, length, side, lines: lines.length };
}
