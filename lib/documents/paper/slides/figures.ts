import type { Slide, SlideFit } from '@/lib/domain/meeting/slides/slides';
import type { TextBox } from '../pdf/text-box';
import { type Pen, rule, widthOf } from '../pen';
import { colours, largest, say, setWords, stage, topBelow, writeTitle } from './page';

type Figures = Slide & { is: 'figures' };

interface SetFigures {
  boxes: { name: TextBox; value: TextBox; detail: TextBox }[];
  /** Of the details; names are a little larger. */
  size: number;
  large: number;
  width: number;
  /** Of the names: those of one slide take the same room, so that its figures stand side by side. */
  nameHeight: number;
  height: number;
}

const gap = 32;
const padding = 10;

/** Large figures, at most three abreast, each below a rule with its name above and its detail below. */
export function writeFiguresSlide(pen: Pen, { title, figures }: Figures): void {
  const top = writeTitle(pen, title);
  const { boxes, width, nameHeight } = fittedFigures(pen, figures, top);
  const rows = boxes.length / abreast(figures);
  boxes.forEach(({ name, value, detail }, at) => {
    const x = stage.x + (at % abreast(figures)) * (width + gap);
    const row = Math.floor(at / abreast(figures));
    const y = top + (row * (stage.bottom - top)) / Math.ceil(rows);
    rule(pen, { x, y }, width, { colour: colours.rule });
    say(pen, name, { x, y: y + padding }, colours.soft);
    say(pen, value, { x, y: y + padding + nameHeight }, colours.accent);
    say(pen, detail, { x, y: y + padding + nameHeight + value.height }, colours.soft);
  });
}

/** How large figures are written. */
export function fitFiguresSlide(pen: Pen, { title, figures }: Figures): SlideFit {
  const { size, large } = fittedFigures(pen, figures, topBelow(pen, title));
  return { size, large, widths: [] };
}

function abreast({ length }: Figures['figures']): number {
  return length === 4 ? 2 : Math.min(3, Math.max(1, length));
}

function fittedFigures(pen: Pen, figures: Figures['figures'], top: number): SetFigures {
  const rows = Math.ceil(figures.length / abreast(figures));
  const sizes = [24, 22, 20, 18, 17, 16, 15, 14, 13, 12, 11, 10];
  return largest(sizes, (stage.bottom - top) / rows - padding, (size) => setFigures(pen, figures, size));
}

/** Name, value and detail of each, the values in the largest size in which all of them stay in one line. */
function setFigures(pen: Pen, figures: Figures['figures'], size: number): SetFigures {
  const width = (stage.width - gap * (abreast(figures) - 1)) / abreast(figures);
  const widest = Math.max(...figures.map(({ value }) => widthOf(pen, value, 'bold', 1)));
  const large = Math.min(3.5 * size, width / (widest + 0.01));
  const boxes = figures.map(({ label, value, detail }) => ({
    name: setWords(pen, { text: label, size: 1.125 * size }, width),
    value: setWords(pen, { text: value, size: large, face: 'bold' }, width),
    detail: setWords(pen, { text: detail, size }, width),
  }));
  const nameHeight = Math.max(...boxes.map(({ name }) => name.height));
  const below = boxes.map(({ value, detail }) => value.height + detail.height);
  return { boxes, size, large, width, nameHeight, height: padding + nameHeight + Math.max(...below) };
}
