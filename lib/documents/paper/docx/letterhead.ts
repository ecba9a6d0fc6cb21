import { Paragraph, type Table, TextRun } from 'docx';
import { dateLine, draftMark, numberLine } from '@/lib/domain/meeting/paper/date-line';
import type { Paper } from '@/lib/domain/meeting/paper/paper';
import type { Face, Pen } from '../pen';
import { plainTable } from './plain-table';
import { rule } from './rule';
import { type Fit, fitText, type Setting } from './ruler';
import { mm, style } from './styles';

/** The head stands 1 cm in the left margin, so that quốc hiệu keeps to one line. */
const outdent = mm(10);
const width = mm(160) + outdent;
const left = Math.round(width * 0.42);
const right = width - left;
/** A name this close to its column's edges would run into quốc hiệu. */
const close = mm(4);

interface Line extends Fit {
  text: string;
  named: string;
}

/** What the styles have; a text that had to shrink says so itself. */
const usual: Record<string, number> = {
  [style.issuer]: 13,
  [style.issuerStrong]: 13,
  [style.nation]: 13,
  [style.motto]: 14,
  [style.party]: 15,
};

/** Head of a paper: who issues it, the state's or the party's words, number and day left for the registry. */
export function letterhead({ pen }: Setting, paper: Paper): Table {
  const { body } = paper;
  const names = issuer(pen, body);
  const isClose = names.some(({ length }) => length > left - close);
  const own = names.filter(({ named }) => named === style.issuerStrong);
  const below = body.form === 'party' ? sentence('*', style.star) : rule(0.4 * longest(own), left);
  return plainTable(
    [left, right],
    [
      [[...names.map(written), below], body.form === 'party' ? partyWords(pen) : stateWords(pen, isClose)],
      ...numberRows(paper),
    ],
    -outdent,
  );
}

/** Number and draft's mark on the left, place and day on the right; no row where none of them is. */
function numberRows({ body, typeSymbol, dated, isDraft }: Paper): Paragraph[][][] {
  const number = numberLine(body.form, typeSymbol, body.symbol);
  const left = [
    ...(typeSymbol ? [sentence(number, style.number)] : []),
    ...(isDraft ? [sentence(draftMark, style.draft)] : []),
  ];
  const date = typeSymbol ? dateLine(body.place, dated) : '';
  return left.length === 0 ? [] : [[left, [sentence(date, style.dated)]]];
}

/** Names shrink to 12 points, all alike, before one takes a line more. */
function issuer(pen: Pen, { parentName, name }: Paper['body']): Line[] {
  const parents = parentName === '' ? [] : parentName.split('\n');
  const set = (sizes: number[]) => [
    ...parents.map((text) => measured(pen, text, 'regular', style.issuer, sizes, left)),
    ...name.split('\n').map((text) => measured(pen, text, 'bold', style.issuerStrong, sizes, left)),
  ];
  return set([Math.min(...set([13, 12]).map(({ size }) => size))]);
}

/** Quốc hiệu and tiêu ngữ, 13 and 14 points, or 12 and 13 beside a long name. */
function stateWords(pen: Pen, isClose: boolean): Paragraph[] {
  const size = isClose ? 12 : 13;
  const nation = measured(pen, 'CỘNG HÒA XÃ HỘI CHỦ NGHĨA VIỆT NAM', 'bold', style.nation, [size], right);
  const motto = measured(pen, 'Độc lập - Tự do - Hạnh phúc', 'bold', style.motto, [size + 1], right);
  return [written(nation), written(motto), rule(motto.length, right)];
}

function partyWords(pen: Pen): Paragraph[] {
  const words = measured(pen, 'ĐẢNG CỘNG SẢN VIỆT NAM', 'bold', style.party, [15], right);
  return [written(words), rule(words.length, right)];
}

function measured(pen: Pen, text: string, face: Face, named: string, sizes: number[], room: number): Line {
  return { text, named, ...fitText(pen, text, face, sizes, room) };
}

function longest(lines: Line[]): number {
  return Math.max(0, ...lines.map(({ length }) => length));
}

function written({ text, named, size, side }: Line): Paragraph {
  return new Paragraph({
    style: named,
    ...(side > 0 && { indent: { left: side, right: side } }),
    children: [new TextRun({ text: text, ...(size !== usual[named] && { size: 2 * size }) })],
  });
}

function sentence(text: string, named: string): Paragraph {
  return new Paragraph({ style: named, text: text });
}
