import { mm, type Sheet } from '../measure';
import { aside, elementIn, type Pen, within } from '../pen';
import { setText, writeText } from './text-box';

/** Small print in the lower margin of each page: where the figures come from. It is read out once. */
export function writeFoot(pen: Pen, sheet: Sheet, foot: string, isRead: boolean): void {
  if (!foot) return;
  const style = { size: 9, spacing: 1, align: 'left' as const };
  const box = setText(pen, [{ text: foot, face: 'italic' }], sheet.width, style);
  const draw = () => writeText(pen, box, { x: sheet.x, y: sheet.bottom + 4 * mm });
  if (isRead) within(pen, elementIn(pen, pen.root, 'P'), 'P', draw);
  else aside(pen, 'Pagination', draw);
}
