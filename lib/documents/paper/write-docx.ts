import { Document, Packer } from 'docx';
import { cleaned, cleanLine } from '@/lib/documents/text/clean';
import { type Paper, textSizeOf } from '@/lib/domain/meeting/paper/paper';
import { openSetting } from './docx/ruler';
import { sectionsOf } from './docx/sections';
import { stylesOf } from './docx/styles';

/** Writes a paper as .docx in the form of Nghị định 30/2020/NĐ-CP (or the Party's), fully editable, with real styles. */
export async function writeDocx(given: Paper): Promise<Uint8Array> {
  const paper = cleaned(given);
  const setting = openSetting();
  const sections = sectionsOf(setting, paper);
  const document = new Document({
    creator: 'Sổ 06',
    title: cleanLine(`${paper.typeName} ${paper.subject}`),
    styles: stylesOf(textSizeOf(paper.kind), [...setting.tableSizes]),
    sections,
  });
  return new Uint8Array(await Packer.toBuffer(document));
}
