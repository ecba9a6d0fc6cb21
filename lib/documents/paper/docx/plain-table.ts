import {
  BorderStyle,
  type Paragraph,
  Table,
  TableCell,
  TableLayoutType,
  TableRow,
  VerticalAlign,
  WidthType,
} from 'docx';

const none = { style: BorderStyle.NONE, size: 0, color: 'auto' };
const noBorders = {
  top: none,
  bottom: none,
  left: none,
  right: none,
  insideHorizontal: none,
  insideVertical: none,
};
const noMargins = { top: 0, bottom: 0, left: 0, right: 0 };

/** A table that only puts things side by side. Widths in twips. @param indent below 0: into the margin. */
export function plainTable(widths: readonly number[], rows: readonly Paragraph[][][], indent = 0): Table {
  return new Table({
    layout: TableLayoutType.FIXED,
    columnWidths: [...widths],
    width: { size: widths.reduce((sum, one) => sum + one, 0), type: WidthType.DXA },
    indent: { size: indent, type: WidthType.DXA },
    borders: noBorders,
    margins: noMargins,
    rows: rows.map(
      (cells) =>
        new TableRow({
          cantSplit: true,
          children: cells.map(
            (children, at) =>
              new TableCell({
                children,
                width: { size: widths[at] ?? 0, type: WidthType.DXA },
                borders: noBorders,
                margins: noMargins,
                verticalAlign: VerticalAlign.TOP,
              }),
          ),
        }),
    ),
  });
}
