import {
  Paragraph,
  Table,
  TableCell,
  TableLayoutType,
  TableRow,
  TextRun,
  VerticalAlign,
  WidthType,
} from 'docx';
import type { PaperTable } from '@/lib/domain/meeting/paper/paper';
import { fitTable } from '../table-widths';
import type { Setting } from './ruler';
import { tableStyle } from './styles';

/** Widths that are measured to hold a number do, whatever a reader of the file rounds; in points. */
const slack = 0.25;

/**
 * A table with a head that repeats on each page and rows that no page's end cuts. Its letters and columns are those
 * of the PDF: no number is broken in two. @param width in twips.
 */
export function paperTable({ pen, tableSizes }: Setting, table: PaperTable, width: number): Table {
  const { size, padding, widths } = fitTable(pen, table, width / 20);
  tableSizes.add(size);
  const twips = widths.map((one) => Math.floor(one * 20));
  const row = (cells: readonly string[], bold: boolean) =>
    new TableRow({
      cantSplit: true,
      children: table.columns.map(({ align }, at) =>
        cell(cells[at] ?? '', twips[at] ?? 0, tableStyle[align](size), bold),
      ),
    });
  const side = Math.round((padding - slack) * 20);
  return new Table({
    layout: TableLayoutType.FIXED,
    columnWidths: twips,
    width: { size: twips.reduce((sum, one) => sum + one, 0), type: WidthType.DXA },
    margins: { left: side, right: side, top: 40, bottom: 40 },
    rows: [
      new TableRow({
        tableHeader: true,
        cantSplit: true,
        children: table.columns.map(({ label }, at) => cell(label, twips[at] ?? 0, tableStyle.head(size))),
      }),
      ...table.rows.map(({ cells, bold = false }) => row(cells, bold)),
    ],
  });
}

function cell(text: string, width: number, named: string, bold = false): TableCell {
  return new TableCell({
    width: { size: width, type: WidthType.DXA },
    verticalAlign: VerticalAlign.CENTER,
    children: text
      .split('\n')
      .map(
        (line) =>
          new Paragraph({ style: named, children: [new TextRun(bold ? { text: line, bold } : line)] }),
      ),
  });
}
