import type { Slide } from '@/lib/domain/meeting/slides';
import { type Pen, rule, widthOf } from '../pdf/pen';
import type { TextBox } from '../pdf/text-box';
import { colours, say, setWords, stage, writeTitle } from './page';

type Figures = Slide & { is: 'figures' };

const gap = 32;
const padding = 10;

/** Large figures, at most three abreast, each below a rule with its name above and its detail below. */
export function writeFiguresSlide(pen: Pen, { title, figures }: Figures): void {
  const top = writeTitle(pen, title);
  const abreast = figures.length === 4 ? 2 : Math.min(3, Math.max(1, figures.length));
  const rows = Math.ceil(figures.length / abreast);
  const width = (stage.width - gap * (abreast - 1)) / abreast;
  const set = setFigures(pen, figures, width, rows > 1 ? 1 : 1.4);
  // The names of one slide take the same room, so that its figures stand side by side.
  const nameHeight = Math.max(...set.map(([name]) => name.height));
  set.forEach(([name, value, detail], at) => {
    const x = stage.x + (at % abreast) * (width + gap);
    const y = top + (Math.floor(at / abreast) * (stage.bottom - top)) / rows;
    rule(pen, { x, y }, width, { colour: colours.rule });
    say(pen, name, { x, y: y + padding }, colours.soft);
    say(pen, value, { x, y: y + padding + nameHeight }, colours.accent);
    say(pen, detail, { x, y: y + padding + nameHeight + value.height }, colours.soft);
  });
}

/** Name, value and detail of each, the values in the largest size in which all of them stay in one line. */
function setFigures(
  pen: Pen,
  figures: Figures['figures'],
  width: number,
  scale: number,
): [name: TextBox, value: TextBox, detail: TextBox][] {
  const widest = Math.max(...figures.map(({ value }) => widthOf(pen, value, 'bold', 1)));
  const size = Math.min(56 * scale, width / (widest + 0.01));
  return figures.map(({ label, value, detail }) => [
    setWords(pen, { text: label, size: 18 * scale }, width),
    setWords(pen, { text: value, size, face: 'bold' }, width),
    setWords(pen, { text: detail, size: 16 * scale }, width),
  ]);
}
