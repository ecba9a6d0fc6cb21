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
      return [...titleOf(block.title, block.startsPage), paperTable(setting, block.table, width), gap()];
    case 'chart':
      return chart(setting, block, width);
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

function titleOf(title: string, startsPage = false): Paragraph[] {
  if (title === '') return [];
  return [
    new Paragraph({ style: style.tableTitle, text: title, ...(startsPage && { pageBreakBefore: true }) }),
  ];
}

function chart(
  setting: Setting,
  { title, png, words, ...size }: Extract<Block, { is: 'chart' }>,
  width: number,
): Paragraph[] {
  const scale = Math.min(1, pixels(Math.min(width, mm(160))) / size.width);
  setting.pictures += 1;
  const picture = new ImageRun({
    type: 'png',
    data: Buffer.from(png, 'base64'),
    transformation: { width: Math.round(size.width * scale), height: Math.round(size.height * scale) },
    altText: { id: String(setting.pictures), name: title, title, description: words },
  });
  return [...titleOf(title), new Paragraph({ style: style.chart, children: [picture] })];
}
