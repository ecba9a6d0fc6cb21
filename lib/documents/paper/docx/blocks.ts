import { HeadingLevel, ImageRun, Paragraph, type Table, TextRun } from 'docx';
import type { Block, Run } from '@/lib/domain/meeting/paper/paper';
import { paperTable } from './paper-table';
import { gap } from './rule';
import type { Setting } from './ruler';
import { mm, style } from './styles';

type Piece = Paragraph | Table;

/** Pixels of 1/96 inch across a width in twips. */
const pixels = (width: number) => (width / 1440) * 96;

/** A block of a paper. @param width of the text, in twips. @param keeps on the page of what follows. */
export function pieces(setting: Setting, block: Block, width: number, keeps = false): Piece[] {
  switch (block.is) {
    case 'heading':
      return [
        new Paragraph({
          heading: block.level === 1 ? HeadingLevel.HEADING_1 : HeadingLevel.HEADING_2,
          text: block.text,
        }),
      ];
    case 'paragraph':
      return [new Paragraph({ style: style.text, ...kept(keeps), children: runs(block.runs) })];
    case 'list':
      return block.items.map(
        (item, at) =>
          new Paragraph({
            style: style.item,
            ...kept(keeps && at === block.items.length - 1),
            children: [new TextRun('- '), ...runs(item)],
          }),
      );
    case 'table':
      return [...titleOf(block.title), paperTable(setting, block.table, width), gap()];
    case 'chart':
      return chart(block, width);
  }
}

/** Only where it is so: a paragraph says no more than its style does not. */
function kept(keeps: boolean): { keepNext?: true } {
  return keeps ? { keepNext: true } : {};
}

function runs(parts: readonly Run[]): TextRun[] {
  return parts.map(
    ({ text, bold, italic }) =>
      new TextRun({ text: text, ...(bold && { bold }), ...(italic && { italics: italic }) }),
  );
}

function titleOf(title: string): Paragraph[] {
  return title === '' ? [] : [new Paragraph({ style: style.tableTitle, text: title })];
}

function chart(block: Extract<Block, { is: 'chart' }>, width: number): Paragraph[] {
  const scale = Math.min(1, pixels(Math.min(width, mm(160))) / block.width);
  const words = block.words;
  return [
    new Paragraph({
      style: style.chart,
      children: [
        new ImageRun({
          type: 'png',
          data: Buffer.from(block.png, 'base64'),
          transformation: {
            width: Math.round(block.width * scale),
            height: Math.round(block.height * scale),
          },
          altText: { name: block.title, title: block.title, description: words },
        }),
      ],
    }),
    ...(block.title === '' ? [] : [new Paragraph({ style: style.chartTitle, text: block.title })]),
  ];
}
