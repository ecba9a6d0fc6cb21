import type { Appendix, Paper } from '@/lib/domain/meeting/paper/paper';
import { attachedTo } from '../attached-to';
import { bodySize, type Sheet } from '../measure';
import { elementIn, type Pen } from '../pen';
import { blockStrips } from './blocks';
import { type Part, setColumn } from './column';
import type { Strip } from './flow';

/** An appendix: its number, its title, the paper it belongs to, and what it says. */
export async function appendixStrips(
  pen: Pen,
  paper: Paper,
  appendix: Appendix,
  sheet: Sheet,
): Promise<Strip[]> {
  const heading = elementIn(pen, pen.root, 'H1');
  const parts: Part[] = [
    { text: `Phụ lục ${appendix.numeral}`.trim(), face: 'bold', sizes: [bodySize] },
    { text: appendix.title, face: 'bold', sizes: [bodySize] },
    { text: attachedTo(paper), face: 'italic', sizes: [bodySize, 13] },
  ];
  const { height, draw } = setColumn(pen, parts, sheet, heading, 'Span');
  const head: Strip = { height: height + 4, before: 0, keeps: true, draw };
  return [head, ...(await blockStrips(pen, appendix.blocks, sheet))];
}
