import {
  AlignmentType,
  Paragraph,
  Table,
  TableCell,
  TableLayoutType,
  TableRow,
  TextRun,
  VerticalAlign,
  WidthType,
} from 'docx';
import type { PaperTable } from '@/lib/domain/meeting/paper';
import { clean } from './clean';

const aligned = { left: AlignmentType.LEFT, center: AlignmentType.CENTER, right: AlignmentType.RIGHT };

/** A table with a head that repeats on each page and rows that no page's end cuts. @param width in twips. */
export function paperTable({ columns, rows }: PaperTable, width: number): Table {
  const all = columns.reduce((sum, { share }) => sum + share, 0);
  const widths = columns.map(({ share }) => Math.floor((width * share) / all));
  const size = columns.length > 10 ? 20 : columns.length > 5 ? 24 : 26;
  const cell = (text: string, at: number, isBold: boolean, isHead: boolean) =>
    new TableCell({
      width: { size: widths[at] ?? 0, type: WidthType.DXA },
      verticalAlign: isHead ? VerticalAlign.CENTER : VerticalAlign.TOP,
      children: [
        new Paragraph({
          alignment: isHead ? AlignmentType.CENTER : aligned[columns[at]?.align ?? 'left'],
          children: [new TextRun({ text: clean(text), bold: isBold, size })],
        }),
      ],
    });
  return new Table({
    layout: TableLayoutType.FIXED,
    columnWidths: widths,
    width: { size: width, type: WidthType.DXA },
    margins: { left: 60, right: 60, top: 30, bottom: 30 },
    rows: [
      new TableRow({
        tableHeader: true,
        cantSplit: true,
        children: columns.map(({ label }, at) => cell(label, at, true, true)),
      }),
      ...rows.map(
        ({ cells, bold = false }) =>
          new TableRow({ cantSplit: true, children: cells.map((text, at) => cell(text, at, bold, false)) }),
      ),
    ],
  });
}
