import { colour } from '@/lib/documents/chart/colour';
import { setText, type TextBox, type TextStyle, writeText } from '../pdf/text-box';
import { aside, type Element, elementIn, type Family, type Pen, rule, within } from '../pen';

/** The screen's face. */
export const beVietnamPro: Family = {
  regular: 'be-vietnam-pro/400Regular/BeVietnamPro_400Regular.ttf',
  bold: 'be-vietnam-pro/600SemiBold/BeVietnamPro_600SemiBold.ttf',
  marks: 'tinos/400Regular/Tinos_400Regular.ttf',
};
export const colours = {
  ink: colour('ink'),
  soft: colour('ink-soft'),
  faint: colour('ink-faint'),
  rule: colour('rule'),
  accent: colour('accent'),
};

/** 16:9, in points. */
export const size: [number, number] = [960, 540];
const margin = 56;
const footTop = 496;
/** Room for what a slide says, below its title. */
export const stage = { x: margin, width: size[0] - 2 * margin, bottom: footTop - 16 };

export interface Words {
  text: string;
  size: number;
  face?: 'regular' | 'bold';
  align?: TextStyle['align'];
}

/** Marks stand twice on Vietnamese letters: lines are a little apart. */
const spacing = 1.16;

export function setWords(
  pen: Pen,
  { text, size, face = 'regular', align = 'left' }: Words,
  width: number,
): TextBox {
  return setText(pen, [{ text, face }], width, { size, spacing, align });
}

/** Writes a text as an element of the structure. */
export function say(
  pen: Pen,
  box: TextBox,
  at: { x: number; y: number },
  colour: string,
  own: { parent?: Element; tag?: string; options?: PDFKit.Mixins.StructureElementOptions } = {},
): void {
  const { parent = pen.root, tag = 'P', options = {} } = own;
  within(pen, elementIn(pen, parent, tag, options), tag, () => {
    pen.doc.fillColor(colour);
    writeText(pen, box, at);
  });
}

const titleTop = 40;

function titleBox(pen: Pen, title: string): TextBox {
  return setWords(pen, { text: title, size: 30, face: 'bold' }, stage.width);
}

/** Where the room below a title begins. */
export function topBelow(pen: Pen, title: string): number {
  return titleTop + titleBox(pen, title).height + 20;
}

/** Writes a slide's title. @returns where its room begins */
export function writeTitle(pen: Pen, title: string): number {
  say(pen, titleBox(pen, title), { x: stage.x, y: titleTop }, colours.ink, { tag: 'H1' });
  return topBelow(pen, title);
}

/** Whose figures, which week, which slide of how many. */
export function writeFooter(pen: Pen, left: string, right: string): void {
  rule(pen, { x: stage.x, y: footTop }, stage.width, { colour: colours.rule });
  const boxes = [
    setWords(pen, { text: left, size: 13 }, stage.width),
    setWords(pen, { text: right, size: 13, align: 'right' }, stage.width),
  ];
  aside(pen, 'Pagination', () => {
    pen.doc.fillColor(colours.faint);
    for (const box of boxes) writeText(pen, box, { x: stage.x, y: footTop + 9 });
  });
}

/** The first of some sizes in which what is set fits into a height; else the last. */
export function largest<T extends { height: number }>(
  sizes: number[],
  room: number,
  set: (size: number) => T,
): T {
  const [first = 12, ...others] = sizes;
  const made = set(first);
  return made.height <= room || others.length === 0 ? made : largest(others, room, set);
}
