import { type Element, elementIn, type Face, type Pen, rule, widthOf, within } from '../pen';
import { setBalanced, writeText } from './text-box';

/** A text of a letterhead or above a signature, centred. */
export interface Part {
  text: string;
  face: Face;
  /** The first size in which the text needs no line more than it has; the last if none. */
  sizes: number[];
  /** Empty space above it. */
  before?: number;
  /** A rule below it, as a share of its widest line. */
  rule?: number;
}

/** Texts centred one below the other. */
export interface Column {
  height: number;
  /** Of its widest line. */
  inkWidth: number;
  draw(y: number): void;
}

const ruleGap = 2.5;
const ruleRoom = 6;

/** Sets a column of centred texts, each an element of the structure below `parent`: within a heading 'Span'. */
export function setColumn(
  pen: Pen,
  parts: Part[],
  place: { x: number; width: number },
  parent: Element,
  tag: 'P' | 'Span' = 'P',
): Column {
  let height = 0;
  let inkWidth = 0;
  const drawings = parts.map((part) => {
    const style = { size: sizeOf(pen, part, place.width), spacing: 1, align: 'center' as const };
    const box = setBalanced(pen, [part], place.width, style);
    const top = height + (part.before ?? 0);
    const element = elementIn(pen, parent, tag);
    inkWidth = Math.max(inkWidth, box.inkWidth);
    height = top + box.height + (part.rule ? ruleRoom : 0);
    return (y: number) => {
      within(pen, element, tag, () => writeText(pen, box, { x: place.x, y: y + top }));
      if (!part.rule) return;
      const length = box.inkWidth * part.rule;
      const x = place.x + (place.width - length) / 2;
      rule(pen, { x, y: y + top + box.height + ruleGap }, length);
    };
  });
  return {
    height,
    inkWidth,
    draw: (y) => {
      for (const draw of drawings) draw(y);
    },
  };
}

/** The same texts, all in the size of the one that needs the smallest. */
export function inOneSize(pen: Pen, parts: Part[], width: number): Part[] {
  const size = Math.min(...parts.map((part) => sizeOf(pen, part, width)));
  return parts.map((part) => ({ ...part, sizes: [size] }));
}

function sizeOf(pen: Pen, { text, face, sizes }: Part, width: number): number {
  const widest = text.split('\n').reduce((most, line) => Math.max(most, widthOf(pen, line, face, 1)), 0);
  return sizes.find((size) => widest * size <= width) ?? sizes.at(-1) ?? 12;
}
