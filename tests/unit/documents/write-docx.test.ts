import { mkdtempSync, rmSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import path from 'node:path';
import { afterAll, beforeAll, describe, expect, it } from 'vitest';
import { writeDocx } from '@/lib/documents/paper/write-docx';
import { type Paper, textSizeOf } from '@/lib/domain/meeting/paper/paper';
import { invitationPaper, longPaper, minutesPaper, partyPaper, reportPaper } from '@/tests/fixtures/papers';
import { layOut, run, wordsOf } from '@/tests/fixtures/read-docx';

const folder = mkdtempSync(path.join(tmpdir(), 'write-docx-'));
const mm = 72 / 25.4;
const madeAt = new Date('2022-05-09T02:00:00Z');
const papers: Record<string, Paper> = {
  report: reportPaper(),
  party: partyPaper(),
  invitation: invitationPaper(),
  minutes: minutesPaper(),
  long: longPaper(),
};
const docx = (name: string) => path.join(folder, `${name}.docx`);
const pdf = (name: string) => path.join(folder, `${name}.pdf`);
const xml = (name: string, part = 'word/document.xml') => run('unzip', ['-p', docx(name), part]);
const pages = (name: string) =>
  run('pdftotext', ['-layout', pdf(name), '-'])
    .normalize('NFC')
    .split('\f')
    .slice(0, -1);

/** Reports that end about where a page does. */
const endings = [21, 23, 25, 27].map((count) => [`ending${count}`, count] as const);
function ofParagraphs(count: number): Paper {
  const text = 'Tổ công tác báo cáo để Ủy ban nhân dân tỉnh theo dõi, chỉ đạo./.';
  const blocks = Array.from({ length: count }, (_, at) => ({
    is: 'paragraph' as const,
    runs: [{ text: `Đoạn ${at + 1}. ${text}` }],
  }));
  return { ...reportPaper(), blocks, appendices: [] };
}

const words = (name: string) => wordsOf(pdf(name));

beforeAll(async () => {
  for (const [name, count] of endings) papers[name] = ofParagraphs(count);
  for (const [name, paper] of Object.entries(papers))
    writeFileSync(docx(name), await writeDocx(paper, madeAt));
  layOut(folder, Object.keys(papers).map(docx));
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

  it('keeps quốc hiệu, tiêu ngữ and who issues the paper to one line each', () => {
    const lines = (pages('report')[0] ?? '').split('\n').map((line) => line.trim().replace(/\s+/g, ' '));
    expect(lines[0]).toBe('ỦY BAN NHÂN DÂN TỈNH NGHỆ AN CỘNG HÒA XÃ HỘI CHỦ NGHĨA VIỆT NAM');
    expect(lines[1]).toBe('TỔ CÔNG TÁC ĐỀ ÁN 06 Độc lập - Tự do - Hạnh phúc');
  });

  it('sets trích yếu into lines of about one length', () => {
    const [first] = words('report');
    const from = first?.words.findIndex(({ text }) => text === 'CÁO') ?? 0;
    const subject = first?.words.slice(from + 1, from + 1 + reportPaper().subject.split(' ').length) ?? [];
    const tops = [...new Set(subject.map(({ top }) => top))];
    const widths = tops.map((top) => {
      const line = subject.filter((word) => word.top === top);
      return (line.at(-1)?.right ?? 0) - (line[0]?.left ?? 0);
    });
    expect(widths).toHaveLength(2);
    expect(Math.min(...widths) / Math.max(...widths)).toBeGreaterThan(0.75);
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

  it('breaks no number in two, however many columns a table has', () => {
    const all = new Set(words('long').flatMap((page) => page.words.map(({ text }) => text)));
    const tables = papers.long?.appendices.flatMap(({ blocks }) => blocks) ?? [];
    const cells = tables
      .flatMap((block) => (block.is === 'table' ? block.table.rows : []))
      .flatMap((row) => row.cells);
    const numbers = cells.filter((cell) => /^[\d.,%]+$/.test(cell));
    expect(numbers.length).toBeGreaterThan(4_000);
    expect(numbers.filter((number) => !all.has(number))).toEqual([]);
  });

  it('begins each appendix on a page of its own', () => {
    const heads = pages('long')
      .map((page) => /^\s*Phụ lục (\w+)\s*$/m.exec(page)?.[1])
      .filter(Boolean);
    expect(heads).toEqual(papers.long?.appendices.map(({ numeral }) => numeral));
  });

  it('lays each appendix as it lies, its pages numbered anew', () => {
    const numbers = words('long').map((page) => page.words.filter(({ top }) => top < 19 * mm)[0]?.text ?? '');
    const starts = numbers.flatMap((number, at) => (number === '' ? [at] : []));
    expect(starts).toHaveLength(3);
    numbers.forEach((number, at) => {
      const start = starts.findLast((one) => one <= at) ?? 0;
      expect(number).toBe(at === start ? '' : `${at - start + 1}`);
    });
    const across = words('long').map(({ width, height }) => width > height);
    expect(across).toEqual(across.map((_, at) => at >= (starts[1] ?? 0)));
  });

  it('leaves no signature alone: the last words go with it', () => {
    for (const [name, count] of endings) {
      const last = pages(name).at(-1);
      expect(last).toContain(reportPaper().body.signer.name);
      expect(last).toContain(`Đoạn ${count}.`);
    }
  });

  it('adds no empty page', () => {
    expect(pages('invitation')).toHaveLength(1);
    for (const name of Object.keys(papers))
      for (const page of pages(name)) expect(page.trim().split('\n').length).toBeGreaterThan(2);
  });

  it('has headings that Word lists, and styles instead of formats of its own', () => {
    const styles = xml('report', 'word/styles.xml');
    expect(styles.match(/<w:outlineLvl w:val="[01]"\/>/g)?.length).toBeGreaterThanOrEqual(3);
    for (const named of ['Nội dung', 'Tên loại văn bản', 'Trích yếu', 'Nơi nhận'])
      expect(styles).toContain(`<w:name w:val="${named}"/>`);
    expect(xml('long')).not.toContain('<w:jc ');
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
    expect(run('pdffonts', [pdf('report')])).toMatch(/Tinos-Regular/);
  });

  it('says every word of the paper', () => {
    const plain = (text: string) => text.normalize('NFC').replace(/\s+/g, '');
    const all = plain(run('pdftotext', [pdf('minutes'), '-']));
    const paper = papers.minutes;
    for (const block of paper?.blocks ?? [])
      if (block.is === 'paragraph') for (const { text } of block.runs) expect(all).toContain(plain(text));
    expect(all).toContain(plain(paper?.secretary?.name ?? 'none'));
    expect(all).toContain(plain(paper?.body.signer.name ?? 'none'));
  });

  it('is the same file whenever the same paper of one moment is written', async () => {
    const first = await writeDocx(reportPaper(), madeAt);
    await new Promise((resolve) => setTimeout(resolve, 2100));
    expect(Buffer.from(await writeDocx(reportPaper(), madeAt)).equals(Buffer.from(first))).toBe(true);
    expect(xml('report', 'docProps/core.xml')).toContain('2022-05-09T02:00:00Z');
  });

  it('says that it is a draft below its number, until it is issued', async () => {
    const draft = { ...invitationPaper(), isDraft: true };
    writeFileSync(docx('draft'), await writeDocx(draft, madeAt));
    layOut(folder, [docx('draft')]);
    expect(pages('draft')[0]).toMatch(/Số: +\/GM-TCTĐA06.*\n+ *DỰ THẢO/);
    expect(xml('draft')).toContain('<w:pStyle w:val="DuThao"/>');
    expect(xml('invitation')).not.toContain('DỰ THẢO');
  }, 60_000);

  it('takes no number and no day where its kind has none', async () => {
    writeFileSync(docx('brief'), await writeDocx({ ...reportPaper(), typeSymbol: '' }, madeAt));
    const [head = ''] = xml('brief').split('BÁO CÁO');
    expect(head).toContain('TỔ CÔNG TÁC');
    expect(head).not.toMatch(/Số:|ngày|2022/);
  });

  it('draws its rule below trích yếu, the period below that, and names a picture above it', () => {
    const document = xml('report');
    const at = (words: string, from = 0) => document.indexOf(words, from);
    const subject = at('<w:pStyle w:val="TrichYeu"/>');
    expect(at('<w:pBdr>', subject)).toBeLessThan(at('<w:pStyle w:val="KyBaoCao"/>'));
    expect(at('Biểu đồ 1. Tỷ lệ', subject)).toBeLessThan(at('<w:drawing>'));
  });

  it('leaves out what XML cannot hold', async () => {
    const spoiled = { ...reportPaper(), subject: 'Kết quả\u0000\u000b\ud800thử & <b>' };
    writeFileSync(docx('spoiled'), await writeDocx(spoiled, madeAt));
    expect(xml('spoiled')).toContain('Kết quả thử &amp; &lt;b&gt;');
  });

  it('is set smaller only where it is to keep to one page', () => {
    expect(textSizeOf('brief')).toBe(13);
    expect(textSizeOf('report')).toBe(14);
  });

  it('is written in time, with two tables of 130 rows', async () => {
    const times: number[] = [];
    for (const paper of [longPaper(), longPaper()]) {
      const begun = performance.now();
      await writeDocx(paper, madeAt);
      times.push(performance.now() - begun);
    }
    expect(Math.min(...times)).toBeLessThan(5000);
  });
});
