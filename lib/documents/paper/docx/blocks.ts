import { AlignmentType, HeadingLevel, ImageRun, Paragraph, type Table, TextRun } from 'docx';
import type { Block, Run } from '@/lib/domain/meeting/paper';
import { clean } from './clean';
import { paperTable } from './paper-table';
import { mm, style } from './styles';

type Piece = Paragraph | Table;

/** Pixels of 1/96 inch across a width in twips. */
const pixels = (width: number) => (width / 1440) * 96;

/** A block of a paper. @param width of the text, in twips. */
export function pieces(block: Block, width: number): Piece[] {
  switch (block.is) {
    case 'heading':
      return [
        new Paragraph({
          heading: block.level === 1 ? HeadingLevel.HEADING_1 : HeadingLevel.HEADING_2,
          text: clean(block.text),
        }),
      ];
    case 'paragraph':
      return [new Paragraph({ style: style.text, children: runs(block.runs) })];
    case 'list':
      return block.items.map(
        (item) => new Paragraph({ style: style.item, children: [new TextRun('- '), ...runs(item)] }),
      );
    case 'table':
      return [...titleOf(block.title), paperTable(block.table, width), new Paragraph({ style: style.rule })];
    case 'chart':
      return chart(block, width);
  }
}

function runs(parts: readonly Run[]): TextRun[] {
  return parts.map(
    ({ text, bold, italic }) =>
      new TextRun({ text: clean(text), ...(bold && { bold }), ...(italic && { italics: italic }) }),
  );
}

function titleOf(title: string): Paragraph[] {
  return title === '' ? [] : [new Paragraph({ style: style.tableTitle, text: clean(title) })];
}

function chart(block: Extract<Block, { is: 'chart' }>, width: number): Paragraph[] {
  const scale = Math.min(1, pixels(Math.min(width, mm(160))) / block.width);
  const words = clean(block.words);
  return [
    new Paragraph({
      alignment: AlignmentType.CENTER,
      keepNext: true,
      spacing: { before: 120 },
      children: [
        new ImageRun({
          type: 'png',
          data: Buffer.from(block.png, 'base64'),
          transformation: {
            width: Math.round(block.width * scale),
            height: Math.round(block.height * scale),
          },
          altText: { name: clean(block.title), title: clean(block.title), description: words },
        }),
      ],
    }),
    new Paragraph({ style: style.tableTitle, text: clean(block.title), keepNext: false }),
  ];
}
