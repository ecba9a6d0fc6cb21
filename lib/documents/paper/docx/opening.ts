import { Paragraph } from 'docx';
import type { Paper } from '@/lib/domain/meeting/paper/paper';
import { ended, inBrackets } from '../names';
import { gap, rule } from './rule';
import { fitText, type Setting } from './ruler';
import { mm, style } from './styles';

const textWidth = mm(160);
/** Titles keep off the margins. */
const titleWidth = mm(140);

/** Tên loại, trích yếu with its rule, the period, and kính gửi. */
export function opening({ pen }: Setting, { typeName, subject, period, addressees }: Paper): Paragraph[] {
  const bracketed = period === '' ? '' : inBrackets(period);
  const { length, side } = fitText(pen, subject, 'bold', [14], titleWidth);
  const balanced = (text: string) => fitText(pen, text, 'italic', [14], titleWidth).side;
  return [
    new Paragraph({ style: style.typeName, text: typeName }),
    titled(subject, style.subject, side, textWidth - titleWidth),
    rule(0.4 * length, textWidth),
    ...(period === '' ? [] : [titled(bracketed, style.period, balanced(bracketed), textWidth - titleWidth)]),
    gap(),
    ...sentTo(addressees),
  ];
}

/** A title whose lines are of about one length. @param spare of the page's width, in twips. */
export function titled(text: string, named: string, side: number, spare: number): Paragraph {
  const indent = side + spare / 2;
  return new Paragraph({ style: named, indent: { left: indent, right: indent }, text: text });
}

/** One addressee on the line of 'Kính gửi', several below each other with dashes. */
function sentTo(addressees: readonly string[]): Paragraph[] {
  const [only] = addressees;
  if (!only) return [];
  if (addressees.length === 1) return [new Paragraph({ style: style.sentTo, text: `Kính gửi: ${only}` })];
  const last = addressees.length - 1;
  return addressees.map((one, at) => {
    const item = `- ${ended(one, at === last ? '.' : ';')}`;
    return new Paragraph({ style: style.sentToList, text: at === 0 ? `Kính gửi:\t${item}` : `\t${item}` });
  });
}
