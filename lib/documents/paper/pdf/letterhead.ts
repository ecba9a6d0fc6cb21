import { dateLine, draftMark, numberLine } from '@/lib/domain/meeting/paper/date-line';
import type { IssuingBody, Paper } from '@/lib/domain/meeting/paper/paper';
import { baselineOf, mm, type Sheet } from '../measure';
import { elementIn, type Pen } from '../pen';
import { inOneSize, type Part, setColumn } from './column';
import type { Strip } from './flow';

/** The head sticks out to the left, so that quốc hiệu stays on one line. */
const stick = 10 * mm;
const leftShare = 0.42;
/** A name this close to its column's edges would run into quốc hiệu. */
const close = 12;

/** Two columns: who issues the paper and its number, quốc hiệu or the party's name and the date. */
export function letterheadStrip(pen: Pen, paper: Paper, sheet: Sheet): Strip {
  const { body } = paper;
  const width = sheet.width + stick;
  const left = { x: sheet.x - stick, width: width * leftShare };
  const right = { x: left.x + left.width, width: width - left.width };
  const element = elementIn(pen, pen.root, 'Sect');
  const issuer = setColumn(pen, inOneSize(pen, issuerParts(body), left.width), left, element);
  const isClose = issuer.inkWidth > left.width - close;
  const nation = setColumn(pen, nationParts(body, isClose), right, element);
  const below = Math.max(issuer.height, nation.height) + 3;
  const numbered = setColumn(pen, numberParts(paper), left, element);
  const onDay = setColumn(pen, dateParts(paper), right, element);
  return {
    height: below + Math.max(numbered.height, onDay.height),
    before: 0,
    keeps: true,
    draw: (y) => {
      issuer.draw(y);
      nation.draw(y);
      numbered.draw(y + below);
      onDay.draw(y + below);
    },
  };
}

/** Letters of two sizes beside each other stand on one line. */
const rise = baselineOf(14, 1) - baselineOf(13, 1);

function numberParts({ body, typeSymbol, isDraft }: Paper): Part[] {
  const number = numberLine(body.form, typeSymbol, body.symbol);
  return [
    ...(typeSymbol ? [{ text: number, face: 'regular' as const, sizes: [13, 12], before: rise }] : []),
    ...(isDraft ? [{ text: draftMark, face: 'bold' as const, sizes: [13], before: 2 }] : []),
  ];
}

function dateParts({ body, typeSymbol, dated }: Paper): Part[] {
  return typeSymbol ? [{ text: dateLine(body.place, dated), face: 'italic', sizes: [14, 13] }] : [];
}

/** Names shrink to 12 points before they take a line more. */
function issuerParts({ form, parentName, name }: IssuingBody): Part[] {
  const parent: Part[] = parentName ? [{ text: parentName, face: 'regular', sizes: [13, 12] }] : [];
  const own: Part = { text: name, face: 'bold', sizes: [13, 12] };
  if (form === 'party') return [...parent, own, { text: '*', face: 'regular', sizes: [13] }];
  return [...parent, { ...own, rule: 0.4 }];
}

/** Quốc hiệu and tiêu ngữ, 13 and 14 points, or 12 and 13 beside a long name. */
function nationParts({ form }: IssuingBody, isClose: boolean): Part[] {
  if (form === 'party') return [{ text: 'ĐẢNG CỘNG SẢN VIỆT NAM', face: 'bold', sizes: [15], rule: 1 }];
  const size = isClose ? 12 : 13;
  return [
    { text: 'CỘNG HÒA XÃ HỘI CHỦ NGHĨA VIỆT NAM', face: 'bold', sizes: [size, 12] },
    { text: 'Độc lập - Tự do - Hạnh phúc', face: 'bold', sizes: [size + 1], rule: 1 },
  ];
}
