import { Document, Packer } from 'docx';
import { cleaned, cleanLine } from '@/lib/documents/text/clean';
import { type Paper, textSizeOf } from '@/lib/domain/meeting/paper/paper';
import { openSetting } from './docx/ruler';
import { sectionsOf } from './docx/sections';
import { stylesOf } from './docx/styles';
import { withoutTimes } from './docx/without-times';

/**
 * Writes a paper as .docx in the form of Nghị định 30/2020/NĐ-CP (or the Party's), fully editable, with real styles.
 * The same paper made at the same moment is the same file, byte for byte.
 */
export async function writeDocx(given: Paper, madeAt: Date): Promise<Uint8Array> {
  const paper = cleaned(given);
  const setting = openSetting();
  const sections = await sectionsOf(setting, paper);
  const document = new Document({
    styles: stylesOf(textSizeOf(paper.kind), [...setting.tableSizes]),
    sections,
  });
  await setting.pen.breathe();
  const title = cleanLine(`${paper.typeName} ${paper.subject}`);
  const properties = { path: 'docProps/core.xml', data: coreProperties(title, madeAt) };
  return withoutTimes(new Uint8Array(await Packer.toBuffer(document, undefined, [properties])));
}

/** The library would put in the moment of writing. */
function coreProperties(title: string, madeAt: Date): string {
  const named = title.replaceAll('&', '&amp;').replaceAll('<', '&lt;');
  const at = `${madeAt.toISOString().slice(0, 19)}Z`;
  const moment = (what: string) => `<dcterms:${what} xsi:type="dcterms:W3CDTF">${at}</dcterms:${what}>`;
  return `<?xml version="1.0" encoding="UTF-8" standalone="yes"?>
<cp:coreProperties xmlns:cp="http://schemas.openxmlformats.org/package/2006/metadata/core-properties" xmlns:dc="http://purl.org/dc/elements/1.1/" xmlns:dcterms="http://purl.org/dc/terms/" xmlns:xsi="http://www.w3.org/2001/XMLSchema-instance"><dc:title>${named}</dc:title><dc:creator>Sổ 06</dc:creator>${moment('created')}${moment('modified')}</cp:coreProperties>`;
}
