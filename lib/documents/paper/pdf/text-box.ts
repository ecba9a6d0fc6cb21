import { breakLines, type Line, type Piece } from '../break-lines';
import { baselineOf, lineHeight } from '../measure';
import { type Element, type Pen, within } from '../pen';
import type { Strip } from './flow';
import { type Align, writeLine } from './write-line';

export interface TextStyle {
  size: number;
  /** 1: as close as the letters allow. */
  spacing: number;
  align: Align;
  /** Of its first line, of the others. */
  indent?: number;
  hang?: number;
}

/** A text set into lines, which stays together. */
export interface TextBox {
  lines: Line[];
  style: TextStyle;
  /** What it was given. */
  width: number;
  height: number;
  /** Width of its widest line: rules below a text are measured by it. */
  inkWidth: number;
}

export function setText(pen: Pen, pieces: Piece[], width: number, style: TextStyle): TextBox {
  const lines = breakLines(pen, pieces, style.size, width, style);
  return {
    lines,
    style,
    width,
    height: lines.length * lineHeight(style.size, style.spacing),
    inkWidth: lines.reduce((widest, line) => Math.max(widest, line.width), 0),
  };
}

/** Sets a centred text into lines of about one length, as few as it needs: no last line of one word. */
export function setBalanced(pen: Pen, pieces: Piece[], width: number, style: TextStyle): TextBox {
  const box = setText(pen, pieces, width, style);
  for (let share = 0.5; share < 1; share += 0.05) {
    const lines = breakLines(pen, pieces, style.size, width * share);
    if (lines.length === box.lines.length)
      return { ...box, lines, inkWidth: Math.max(...lines.map((line) => line.width)) };
  }
  return box;
}

/** Writes it with its upper left corner at a place. */
export function writeText(pen: Pen, box: TextBox, at: { x: number; y: number }): void {
  box.lines.forEach((_, index) => {
    writeLineOf(pen, box, index, {
      x: at.x,
      y: at.y + index * lineHeight(box.style.size, box.style.spacing),
    });
  });
}

/** Its lines one by one, so that a page may end between them, but not after its first or before its last. */
export function linesAsStrips(
  pen: Pen,
  box: TextBox,
  place: { x: number; before: number; keeps: boolean },
  element: Element,
  tag: string,
): Strip[] {
  const last = box.lines.length - 1;
  return box.lines.map((_, index) => ({
    height: lineHeight(box.style.size, box.style.spacing),
    before: index === 0 ? place.before : 0,
    keeps: index === last ? place.keeps : place.keeps || index === 0 || index === last - 1,
    draw: (y) => within(pen, element, tag, () => writeLineOf(pen, box, index, { x: place.x, y })),
  }));
}

function writeLineOf(pen: Pen, box: TextBox, index: number, at: { x: number; y: number }): void {
  const { size, spacing, align } = box.style;
  const line = box.lines[index];
  if (!line) return;
  const baseline = at.y + baselineOf(size, spacing);
  writeLine(pen, line, { x: at.x, baseline, width: box.width }, size, align);
}
