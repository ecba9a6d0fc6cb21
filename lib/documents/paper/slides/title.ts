import type { Slide } from '@/lib/domain/meeting/slides/slides';
import type { Pen } from '../pen';
import { colours, say, setWords, stage } from './page';

/** The first slide: what is reported, to whom and when. */
export function writeTitleSlide(pen: Pen, { title, lines }: Slide & { is: 'title' }): void {
  const head = setWords(pen, { text: title, size: 44, face: 'bold' }, stage.width);
  let y = Math.max(48, 270 - head.height);
  say(pen, head, { x: stage.x, y }, colours.accent, { tag: 'H1' });
  y += head.height + 20;
  for (const text of lines) {
    const box = setWords(pen, { text, size: 22 }, stage.width);
    say(pen, box, { x: stage.x, y }, colours.soft);
    y += box.height + 4;
  }
}
