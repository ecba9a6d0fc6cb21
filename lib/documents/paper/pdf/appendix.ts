import { blankDay, numberLine } from '@/lib/domain/meeting/date-line';
import type { Appendix, Paper } from '@/lib/domain/meeting/paper';
import { blockStrips } from './blocks';
import { type Part, setColumn } from './column';
import type { Strip } from './flow';
import { bodySize, type Sheet } from './measure';
import { sentenceCase } from './names';
import { elementIn, type Pen } from './pen';

/** An appendix: its number, its title, the paper it belongs to, and what it says. */
export function appendixStrips(pen: Pen, paper: Paper, appendix: Appendix, sheet: Sheet): Strip[] {
  const heading = elementIn(pen, pen.root, 'H1');
  const parts: Part[] = [
    { text: `Phụ lục ${appendix.numeral}`, face: 'bold', sizes: [bodySize] },
    { text: appendix.title, face: 'bold', sizes: [bodySize] },
    { text: belongsTo(paper), face: 'italic', sizes: [bodySize, 13] },
  ];
  const { height, draw } = setColumn(pen, parts, sheet, heading, 'Span');
  return [{ height: height + 4, before: 0, keeps: true, draw }, ...blockStrips(pen, appendix.blocks, sheet)];
}

/** '(Kèm theo Báo cáo số      /BC-TCTĐA06 ngày      tháng 5 năm 2022)' */
function belongsTo({ body, typeName, typeSymbol, dated }: Paper): string {
  const number = numberLine(body.form, typeSymbol, body.symbol).replace(/^Số:?/, 'số');
  return `(Kèm theo ${sentenceCase(typeName)} ${number} ${blankDay(dated)})`;
}
