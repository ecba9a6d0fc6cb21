import { Paragraph } from 'docx';
import type { Paper } from '@/lib/domain/meeting/paper';
import { clean } from './clean';
import { lengthOf, rule } from './letterhead';
import { mm, style } from './styles';

const textWidth = mm(160);
const letter = mm(2.4);

/** Tên loại, trích yếu, the period, the rule below them, and kính gửi. */
export function opening({ typeName, subject, period, addressees }: Paper): Paragraph[] {
  const say = (text: string, named: string) => new Paragraph({ style: named, text: clean(text) });
  const bracketed = period.startsWith('(') || period === '' ? period : `(${period})`;
  const ruled = Math.min(lengthOf(subject) * letter, textWidth) * 0.42;
  return [
    say(typeName, style.typeName),
    say(subject, style.subject),
    ...(period === '' ? [] : [say(bracketed, style.period)]),
    rule(ruled, textWidth),
    new Paragraph({ style: style.rule }),
    ...sentTo(addressees),
  ];
}

function sentTo(addressees: readonly string[]): Paragraph[] {
  const [only] = addressees;
  if (!only) return [];
  if (addressees.length === 1)
    return [new Paragraph({ style: style.period, text: `Kính gửi: ${clean(only)}` })];
  const last = addressees.length - 1;
  return [
    new Paragraph({ style: style.text, text: 'Kính gửi:' }),
    ...addressees.map(
      (one, at) => new Paragraph({ style: style.item, text: `- ${clean(one)}${at === last ? '.' : ';'}` }),
    ),
  ];
}
