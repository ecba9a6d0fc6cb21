import { readFileSync } from 'node:fs';
import path from 'node:path';
import PDFDocument from 'pdfkit';
import { cleanLine } from '@/lib/documents/text/clean';
import { breathing } from '@/lib/documents/turns';

export type Element = PDFKit.PDFStructureElement;
/** marks: shapes that the family's own letters lack (▲ ● ■ ○ ◐). */
export type Face = 'regular' | 'bold' | 'italic' | 'boldItalic' | 'marks';

/** A file being written: pdfkit's document, and the root of its structure, which screen readers follow. */
export interface Pen {
  doc: PDFKit.PDFDocument;
  root: Element;
  family: Family;
  /** Called between pieces of work that take long together: others are served meanwhile. */
  breathe(): Promise<void>;
}

/** Where the faces of a family lie, under node_modules/@expo-google-fonts; no other is to be written with. */
export type Family = Partial<Record<Face, string>>;

const files = new Map<string, Buffer>();
/** Widths of words at 1 point, by the file of their face: the same words stand in every paper. */
const widths = new Map<string, Map<string, number>>();
/** Words kept for a face, before it is begun anew: those of a hundred reports. */
const keptWords = 20_000;
/** pdfkit writes PDF/UA-1 where its types name only PDF/A: a spread keeps both content. */
const accessible: object = { subset: 'PDF/UA' };

/** Begins a file without a page: tagged, in Vietnamese, its title shown in the window, its fonts in it as subsets. */
export function openPen(named: string, madeAt: Date, family: Family): Pen {
  const title = cleanLine(named);
  const doc = new PDFDocument({
    autoFirstPage: false,
    // None to begin with: pdfkit would read a font that it knows by another name anew for every word.
    font: '',
    pdfVersion: '1.7',
    tagged: true,
    lang: 'vi-VN',
    displayTitle: true,
    info: {
      Title: title,
      Author: 'Sổ 06',
      Creator: 'Sổ 06',
      CreationDate: madeAt,
      ModDate: madeAt,
    },
    ...accessible,
  });
  for (const [face, file] of Object.entries(family)) doc.registerFont(face, fontFile(file));
  escapeTitle(doc, title);
  const root = doc.struct('Document');
  doc.addStructure(root);
  return { doc, root, family, breathe: breathing() };
}

/** Ends the file. */
export function closePen({ doc }: Pen): Promise<Uint8Array> {
  return new Promise((resolve, reject) => {
    const chunks: Buffer[] = [];
    doc.on('data', (chunk: Buffer) => chunks.push(chunk));
    doc.on('end', () => resolve(new Uint8Array(Buffer.concat(chunks))));
    doc.on('error', reject);
    doc.end();
  });
}

/** Width in points of a text that stays in one line. */
export function widthOf({ doc, family }: Pen, text: string, face: Face, size: number): number {
  const words = widthsIn(family[face] ?? face);
  const known = words.get(text);
  if (known !== undefined) return known * size;
  const width = doc.font(face, 1000).widthOfString(drawn(text)) / 1000;
  words.set(text, width);
  return width * size;
}

function widthsIn(file: string): Map<string, number> {
  const known = widths.get(file);
  if (known && known.size < keptWords) return known;
  const words = new Map<string, number>();
  widths.set(file, words);
  return words;
}

/** Does a face have a letter? Without it an empty box is drawn. */
export function hasLetter({ doc }: Pen, letter: string, face: Face): boolean {
  // pdfkit does not hand out the font that it reads.
  const { _font } = doc.font(face) as unknown as {
    _font: { font: { hasGlyphForCodePoint(code: number): boolean } };
  };
  return _font.font.hasGlyphForCodePoint(drawn(letter).codePointAt(0) ?? 0);
}

/** Writes a text that stays in one line, its letters standing on `baseline`. */
export function write(
  { doc }: Pen,
  text: string,
  at: { x: number; baseline: number },
  face: Face,
  size: number,
): void {
  doc.font(face, size).text(drawn(text), at.x, at.baseline, { lineBreak: false, baseline: 'alphabetic' });
  if (text.startsWith('◐')) fillHalf(doc, at, size);
}

/** What `draw` writes belongs to `element` of the structure. */
export function within({ doc }: Pen, element: Element, tag: string, draw: () => void): void {
  const content = doc.markStructureContent(tag);
  draw();
  doc.endMarkedContent();
  element.add(content);
}

/** What `draw` writes is no part of the text: rules, page numbers. */
export function aside({ doc }: Pen, type: 'Pagination' | 'Layout', draw: () => void): void {
  doc.markContent('Artifact', { type });
  draw();
  doc.endMarkedContent();
}

/** A new element of the structure, below another. */
export function elementIn(
  pen: Pen,
  parent: Element,
  type: string,
  options: PDFKit.Mixins.StructureElementOptions = {},
): Element {
  const element = pen.doc.struct(type, options);
  parent.add(element);
  return element;
}

/** A cell that goes across several columns of its table. */
export function goesAcross(cell: Element, columns: number): void {
  // pdfkit says so only of tables that it lays out itself.
  const { dictionary } = cell as unknown as { dictionary: { data: Record<string, unknown> } };
  dictionary.data.A = { O: 'Table', ColSpan: columns };
}

/** A rule across: drawn, never of characters. */
export function rule(
  pen: Pen,
  from: { x: number; y: number },
  length: number,
  { colour = '#000000' } = {},
): void {
  aside(pen, 'Layout', () => {
    pen.doc
      .lineWidth(0.75)
      .moveTo(from.x, from.y)
      .lineTo(from.x + length, from.y)
      .stroke(colour);
  });
}

/**
 * One glyph serves both spaces: whichever came first would be copied out of the file for the other. No face has '◐': it
 * is a ring, its right half filled.
 */
function drawn(text: string): string {
  return text.replaceAll('\u00a0', ' ').replaceAll('◐', '○');
}

/** The ring of Tinos, in its em: where its middle stands, and how far it reaches. */
const ring = { x: 0.302, y: 0.3, radius: 0.215 };

/** Fills the right half of a ring that a text begins with. */
function fillHalf(
  doc: PDFKit.PDFDocument,
  { x, baseline }: { x: number; baseline: number },
  size: number,
): void {
  const [middle, radius] = [{ x: x + ring.x * size, y: baseline - ring.y * size }, ring.radius * size];
  const [top, bottom] = [middle.y - radius, middle.y + radius];
  doc.path(`M ${middle.x} ${top} A ${radius} ${radius} 0 0 1 ${middle.x} ${bottom} Z`).fill();
}

function fontFile(file: string): Buffer {
  const known = files.get(file);
  if (known) return known;
  const read = readFileSync(path.join(process.cwd(), 'node_modules/@expo-google-fonts', file));
  files.set(file, read);
  return read;
}

/** pdfkit puts the title into the file's XML as it stands. */
function escapeTitle(doc: PDFKit.PDFDocument, title: string): void {
  const escaped = title.replaceAll('&', '&amp;').replaceAll('<', '&lt;');
  if (escaped === title) return;
  const append = doc.appendXML.bind(doc);
  doc.appendXML = (xml, newLine) => append(xml.replaceAll(title, escaped), newLine);
}
