import { execFileSync } from 'node:child_process';
import { mkdtempSync, rmSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import path from 'node:path';
import { afterAll, beforeAll, describe, expect, it } from 'vitest';
import { writeDocx } from '@/lib/documents/paper/write-docx';
import { type Paper, textSizeOf } from '@/lib/domain/meeting/paper';
import { longPaper, minutesPaper, partyPaper, reportPaper } from '@/tests/fixtures/papers';

const folder = mkdtempSync(path.join(tmpdir(), 'write-docx-'));
const mm = 72 / 25.4;
const papers: Record<string, Paper> = {
  report: reportPaper(),
  party: partyPaper(),
  minutes: minutesPaper(),
  long: longPaper(),
};
const run = (tool: string, ...args: string[]) =>
  execFileSync(tool, args, { encoding: 'utf8', maxBuffer: 2 ** 28, stdio: ['ignore', 'pipe', 'ignore'] });
const docx = (name: string) => path.join(folder, `${name}.docx`);
const pdf = (name: string) => path.join(folder, `${name}.pdf`);
const xml = (name: string, part = 'word/document.xml') => run('unzip', '-p', docx(name), part);
const pages = (name: string) =>
  run('pdftotext', '-layout', pdf(name), '-').normalize('NFC').split('\f').slice(0, -1);

interface Word {
  text: string;
  left: number;
  right: number;
  top: number;
}

function words(name: string): { width: number; height: number; words: Word[] }[] {
  const one = /xMin="([\d.]+)" yMin="([\d.]+)" xMax="([\d.]+)" yMax="[\d.]+">(.*)<\/word>/g;
  return run('pdftotext', '-bbox', pdf(name), '-')
    .split('<page ')
    .slice(1)
    .map((page) => ({
      width: Number(/width="([\d.]+)"/.exec(page)?.[1]),
      height: Number(/height="([\d.]+)"/.exec(page)?.[1]),
      words: [...page.matchAll(one)].map(([, left, top, right, text = '']) => ({
        text,
        left: Number(left),
        right: Number(right),
        top: Number(top),
      })),
    }));
}

beforeAll(async () => {
  for (const [name, paper] of Object.entries(papers)) writeFileSync(docx(name), await writeDocx(paper));
  // A profile of its own: two at once would wait for each other.
  const profile = `-env:UserInstallation=file://${folder}/profile`;
  run(
    'soffice',
    profile,
    '--headless',
    '--convert-to',
    'pdf',
    '--outdir',
    folder,
    ...Object.keys(papers).map(docx),
  );
}, 120_000);
afterAll(() => rmSync(folder, { recursive: true }));

describe('a paper as Word, read by LibreOffice', () => {
  it('is A4 with the margins of Nghị định 30/2020/NĐ-CP', () => {
    const [first] = words('report');
    expect(Math.round((first?.width ?? 0) / mm)).toBe(210);
    expect(Math.round((first?.height ?? 0) / mm)).toBe(297);
    const body = first?.words.filter(({ top }) => top > 90 * mm && top < 270 * mm) ?? [];
    expect(Math.min(...body.map(({ left }) => left))).toBeGreaterThanOrEqual(29.5 * mm);
    expect(Math.max(...body.map(({ right }) => right))).toBeLessThanOrEqual(190.5 * mm);
    expect(Math.min(...(first?.words.map(({ top }) => top) ?? []))).toBeGreaterThanOrEqual(19 * mm);
  });

  it('keeps quốc hiệu and tiêu ngữ to one line each', () => {
    const [first = ''] = pages('report');
    expect(first).toContain('CỘNG HÒA XÃ HỘI CHỦ NGHĨA VIỆT NAM');
    expect(first).toContain('Độc lập - Tự do - Hạnh phúc');
  });

  it('numbers pages in the middle of the top margin, from the second on', () => {
    const numbered = words('long');
    const inMargin = (at: number) => numbered[at]?.words.filter(({ top }) => top < 19 * mm) ?? [];
    expect(inMargin(0)).toEqual([]);
    const second = numbered.findIndex((_, at) => inMargin(at).some(({ text }) => text === '2'));
    expect(second).toBeGreaterThan(0);
    const [number] = inMargin(second);
    const page = numbered[second];
    const middle = ((number?.left ?? 0) + (number?.right ?? 0)) / 2;
    // Centred between the margins of 30 and 20 mm.
    expect(Math.abs(middle - ((page?.width ?? 0) + 10 * mm) / 2)).toBeLessThan(2);
  });

  it('repeats the head of a table on each of its pages, and cuts no row', () => {
    const [first] = papers.long?.appendices[0]?.blocks.filter(({ is }) => is === 'table') ?? [];
    if (first?.is !== 'table') throw new Error('the long paper has no table');
    const head = first.table.columns[0]?.label ?? '';
    const inAppendix = pages('long').filter((page) => new RegExp(`(^|\\s)${head}(\\s|$)`, 'm').test(page));
    expect(inAppendix.length).toBeGreaterThan(2);
    const document = xml('long');
    const rows = document.match(/<w:tr[ >]/g)?.length ?? 0;
    expect(document.match(/<w:cantSplit\/>/g)?.length).toBe(rows);
    expect(document.match(/<w:tblHeader\/>/g)?.length).toBeGreaterThanOrEqual(2);
  });

  it('begins each appendix on a page of its own', () => {
    const heads = pages('long')
      .map((page) => /^\s*Phụ lục (\w+)\s*$/m.exec(page)?.[1])
      .filter(Boolean);
    expect(heads).toEqual(papers.long?.appendices.map(({ numeral }) => numeral));
  });

  it('draws its rules, and never underlines', () => {
    for (const name of Object.keys(papers)) {
      expect(xml(name)).toContain('<w:pBdr>');
      expect(xml(name)).not.toMatch(/<w:u |────|____/);
    }
  });

  it("has the Party's head without quốc hiệu", () => {
    const [first = ''] = pages('party');
    expect(first).toContain('ĐẢNG CỘNG SẢN VIỆT NAM');
    expect(first).not.toContain('CỘNG HÒA');
    expect(first).toMatch(/Số\s+-BC\//);
  });

  it('is set in Times New Roman and says in which language it is', () => {
    const styles = xml('report', 'word/styles.xml');
    expect(styles).toContain('Times New Roman');
    expect(styles).toContain('vi-VN');
    expect(run('pdffonts', pdf('report'))).toMatch(/LiberationSerif|TimesNewRoman/);
  });

  it('says every word of the paper', () => {
    const plain = (text: string) => text.normalize('NFC').replace(/\s+/g, '');
    const all = plain(run('pdftotext', pdf('minutes'), '-'));
    const paper = papers.minutes;
    for (const block of paper?.blocks ?? [])
      if (block.is === 'paragraph') for (const { text } of block.runs) expect(all).toContain(plain(text));
    expect(all).toContain(plain(paper?.secretary?.name ?? 'none'));
    expect(all).toContain(plain(paper?.body.signer.name ?? 'none'));
  });

  it('leaves out what XML cannot hold', async () => {
    const spoiled = { ...reportPaper(), subject: 'Kết quả\u0000\u000b \ud800thử & <b>' };
    writeFileSync(docx('spoiled'), await writeDocx(spoiled));
    expect(xml('spoiled')).toContain('Kết quả thử &amp; &lt;b&gt;');
  });

  it('is set smaller only where it is to keep to one page', () => {
    expect(textSizeOf('brief')).toBe(13);
    expect(textSizeOf('report')).toBe(14);
  });
});
