import type { Family } from './pen';

/** Points in a millimetre. */
export const mm = 72 / 25.4;

/** Size of a title, and of text where nothing else is said, in points. */
export const bodySize = 14;

/** A sheet: its size and what is left of it inside the margins of Nghị định 30 (20-20-30-20 mm), in points. */
export interface Sheet {
  size: [number, number];
  x: number;
  top: number;
  width: number;
  bottom: number;
  /** Size of the text, in points. */
  text: number;
}

/** A4, upright or across. Lying down the sheet is bound at the left too. */
export const sheets: Record<'upright' | 'across', Sheet> = {
  upright: sheetOf(210 * mm, 297 * mm),
  across: sheetOf(297 * mm, 210 * mm),
};

function sheetOf(width: number, height: number): Sheet {
  return {
    size: [width, height],
    x: 30 * mm,
    top: 20 * mm,
    width: width - 50 * mm,
    bottom: height - 20 * mm,
    text: bodySize,
  };
}

/** Tinos has the widths of Times New Roman, letter for letter, and may be put into a file. */
export const tinos: Family = {
  regular: 'tinos/400Regular/Tinos_400Regular.ttf',
  bold: 'tinos/700Bold/Tinos_700Bold.ttf',
  italic: 'tinos/400Regular_Italic/Tinos_400Regular_Italic.ttf',
  boldItalic: 'tinos/700Bold_Italic/Tinos_700Bold_Italic.ttf',
};

export const firstLine = 10 * mm;
/** Between paragraphs. */
export const paragraphGap = 6;

/** Height of a line of Times New Roman, as Word has it. */
export function lineHeight(size: number, spacing = 1.2): number {
  return size * 1.149 * spacing;
}

/** From the top of a line to where its letters stand: what a wide spacing adds lies above, as in Word. */
export function baselineOf(size: number, spacing = 1.2): number {
  return lineHeight(size, spacing) - size * 0.237;
}
