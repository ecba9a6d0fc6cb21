import { Paragraph } from 'docx';
import type { Paper } from '@/lib/domain/meeting/paper/paper';
import { ended, inBrackets } from '../names';
import type { Face } from '../pen';
import { gap, rule } from './rule';
import { fitText, type Setting } from './ruler';
import { mm, style } from './styles';

const textWidth = mm(160);
/** Titles keep off the margins. */
const titleWidth = mm(140);

/** Tên loại, trích yếu, the period, the rule below them, and kính gửi. */
export function opening({ pen }: Setting, { typeName, subject, period, addressees }: Paper): Paragraph[] {
  const measured = (text: string, face: Face) => fitText(pen, text, face, [14], titleWidth);
  const bracketed = period === '' ? '' : inBrackets(period);
  const { length } = period === '' ? measured(subject, 'bold') : measured(bracketed, 'italic');
  return [
    new Paragraph({ style: style.typeName, text: typeName }),
    titled(subject, style.subject, measured(subject, 'bold').side, textWidth - titleWidth),
    ...(period === '' ? [] : [new Paragraph({ style: style.period, text: bracketed })]),
    rule(0.4 * length, textWidth),
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
