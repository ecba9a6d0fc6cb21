import { cleaned } from '@/lib/documents/text/clean';
import { type Paper, textSizeOf } from '@/lib/domain/meeting/paper/paper';
import { type Sheet, sheets, tinos } from './measure';
import { sentenceCase } from './names';
import { appendixStrips } from './pdf/appendix';
import { blockStrips } from './pdf/blocks';
import { layStrips, type Section, type Strip, writeNumber } from './pdf/flow';
import { writeFoot } from './pdf/foot';
import { letterheadStrip } from './pdf/letterhead';
import { openingStrips } from './pdf/opening';
import { signatureStrip } from './pdf/signature';
import { closePen, openPen, type Pen } from './pen';

/**
 * Writes a paper as PDF in the form of Nghị định 30/2020/NĐ-CP, ready to print: A4, tagged for screen readers
 * (PDF/UA-1), its fonts in it. It says what the DOCX says; lines and pages are set here, without an office suite.
 */
export async function writePdf(given: Paper, madeAt: Date): Promise<Uint8Array> {
  const paper = cleaned(given);
  const pen = openPen(`${sentenceCase(paper.typeName)}: ${paper.subject}`, madeAt, tinos);
  const sheet = { ...sheets.upright, text: textSizeOf(paper.kind) };
  await layStrips(pen, await paperStrips(pen, paper, sheet), section(pen, sheets.upright, paper.foot, true));
  for (const appendix of paper.appendices) {
    const sheet = sheets[appendix.lies];
    const strips = await appendixStrips(pen, paper, appendix, sheet);
    await layStrips(pen, strips, section(pen, sheet, paper.foot));
  }
  return closePen(pen);
}

async function paperStrips(pen: Pen, paper: Paper, sheet: Sheet): Promise<Strip[]> {
  const opening = [letterheadStrip(pen, paper, sheet), ...openingStrips(pen, paper, sheet)];
  const blocks = await blockStrips(pen, paper.blocks, sheet);
  return [...opening, ...withCompany(blocks), signatureStrip(pen, paper, sheet)];
}

/** The last lines go with the signature: none is signed on a page that says nothing. */
function withCompany(strips: Strip[]): Strip[] {
  return strips.map((strip, at) => (at >= strips.length - 2 ? { ...strip, keeps: true } : strip));
}

function section(pen: Pen, sheet: Sheet, foot: string, isPaper = false): Section {
  return {
    sheet,
    page: (number) => {
      pen.doc.addPage({ size: sheet.size, margin: 0 });
      writeNumber(pen, sheet, number);
      writeFoot(pen, sheet, foot, isPaper && number === 1);
    },
  };
}
