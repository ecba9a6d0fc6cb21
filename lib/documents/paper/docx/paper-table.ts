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
import type { PaperTable, TableRow as Row } from '@/lib/domain/meeting/paper/paper';
import { keepsWithNext } from '../table-rows';
import { fitTable } from '../table-widths';
import type { Setting } from './ruler';
import { tableStyle } from './styles';

/** Widths that are measured to hold a number do, whatever a reader of the file rounds; in points. */
const slack = 0.25;

interface CellLook {
  width: number;
  /** Of its style. */
  named: string;
  bold?: boolean;
  /** Columns that it goes across. */
  across?: number;
  keeps?: boolean;
}

/**
 * A table with a head that repeats on each page and rows that no page's end cuts. Its letters and columns are those
 * of the PDF: no number is broken in two. @param width in twips.
 */
export function paperTable({ pen, tableSizes }: Setting, table: PaperTable, width: number): Table {
  const { size, padding, widths } = fitTable(pen, table, width / 20);
  tableSizes.add(size);
  const twips = widths.map((one) => Math.floor(one * 20));
  const whole = twips.reduce((sum, one) => sum + one, 0);
  const cellsOf = ({ cells, bold, spans }: Row, at: number) => {
    const look = { bold, keeps: keepsWithNext(table.rows, at) };
    const left = tableStyle.left(size);
    if (spans)
      return [cell(cells[0] ?? '', { ...look, width: whole, named: left, across: table.columns.length })];
    return table.columns.map(({ align }, column) =>
      cell(cells[column] ?? '', {
        ...look,
        width: twips[column] ?? 0,
        named: tableStyle[align](size),
      }),
    );
  };
  const head = table.columns.map(({ label }, at) =>
    cell(label, { width: twips[at] ?? 0, named: tableStyle.head(size) }),
  );
  const side = Math.round((padding - slack) * 20);
  return new Table({
    layout: TableLayoutType.FIXED,
    columnWidths: twips,
    width: { size: whole, type: WidthType.DXA },
    margins: { left: side, right: side, top: 40, bottom: 40 },
    rows: [
      new TableRow({ tableHeader: true, cantSplit: true, children: head }),
      ...table.rows.map((row, at) => new TableRow({ cantSplit: true, children: cellsOf(row, at) })),
    ],
  });
}

function cell(text: string, { width, named, bold = false, across, keeps = false }: CellLook): TableCell {
  return new TableCell({
    width: { size: width, type: WidthType.DXA },
    ...(across && { columnSpan: across }),
    verticalAlign: VerticalAlign.CENTER,
    children: text.split('\n').map(
      (line) =>
        new Paragraph({
          style: named,
          ...(keeps && { keepNext: true }),
          children: [new TextRun(bold ? { text: line, bold } : line)],
        }),
    ),
  });
}
