import type { Paper } from '@/lib/domain/meeting/paper/paper';
import { bodySize, firstLine, paragraphGap, type Sheet } from '../measure';
import { ended, inBrackets } from '../names';
import { elementIn, type Pen, widthOf } from '../pen';
import { type Part, setColumn } from './column';
import type { Strip } from './flow';
import { linesAsStrips, setText, type TextStyle } from './text-box';

/** Between letterhead and name, and below trích yếu. */
const gap = 18;

/** Tên loại, trích yếu with its rule, kính gửi. */
export function openingStrips(pen: Pen, paper: Paper, sheet: Sheet): Strip[] {
  const heading = elementIn(pen, pen.root, 'H1');
  const parts: Part[] = [
    { text: paper.typeName, face: 'bold', sizes: [bodySize] },
    { text: paper.subject, face: 'bold', sizes: [bodySize], rule: 0.4 },
    ...(paper.period ? [periodPart(paper.period)] : []),
  ];
  const indent = sheet.width * 0.08;
  const place = { x: sheet.x + indent, width: sheet.width - 2 * indent };
  const name = setColumn(pen, parts, place, heading, 'Span');
  const title: Strip = { height: name.height + paragraphGap, before: gap, keeps: true, draw: name.draw };
  return [title, ...addressStrips(pen, paper.addressees, sheet)];
}

function periodPart(period: string): Part {
  return { text: inBrackets(period), face: 'italic', sizes: [bodySize] };
}

/** One addressee on the line of 'Kính gửi', several below each other with dashes. */
function addressStrips(pen: Pen, addressees: string[], sheet: Sheet): Strip[] {
  const label = 'Kính gửi: ';
  const last = addressees.length - 1;
  const lines =
    last > 0 ? addressees.map((one, at) => `- ${ended(one, at === last ? '.' : ';')}`) : addressees;
  const labelWidth = widthOf(pen, label, 'regular', bodySize);
  const left: TextStyle = { size: bodySize, spacing: 1.2, align: 'left' };
  return lines.flatMap((line, at) => {
    const element = elementIn(pen, pen.root, 'P');
    const text = at === 0 ? `${label}${line}` : line;
    const hang = 3 * firstLine + labelWidth;
    const indent = at === 0 ? 3 * firstLine : hang;
    const style: TextStyle = lines.length > 1 ? { ...left, indent, hang } : { ...left, align: 'center' };
    const box = setText(pen, [{ text, face: 'regular' }], sheet.width, style);
    return linesAsStrips(
      pen,
      box,
      { x: sheet.x, before: at === 0 ? gap - paragraphGap : 0, keeps: true },
      element,
      'P',
    );
  });
}
