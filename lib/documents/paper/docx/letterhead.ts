import { BorderStyle, Paragraph, type Table } from 'docx';
import { dateLine, numberLine } from '@/lib/domain/meeting/date-line';
import type { Paper } from '@/lib/domain/meeting/paper';
import { clean } from './clean';
import { plainTable } from './plain-table';
import { mm, style } from './styles';

/** The head stands 1 cm in the left margin, so that quốc hiệu keeps to one line. */
const outdent = mm(10);
const width = mm(160) + outdent;
const left = Math.round(width * 0.42);
const right = width - left;

/** Mean width of a letter, in twips: capitals of 13 points bold, small letters of 14 points bold. */
const capital = mm(2.85);
const small = mm(2.28);

/** Head of a paper: who issues it, the state's or the party's words, number and day left for the registry. */
export function letterhead({ body, typeSymbol, dated }: Paper): Table {
  const number = line(numberLine(body.form, typeSymbol, body.symbol), style.number);
  const day = line(dateLine(body.place, dated), style.dated);
  const issuer = [
    ...lines(body.parentName, style.issuer),
    ...lines(body.name, style.issuerStrong),
    body.form === 'party' ? line('*', style.issuerStrong) : rule(lengthOf(body.name) * capital * 0.42, left),
  ];
  return plainTable(
    [left, right],
    [
      [issuer, body.form === 'party' ? partyWords() : stateWords()],
      [[number], [day]],
    ],
    -outdent,
  );
}

function stateWords(): Paragraph[] {
  const motto = 'Độc lập - Tự do - Hạnh phúc';
  return [
    line('CỘNG HÒA XÃ HỘI CHỦ NGHĨA VIỆT NAM', style.nation),
    line(motto, style.motto),
    rule(motto.length * small, right),
  ];
}

function partyWords(): Paragraph[] {
  const words = 'ĐẢNG CỘNG SẢN VIỆT NAM';
  return [line(words, style.party), rule(words.length * mm(3.5), right)];
}

/** A drawn rule of a length, in the middle of a room; both in twips. */
export function rule(length: number, room: number): Paragraph {
  const side = Math.max(0, Math.round((room - length) / 2));
  return new Paragraph({
    style: style.rule,
    indent: { left: side, right: side },
    border: { top: { style: BorderStyle.SINGLE, size: 6, space: 0, color: '000000' } },
  });
}

/** Of the longest line. */
export function lengthOf(text: string): number {
  return Math.max(...text.split('\n').map((one) => one.length));
}

function lines(text: string, named: string): Paragraph[] {
  return text === '' ? [] : text.split('\n').map((one) => line(one, named));
}

function line(text: string, named: string): Paragraph {
  return new Paragraph({ style: named, text: clean(text) });
}
