import type { Slide, SlideFit } from '@/lib/domain/meeting/slides/slides';
import type { TextBox } from '../pdf/text-box';
import { elementIn, type Pen } from '../pen';
import { colours, largest, say, setWords, stage, topBelow, writeTitle } from './page';

type Points = Slide & { is: 'points' };

interface SetPoints {
  boxes: TextBox[];
  size: number;
  gap: number;
  height: number;
}

const indent = 28;

/** Sentences, as large as all of them fit. */
export function writePointsSlide(pen: Pen, { title, points }: Points): void {
  const top = writeTitle(pen, title);
  const { boxes, size, gap } = fittedPoints(pen, points, top);
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

/** How large sentences are written. */
export function fitPointsSlide(pen: Pen, { title, points }: Points): SlideFit {
  const { size } = fittedPoints(pen, points, topBelow(pen, title));
  return { size, large: size, widths: [] };
}

function fittedPoints(pen: Pen, points: string[], top: number): SetPoints {
  return largest([26, 24, 22, 20, 18, 16, 14, 12, 10, 8], stage.bottom - top, (size) =>
    setPoints(pen, points, size),
  );
}

function setPoints(pen: Pen, points: string[], size: number): SetPoints {
  const gap = size * 0.5;
  const boxes = points.map((text) => setWords(pen, { text, size }, stage.width - indent));
  return { boxes, size, gap, height: boxes.reduce((sum, box) => sum + box.height + gap, -gap) };
}
