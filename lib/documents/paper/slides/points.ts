import type { Slide } from '@/lib/domain/meeting/slides';
import { elementIn, type Pen } from '../pdf/pen';
import type { TextBox } from '../pdf/text-box';
import { colours, largest, say, setWords, stage, writeTitle } from './page';

const indent = 28;

/** Sentences, as large as all of them fit. */
export function writePointsSlide(pen: Pen, { title, points }: Slide & { is: 'points' }): void {
  const top = writeTitle(pen, title);
  const { boxes, size, gap } = largest([26, 24, 22, 20, 18, 16, 14], stage.bottom - top, (size) =>
    setPoints(pen, points, size),
  );
  const list = elementIn(pen, pen.root, 'L');
  let y = top;
  for (const box of boxes) {
    const item = elementIn(pen, list, 'LI');
    const dash = setWords(pen, { text: '–', size, face: 'bold' }, indent);
    say(pen, dash, { x: stage.x, y }, colours.accent, { parent: item, tag: 'Lbl' });
    say(pen, box, { x: stage.x + indent, y }, colours.ink, { parent: item, tag: 'LBody' });
    y += box.height + gap;
  }
}

function setPoints(
  pen: Pen,
  points: string[],
  size: number,
): { boxes: TextBox[]; size: number; gap: number; height: number } {
  const gap = size * 0.5;
  const boxes = points.map((text) => setWords(pen, { text, size }, stage.width - indent));
  return { boxes, size, gap, height: boxes.reduce((sum, box) => sum + box.height + gap, -gap) };
}
