import type { Block, Run } from '@/lib/domain/meeting/paper/paper';
import type { Piece } from '../break-lines';
import { firstLine, paragraphGap, type Sheet } from '../measure';
import { type Element, elementIn, type Pen } from '../pen';
import { chartStrips } from './chart';
import type { Strip } from './flow';
import { tableStrips } from './table';
import { linesAsStrips, setText, type TextStyle } from './text-box';

function bodyOf(sheet: Sheet): TextStyle {
  return { size: sheet.text, spacing: 1.2, align: 'justify', indent: firstLine };
}

/** What a paper or an appendix says, from its first heading to its last table. */
export async function blockStrips(pen: Pen, blocks: Block[], sheet: Sheet): Promise<Strip[]> {
  const strips: Strip[] = [];
  for (const block of blocks) {
    await pen.breathe();
    strips.push(...(await stripsOf(pen, block, sheet)));
  }
  return strips;
}

async function stripsOf(pen: Pen, block: Block, sheet: Sheet): Promise<Strip[]> {
  switch (block.is) {
    case 'heading':
      return headingStrips(pen, block, sheet);
    case 'paragraph':
      return textStrips(pen, block.runs.map(pieceOf), sheet, elementIn(pen, pen.root, 'P'), 'P');
    case 'list':
      return listStrips(pen, block.items, sheet);
    case 'table':
      return opening(block.startsPage, [
        ...titleStrips(pen, block.title, sheet),
        ...(await tableStrips(pen, block.table, sheet)),
      ]);
    case 'chart':
      return [...titleStrips(pen, block.title, sheet), ...chartStrips(pen, block, sheet)];
  }
}

function opening(startsPage = false, [first, ...rest]: Strip[]): Strip[] {
  return first ? [{ ...first, opens: startsPage }, ...rest] : [];
}

/** The paper's name is its first heading: those of its parts follow. */
function headingStrips(pen: Pen, { level, text }: Block & { is: 'heading' }, sheet: Sheet): Strip[] {
  const tag = level === 1 ? 'H2' : 'H3';
  const box = setText(pen, [{ text, face: 'bold' }], sheet.width, {
    ...bodyOf(sheet),
    align: 'left',
  });
  const place = { x: sheet.x, before: paragraphGap, keeps: true };
  return linesAsStrips(pen, box, place, elementIn(pen, pen.root, tag), tag);
}

function listStrips(pen: Pen, items: Run[][], sheet: Sheet): Strip[] {
  const list = elementIn(pen, pen.root, 'L');
  return items.flatMap((runs) => {
    const item = elementIn(pen, elementIn(pen, list, 'LI'), 'LBody');
    return textStrips(pen, [{ text: '- ', face: 'regular' }, ...runs.map(pieceOf)], sheet, item, 'LBody');
  });
}

function textStrips(pen: Pen, pieces: Piece[], sheet: Sheet, element: Element, tag: string): Strip[] {
  const box = setText(pen, pieces, sheet.width, bodyOf(sheet));
  return linesAsStrips(pen, box, { x: sheet.x, before: paragraphGap, keeps: false }, element, tag);
}

/** Above a table or a picture, and on the same page. */
function titleStrips(pen: Pen, text: string, sheet: Sheet): Strip[] {
  if (!text) return [];
  const style = { ...bodyOf(sheet), align: 'center', indent: 0 } as const;
  const box = setText(pen, [{ text, face: 'bold' }], sheet.width, style);
  const place = { x: sheet.x, before: paragraphGap, keeps: true };
  return linesAsStrips(pen, box, place, elementIn(pen, pen.root, 'P'), 'P');
}

function pieceOf({ text, bold = false, italic = false }: Run): Piece {
  return { text, face: bold ? (italic ? 'boldItalic' : 'bold') : italic ? 'italic' : 'regular' };
}
