import type { PaperColumn, PaperTable, TableRow } from '@/lib/domain/meeting/paper/paper';
import { paragraphGap, type Sheet } from '../measure';
import { aside, type Element, elementIn, type Face, goesAcross, type Pen, within } from '../pen';
import { keepsWithNext } from '../table-rows';
import { fitTable, type TableForm } from '../table-widths';
import type { Strip } from './flow';
import { setText, type TextBox, writeText } from './text-box';

/** A row of cells set into lines. */
interface Row {
  cells: { box: TextBox; x: number; width: number }[];
  height: number;
}

/** Above and below the text of a cell. */
const paddingY = 2.5;

/** A table: its head stands on each of its pages, rows are whole. */
export async function tableStrips(pen: Pen, table: PaperTable, sheet: Sheet): Promise<Strip[]> {
  const form = fitTable(pen, table, sheet.width);
  const element = elementIn(pen, pen.root, 'Table');
  const head = setRow(pen, table.columns.map(headCell), form, sheet.x);
  const again: Strip = { ...bare(head), draw: (y) => aside(pen, 'Pagination', () => writeRow(pen, head, y)) };
  const top = elementIn(pen, element, 'THead');
  const first: Strip = {
    ...bare(head),
    before: paragraphGap,
    keeps: true,
    draw: tagged(pen, top, head, 'TH'),
  };
  const rest = elementIn(pen, element, 'TBody');
  const strips = [first];
  for (const [at, given] of table.rows.entries()) {
    await pen.breathe();
    const row = bodyRow(pen, table.columns, given, form, sheet.x);
    strips.push({
      ...bare(row),
      keeps: keepsWithNext(table.rows, at),
      head: again,
      draw: tagged(pen, rest, row, 'TD', table.columns.length / row.cells.length),
    });
  }
  return strips;
}

interface Cell {
  text: string;
  face: Face;
  align: PaperColumn['align'];
}

function headCell({ label }: PaperColumn): Cell {
  return { text: label, face: 'bold', align: 'center' };
}

function bodyCell({ align }: PaperColumn, text: string, isBold: boolean): Cell {
  return { text, face: isBold ? 'bold' : 'regular', align };
}

function bodyRow(
  pen: Pen,
  columns: PaperColumn[],
  { cells: [first = '', ...others], bold = false, spans = false }: TableRow,
  form: TableForm,
  left: number,
): Row {
  if (!spans) {
    const cells = [first, ...others];
    return setRow(
      pen,
      columns.map((column, at) => bodyCell(column, cells[at] ?? '', bold)),
      form,
      left,
    );
  }
  const width = form.widths.reduce((sum, one) => sum + one, 0);
  const cell: Cell = { text: first, face: bold ? 'bold' : 'regular', align: 'left' };
  return setRow(pen, [cell], { ...form, widths: [width] }, left);
}

function bare(row: Row): Omit<Strip, 'draw'> {
  return { height: row.height, before: 0, keeps: false };
}

function setRow(pen: Pen, cells: Cell[], { size, padding, widths }: TableForm, left: number): Row {
  let x = left;
  const set = cells.map(({ text, face, align }, at) => {
    const width = widths[at] ?? 0;
    const box = setText(pen, [{ text, face }], width - 2 * padding, { size, spacing: 1, align });
    x += width;
    return { box, x: x - width, width };
  });
  return { cells: set, height: Math.max(...set.map(({ box }) => box.height)) + 2 * paddingY };
}

/** Writes a row once, each cell an element of its own. @param across columns that each cell goes across */
function tagged(pen: Pen, parent: Element, row: Row, tag: 'TH' | 'TD', across = 1): Strip['draw'] {
  return (y) => {
    const element = elementIn(pen, parent, 'TR');
    aside(pen, 'Layout', () => drawGrid(pen, row, y));
    for (const cell of row.cells) {
      const own = elementIn(pen, element, tag, tag === 'TH' ? { scope: 'Column' } : {});
      if (across > 1) goesAcross(own, across);
      within(pen, own, tag, () => writeCell(pen, cell, y, row.height));
    }
  };
}

function writeRow(pen: Pen, row: Row, y: number): void {
  drawGrid(pen, row, y);
  for (const cell of row.cells) writeCell(pen, cell, y, row.height);
}

function writeCell(pen: Pen, { box, x, width }: Row['cells'][number], y: number, height: number): void {
  writeText(pen, box, { x: x + (width - box.width) / 2, y: y + (height - box.height) / 2 });
}

/** All rules of a row in one stroke. */
function drawGrid({ doc }: Pen, row: Row, y: number): void {
  doc.lineWidth(0.5);
  for (const { x, width } of row.cells) doc.rect(x, y, width, row.height);
  doc.stroke('#000000');
}
