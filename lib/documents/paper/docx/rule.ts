import { BorderStyle, Paragraph } from 'docx';
import { style } from './styles';

/** A drawn rule of a length, in the middle of a room; both in twips. */
export function rule(length: number, room: number): Paragraph {
  const side = Math.max(0, Math.round((room - length) / 2));
  return new Paragraph({
    style: style.rule,
    indent: { left: side, right: side },
    border: { top: { style: BorderStyle.SINGLE, size: 6, space: 0, color: '000000' } },
  });
}

/** A little room below a table, which also parts it from another. */
export function gap(): Paragraph {
  return new Paragraph({ style: style.rule });
}
