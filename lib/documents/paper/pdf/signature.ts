import type { Paper } from '@/lib/domain/meeting/paper/paper';
import { bodySize, type Sheet } from '../measure';
import { ended } from '../names';
import { type Element, elementIn, type Pen, within } from '../pen';
import { type Column, type Part, setColumn } from './column';
import type { Strip } from './flow';
import { setText, type TextBox, writeText } from './text-box';

/** Room for the hand and the seal. */
const handRoom = 68;
const gap = 14;

/** Nơi nhận and who signs, one block; of a biên bản the secretary signs on the left, nơi nhận stands below. */
export function signatureStrip(pen: Pen, { body, secretary }: Paper, sheet: Sheet): Strip {
  const element = elementIn(pen, pen.root, 'Sect');
  const half = { x: sheet.x, width: sheet.width * 0.46 };
  const other = { x: half.x + half.width, width: sheet.width - half.width };
  const signer = setColumn(pen, signingParts(body.signer), other, element);
  const below = recipients(pen, body, half, element);
  if (!secretary) return sideBySide(below, signer);
  const both = sideBySide(setColumn(pen, signingParts(secretary), half, element), signer);
  const draw = (y: number) => {
    both.draw(y);
    below.draw(y + both.height + gap);
  };
  return { ...both, height: both.height + gap + below.height, draw };
}

function sideBySide(left: Column, right: Column): Strip {
  return {
    height: Math.max(left.height, right.height),
    before: gap,
    keeps: false,
    draw: (y) => {
      left.draw(y);
      right.draw(y);
    },
  };
}

function signingParts({ lines, name }: Paper['body']['signer']): Part[] {
  if (lines.length === 0 && name === '') return [];
  const above = lines.map((text): Part => ({ text, face: 'bold', sizes: [bodySize, 13] }));
  return [...above, { text: name, face: 'bold', sizes: [bodySize], before: handRoom }];
}

/** 'Nơi nhận:' with its list; nothing for a paper that goes nowhere. */
function recipients(
  pen: Pen,
  { recipients, filed }: Paper['body'],
  place: { x: number; width: number },
  parent: Element,
): Column {
  const lines = [...recipients.map((one) => ended(one, ';')), filed && ended(filed, '.')].filter(Boolean);
  if (lines.length === 0) return { height: 0, inkWidth: 0, draw: () => undefined };
  const style = { spacing: 1, align: 'left' } as const;
  const label = setText(pen, [{ text: 'Nơi nhận:', face: 'boldItalic' }], place.width, {
    ...style,
    size: 12,
  });
  const boxes = lines.map((line) =>
    setText(pen, [{ text: `- ${line}`, face: 'regular' }], place.width, { ...style, size: 11 }),
  );
  const elements = [elementIn(pen, parent, 'P'), ...listElements(pen, parent, lines.length)];
  const all = [label, ...boxes];
  return {
    height: all.reduce((sum, box) => sum + box.height, 0),
    inkWidth: Math.max(...all.map((box) => box.inkWidth)),
    draw: (y) => writeAll(pen, all, elements, { x: place.x, y }),
  };
}

function listElements(pen: Pen, parent: Element, count: number): Element[] {
  const list = elementIn(pen, parent, 'L');
  return Array.from({ length: count }, () => elementIn(pen, elementIn(pen, list, 'LI'), 'LBody'));
}

function writeAll(pen: Pen, boxes: TextBox[], elements: Element[], at: { x: number; y: number }): void {
  let { y } = at;
  boxes.forEach((box, index) => {
    const element = elements[index];
    if (element) within(pen, element, index === 0 ? 'P' : 'LBody', () => writeText(pen, box, { x: at.x, y }));
    y += box.height;
  });
}
