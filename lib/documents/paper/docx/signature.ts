import { Paragraph, type Table } from 'docx';
import type { Paper } from '@/lib/domain/meeting/paper/paper';
import { ended } from '../names';
import { plainTable } from './plain-table';
import { gap } from './rule';
import { mm, style } from './styles';

const half = mm(75);
const other = mm(160) - half;

/** Nơi nhận and who signs; of a biên bản the secretary signs on the left and nơi nhận stands below. */
export function signature({ body, secretary }: Paper): (Paragraph | Table)[] {
  const signer = signing(body.signer);
  const sent = recipients(body);
  if (signer.length === 0 && sent.length === 0) return [];
  const space = () => new Paragraph({ style: style.recipient, keepNext: true });
  const side = (left: Paragraph[]) => plainTable([half, other], [[filled(left), filled(signer)]]);
  return secretary ? [space(), side(signing(secretary)), space(), ...sent] : [space(), side(sent), gap()];
}

/** A cell of a table holds at least one paragraph. */
function filled(paragraphs: Paragraph[]): Paragraph[] {
  return paragraphs.length > 0 ? paragraphs : [new Paragraph({ style: style.recipient })];
}

function signing({ lines, name }: Paper['body']['signer']): Paragraph[] {
  if (lines.length === 0 && name === '') return [];
  return [
    ...lines.map((text) => new Paragraph({ style: style.signer, text: text })),
    new Paragraph({ style: style.signerName, text: name }),
  ];
}

function recipients({ recipients: list, filed }: Paper['body']): Paragraph[] {
  if (list.length === 0 && filed === '') return [];
  const items = [...list.map((one) => ended(one, ';')), ...(filed === '' ? [] : [ended(filed, '.')])];
  return [
    new Paragraph({ style: style.recipientsHead, text: 'Nơi nhận:' }),
    ...items.map((one) => new Paragraph({ style: style.recipient, text: `- ${one}` })),
  ];
}
