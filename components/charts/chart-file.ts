import type { ReactElement, ReactNode } from 'react';
import { type ClassStyles, escapeXml, rendered, svgText } from './svg-text';

/** A drawing that leaves its page, and what must go with it. */
export interface ChartFile {
  /** An <svg> as the page shows it. */
  drawing: ReactElement<Record<string, unknown>>;
  /** Width and height of the drawing, px. */
  box: { width: number; height: number };
  title: string;
  /** The drawing in words. */
  description: string;
  /** In small print below, a paragraph each: whence the figures are, as of when. */
  source: string[];
}

const font = "'Be Vietnam Pro', Arial, sans-serif";
const [margin, titleSize, titleLine, sourceSize, sourceLine] = [24, 18, 26, 12, 17];

/**
 * An SVG that says by itself what it is: title above, drawing, small print below; styles and light colours in it.
 * @param ink of the words and paper, '#rrggbb'.
 */
export function writeChart(
  { drawing, box, title, description, source }: ChartFile,
  styles: ClassStyles,
  ink: { strong: string; soft: string; paper: string },
): string {
  const titles = wrapWords(title, box.width, titleSize * 0.58);
  const lines = source.flatMap((one) => wrapWords(one, box.width, sourceSize * 0.54));
  const top = margin + titles.length * titleLine + 8;
  const foot = top + box.height + 20;
  const [width, height] = [box.width + 2 * margin, foot + lines.length * sourceLine + margin - 8];
  const say = (words: string, y: number, size: number, colour: string, weight: number) =>
    `<text x="${margin}" y="${y}" font-size="${size}" font-weight="${weight}" fill="${colour}">${escapeXml(words)}</text>`;
  return [
    `<svg xmlns="http://www.w3.org/2000/svg" width="${width}" height="${height}" viewBox="0 0 ${width} ${height}" role="img" font-family="${font}">`,
    `<title>${escapeXml(title)}</title><desc>${escapeXml(description)}</desc>`,
    `<rect width="${width}" height="${height}" fill="${ink.paper}"/>`,
    ...titles.map((words, line) =>
      say(words, margin + line * titleLine + titleSize, titleSize, ink.strong, 600),
    ),
    `<g transform="translate(${margin} ${top})">${svgText(marksOf(drawing), styles)}</g>`,
    ...lines.map((words, line) =>
      say(words, foot + line * sourceLine + sourceSize, sourceSize, ink.soft, 400),
    ),
    '</svg>',
  ].join('\n');
}

/** What is inside a drawing's own <svg>, without its name and description: those of the file hold. */
export function marksOf(drawing: ReactElement<Record<string, unknown>>): ReactNode {
  const inside = sheetOf(drawing).props.children as ReactNode;
  return [inside].flat().filter((one) => !isNamed(one, 'title') && !isNamed(one, 'desc'));
}

/** The <svg> that a drawing comes to. */
export function sheetOf(
  drawing: ReactElement<Record<string, unknown>>,
): ReactElement<Record<string, unknown>> {
  let node: ReactNode = drawing;
  while (isComponent(node)) node = rendered(node);
  return node as ReactElement<Record<string, unknown>>;
}

function isComponent(node: ReactNode): node is ReactElement<Record<string, unknown>> {
  return typeof (node as ReactElement | null)?.type === 'function';
}

function isNamed(node: ReactNode, name: string): boolean {
  return (node as ReactElement | null)?.type === name;
}

/** Lines that fit into a width. @param letter mean width of a letter, px. */
export function wrapWords(words: string, width: number, letter: number): string[] {
  const most = Math.floor(width / letter);
  const lines: string[] = [];
  for (const word of words.split(' ')) {
    const last = lines.at(-1);
    if (last !== undefined && last.length + 1 + word.length <= most)
      lines[lines.length - 1] = `${last} ${word}`;
    else lines.push(word);
  }
  return lines;
}
