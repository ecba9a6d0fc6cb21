import type { Slide, SlideFit } from '@/lib/domain/meeting/slides/slides';
import { widestWord } from '../break-lines';
import type { TextBox } from '../pdf/text-box';
import { type Element, elementIn, type Pen, rule } from '../pen';
import { widthsOf } from '../table-widths';
import { colours, largest, say, setWords, stage, topBelow, writeTitle } from './page';

type Table = Slide & { is: 'table' };

interface SetTable {
  size: number;
  widths: number[];
  /** The head first. */
  rows: { cells: TextBox[]; height: number }[];
  height: number;
}

const gap = 20;

/** A table to be read from the back of a room: ruled between rows only, as large as it fits. */
export function writeTableSlide(pen: Pen, slide: Table): void {
  const top = writeTitle(pen, slide.title);
  const set = fittedTable(pen, slide, top);
  const table = elementIn(pen, pen.root, 'Table');
  const parts = [elementIn(pen, table, 'THead'), elementIn(pen, table, 'TBody')];
  let y = top;
  set.rows.forEach((row, at) => {
    const parent = parts[Math.min(at, 1)];
    if (parent) writeRow(pen, set, row, { y, isHead: at === 0, parent });
    y += row.height;
  });
}

/** How large a table is written. */
export function fitTableSlide(pen: Pen, slide: Table): SlideFit {
  const { size, widths } = fittedTable(pen, slide, topBelow(pen, slide.title));
  // The last column has nothing beside it that it keeps off from.
  const own = widths.map((width, at) => (at === widths.length - 1 ? width - gap : width));
  return { size, large: size, widths: own.map((width) => (100 * width) / stage.width) };
}

function fittedTable(pen: Pen, slide: Table, top: number): SetTable {
  const sizes = [22, 20, 19, 18, 17, 16, 15, 14, 13, 12, 11, 10];
  return largest(sizes, stage.bottom - top, (size) => setTable(pen, slide, size));
}

function setTable(pen: Pen, { columns, rows }: Table, size: number): SetTable {
  const needs = columns.map(
    ({ label }, at) =>
      gap +
      rows.reduce(
        (widest, cells) => Math.max(widest, widestWord(pen, cells[at] ?? '', 'regular', size)),
        widestWord(pen, label, 'bold', size),
      ),
  );
  const shares = columns.map(({ share }) => share);
  const widths = widthsOf(shares, needs, stage.width + gap);
  const setRow = (cells: string[], face: 'bold' | 'regular') => {
    const boxes = columns.map(({ align }, at) =>
      setWords(pen, { text: cells[at] ?? '', size, face, align }, (widths[at] ?? gap) - gap),
    );
    return { cells: boxes, height: Math.max(...boxes.map((box) => box.height)) + size * 0.5 };
  };
  const labels = columns.map(({ label }) => label);
  const all = [setRow(labels, 'bold'), ...rows.map((cells) => setRow(cells, 'regular'))];
  return { size, widths, rows: all, height: all.reduce((sum, row) => sum + row.height, 0) };
}

function writeRow(
  pen: Pen,
  { widths }: SetTable,
  { cells, height }: SetTable['rows'][number],
  { y, isHead, parent }: { y: number; isHead: boolean; parent: Element },
): void {
  const row = elementIn(pen, parent, 'TR');
  let { x } = stage;
  cells.forEach((box, at) => {
    // Heads stand on their rule, the cells of a row in its middle.
    const top = y + (height - box.height) * (isHead ? 0.8 : 0.5);
    const own = isHead ? { tag: 'TH', options: { scope: 'Column' as const } } : { tag: 'TD' };
    say(pen, box, { x, y: top }, isHead ? colours.soft : colours.ink, { parent: row, ...own });
    x += widths[at] ?? 0;
  });
  rule(pen, { x: stage.x, y: y + height }, stage.width, { colour: isHead ? colours.faint : colours.rule });
}
