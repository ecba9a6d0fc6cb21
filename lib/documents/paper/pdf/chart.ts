import type { Block } from '@/lib/domain/meeting/paper/paper';
import { bodySize, lineHeight, paragraphGap, type Sheet } from '../measure';
import { elementIn, type Pen, within } from '../pen';
import type { Strip } from './flow';

/** Points in a px of CSS. */
const px = 0.75;

/** A picture in the middle of the page, at its own size unless the page is smaller; its words are read out in its place. */
export function chartStrips(pen: Pen, chart: Block & { is: 'chart' }, sheet: Sheet): Strip[] {
  const png = Buffer.from(chart.png, 'base64');
  const room = sheet.bottom - sheet.top - 3 * lineHeight(bodySize);
  const scale = Math.min(px, sheet.width / chart.width, room / chart.height);
  const [width, height] = [chart.width * scale, chart.height * scale];
  const x = sheet.x + (sheet.width - width) / 2;
  // Its place among the others is kept for it: where it lies is known when it is drawn.
  const place = elementIn(pen, pen.root, 'Div');
  const draw = (y: number) => {
    const bbox: [number, number, number, number] = [x, y, x + width, y + height];
    const figure = elementIn(pen, place, 'Figure', { alt: chart.words, bbox });
    within(pen, figure, 'Figure', () => pen.doc.image(png, x, y, { width, height }));
  };
  return [{ height, before: paragraphGap, keeps: false, draw }];
}
