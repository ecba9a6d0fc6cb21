import { lineHeight, type Sheet } from '../measure';
import { aside, type Pen, widthOf, write } from '../pen';

/** What no end of a page cuts: a line, a row of a table, the block of signatures. */
export interface Strip {
  height: number;
  /** Empty space above it, but for the top of a page. */
  before: number;
  /** Stays on one page with the strip below it. */
  keeps: boolean;
  /** Begins a page. */
  opens?: boolean;
  /** What is written once more where it comes to the top of a page: the head of its table. */
  head?: Strip;
  draw(y: number): void;
}

/** Pages that are numbered together: the paper, each of its appendices. */
export interface Section {
  sheet: Sheet;
  /** Opens a page. @param number from 1 */
  page(number: number): void;
}

/** Lays strips onto pages, one below the other, together what is to stay together. */
export async function layStrips(pen: Pen, strips: Strip[], section: Section): Promise<void> {
  const { top, bottom } = section.sheet;
  let number = 1;
  let y = top;
  section.page(number);
  for (const [at, strip] of strips.entries()) {
    await pen.breathe();
    const isNew = startsGroup(strips, at) && y > top && !fits(strips, at, bottom - y, bottom - top);
    if (isNew || (strip.opens && y > top) || (y > top && y + strip.before + strip.height > bottom)) {
      number += 1;
      section.page(number);
      y = top;
      if (strip.head) y = drawAt(strip.head, y);
    }
    y = drawAt(strip, y === top ? y : y + strip.before);
  }
}

function drawAt(strip: Strip, y: number): number {
  strip.draw(y);
  return y + strip.height;
}

function startsGroup(strips: Strip[], at: number): boolean {
  return at === 0 || !strips[at - 1]?.keeps;
}

/** What is to stay together fits into the room, or would not fit onto an empty page either. */
function fits(strips: Strip[], from: number, room: number, page: number): boolean {
  let height = 0;
  for (let at = from; at < strips.length; at += 1) {
    const { before = 0, height: own = 0, keeps = false } = strips[at] ?? {};
    height += before + own;
    if (!keeps) break;
  }
  return height <= room || height > page;
}

/** Number of the page, centred in the upper margin; the first page has none. */
export function writeNumber(pen: Pen, sheet: Sheet, number: number): void {
  if (number === 1) return;
  const text = String(number);
  const x = sheet.x + (sheet.width - widthOf(pen, text, 'regular', 14)) / 2;
  aside(pen, 'Pagination', () =>
    write(pen, text, { x, baseline: (sheet.top + lineHeight(14, 0.6)) / 2 }, 'regular', 14),
  );
}
