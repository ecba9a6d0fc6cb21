import { execFileSync } from 'node:child_process';
import { mkdtempSync, readFileSync, rmSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import path from 'node:path';
import { afterAll, describe, expect, test } from 'vitest';
import { writePdf } from '@/lib/documents/paper/write-pdf';
import type { Block, Paper } from '@/lib/domain/meeting/paper/paper';
import { longPaper, minutesPaper, partyPaper, reportPaper } from '@/tests/fixtures/papers';

const folder = mkdtempSync(path.join(tmpdir(), 'write-pdf-'));
afterAll(() => rmSync(folder, { recursive: true }));

const madeAt = new Date('2022-05-09T02:00:00Z');
const mm = 72 / 25.4;

let written = 0;
async function write(paper: Paper): Promise<string> {
  written += 1;
  const file = path.join(folder, `${written}.pdf`);
  writeFileSync(file, await writePdf(paper, madeAt));
  return file;
}

const run = (tool: string, ...args: string[]) =>
  execFileSync(tool, args, { encoding: 'utf8', maxBuffer: 2 ** 28 });
const oneLine = (text: string) => text.normalize('NFC').replace(/\s+/g, ' ').trim();
/** What a screen reader reads, in its order. */
const read = (file: string) =>
  oneLine(
    run('pdfinfo', '-struct-text', file)
      .split('\n')
      .flatMap((line) => /^\s+"(.*)"$/.exec(line)?.[1] ?? [])
      .join(''),
  );
const pagesOf = (file: string) => run('pdftotext', '-raw', file, '-').split('\f').slice(0, -1);

interface Word {
  text: string;
  left: number;
  right: number;
  top: number;
}

function wordsOf(file: string): { width: number; height: number; words: Word[] }[] {
  const entities: Record<string, string> = { '&amp;': '&', '&lt;': '<', '&gt;': '>', '&quot;': '"' };
  const number = /xMin="([\d.]+)" yMin="([\d.]+)" xMax="([\d.]+)" yMax="[\d.]+">(.*)<\/word>/g;
  return run('pdftotext', '-bbox', file, '-')
    .split('<page ')
    .slice(1)
    .map((page) => ({
      width: Number(/width="([\d.]+)"/.exec(page)?.[1]),
      height: Number(/height="([\d.]+)"/.exec(page)?.[1]),
      words: [...page.matchAll(number)].map(([, left, top, right, text = '']) => ({
        text: text.replace(/&\w+;/g, (entity) => entities[entity] ?? entity),
        left: Number(left),
        right: Number(right),
        top: Number(top),
      })),
    }));
}

/** All texts of blocks, as they are to be found in the file. */
function textsOf(blocks: Block[]): string[] {
  return blocks.flatMap((block) => {
    if (block.is === 'heading') return [block.text];
    if (block.is === 'paragraph') return [block.runs.map(({ text }) => text).join('')];
    if (block.is === 'list') return block.items.map((runs) => `- ${runs.map(({ text }) => text).join('')}`);
    if (block.is === 'table') return [block.title, ...block.table.rows.flatMap(({ cells }) => cells)];
    return [block.title];
  });
}

describe('a paper as PDF', () => {
  test('is A4, tagged, in Vietnamese, with its title and its fonts in it', async () => {
    const paper = { ...reportPaper(), subject: 'Kết quả <R&D> tuần 19' };
    const file = await write(paper);
    const info = run('pdfinfo', file);
    expect(info).toMatch(/Title: +\S+ \S+: Kết quả <R&D> tuần 19/);
    expect(info).toMatch(/Tagged: +yes/);
    expect(info).toMatch(/\(A4\)/);
    expect(info).toMatch(/PDF version: +1\.7/);
    expect(run('pdfinfo', '-meta', file)).toMatch(/<pdfuaid:part>1<[\s\S]*&lt;R&amp;D> tuần 19/);
    const bytes = Buffer.from(await writePdf(paper, madeAt)).toString('latin1');
    expect(bytes).toContain('/Lang (vi-VN)');
    expect(bytes).toContain('/DisplayDocTitle true');
    const fonts = run('pdffonts', file).trim().split('\n').slice(2);
    expect(fonts.length).toBeGreaterThan(1);
    for (const font of fonts) expect(font).toMatch(/\+Tinos-\w+ +CID TrueType +Identity-H +yes yes yes/);
  });

  test.each([
    ['a report', reportPaper],
    ['a paper of the party', partyPaper],
    ['a biên bản', minutesPaper],
  ])('says all that %s says, in its order', async (_, make) => {
    const paper = make();
    const text = read(await write(paper));
    const said = [paper.typeName, paper.subject, paper.period, ...paper.addressees, ...textsOf(paper.blocks)];
    const signed = [...paper.body.signer.lines, paper.body.signer.name, paper.body.filed];
    let from = text.indexOf(oneLine(paper.typeName));
    for (const words of said.map(oneLine).filter(Boolean)) {
      const at = text.indexOf(words, from);
      expect(at, words).toBeGreaterThanOrEqual(from);
      from = at;
    }
    for (const words of [...signed, ...paper.appendices.map(({ title }) => title)])
      expect(text).toContain(oneLine(words));
  });

  test('says that it is a draft below its number, until it is issued', async () => {
    const draft = read(await write({ ...reportPaper(), isDraft: true }));
    expect(draft).toMatch(/Số: +\/BC-TCTĐA06 ?DỰ THẢO ?Nghệ An, ngày/);
    expect(read(await write(reportPaper()))).not.toContain('DỰ THẢO');
  });

  test('takes no number and no day where its kind has none', async () => {
    const [head = ''] = read(await write({ ...reportPaper(), typeSymbol: '' })).split('BÁO CÁO');
    expect(head).toContain('Độc lập - Tự do - Hạnh phúc');
    expect(head).not.toMatch(/Số:|ngày/);
  });

  test('hangs the lines of a long addressee below its first', async () => {
    const long = 'Ủy ban nhân dân các huyện, thành phố, thị xã có học sinh chưa được cấp mã định danh';
    const file = await write({ ...partyPaper(), addressees: ['Ban Thường vụ Tỉnh ủy', long, 'Thị ủy'] });
    const words = wordsOf(file)[0]?.words ?? [];
    const [, second, third] = words.flatMap(({ text, left }, at) =>
      text === '-' && left > 40 * mm ? [at] : [],
    );
    const [dash, ...item] = words.slice(second, third);
    const hanging = item.filter(({ top }) => top > (dash?.top ?? 0) + 1);
    expect(hanging.length).toBeGreaterThan(0);
    for (const { left } of hanging) expect(left).toBeGreaterThanOrEqual((dash?.left ?? 0) - 1);
  });

  test('begins a table on a page of its own, and names a group across it', async () => {
    const column = (label: string) => ({ label, share: 1, align: 'left' as const });
    const table = {
      columns: [column('TT'), column('Chỉ tiêu'), column('Kết quả')],
      rows: [
        { cells: ['Phát triển kinh tế và xã hội của tỉnh'], spans: true },
        { cells: ['1', 'Hồ sơ', '2'] },
      ],
    };
    const file = await write({
      ...reportPaper(),
      appendices: [],
      blocks: [paragraph('Trước.'), { is: 'table', title: 'Bảng 2', table, startsPage: true }],
    });
    const [first, second] = pagesOf(file);
    expect(readFileSync(file).toString('latin1')).toContain('/ColSpan 3');
    expect(first).not.toContain('Bảng 2');
    expect(second).toMatch(
      /Bảng 2\s+TT Chỉ tiêu Kết quả\s+Phát triển kinh tế và xã hội của tỉnh\s+1 Hồ sơ 2/,
    );
  });

  test('takes signs that were pasted from Word: nothing collides, nothing leaves the margin', async () => {
    const pasted =
      '\uF0B7 Rà soát\u2028dữ\u0085liệu ✔ hộ\u00ADtịch ①Đối chiếu 😀 hồ sơ\u200B,\u0007 giấy tờ của người dân trên địa bàn xã; ';
    const said = '- Rà soát dữ liệu hộtịch 1Đối chiếu hồ sơ, giấy tờ của người dân trên địa bàn xã; ';
    const file = await write({ ...reportPaper(), appendices: [], blocks: [paragraph(pasted.repeat(6))] });
    expect(oneLine(pagesOf(file)[0] ?? '')).toContain(oneLine(said.repeat(6)));
    for (const { words } of wordsOf(file)) {
      for (const { left, right } of words) {
        expect(left).toBeGreaterThan(19 * mm);
        expect(right).toBeLessThan(190.5 * mm);
      }
      for (const [at, word] of words.entries()) {
        const next = words[at + 1];
        if (next?.top !== word.top) continue;
        expect(next.left, `${word.text} ${next.text}`).toBeGreaterThanOrEqual(word.right);
      }
    }
  });

  test('has metadata that any reader can read, whatever its title was pasted from', async () => {
    const file = await write({ ...reportPaper(), subject: 'Kết quả\u0001 \uFFFE<R&D>\u2028tuần 19' });
    expect(run('pdfinfo', '-meta', file)).toContain('Kết quả &lt;R&amp;D> tuần 19');
    expect(run('pdfinfo', file)).toMatch(/Title: +Báo cáo: Kết quả <R&D> tuần 19/);
  });

  test('is copied out of a page with single spaces, in composed letters', async () => {
    const [sentence = ''] = textsOf(reportPaper().blocks).filter((text) => text.length > 150);
    const paper = { ...reportPaper(), blocks: [paragraph(sentence.normalize('NFD'))] };
    const [page = ''] = pagesOf(await write(paper));
    expect(page.normalize('NFC')).toBe(page);
    expect(page.replaceAll('\n', ' ')).toContain(oneLine(sentence));
  });

  test('has quốc hiệu on one line beside who issues it; a paper of the party has none', async () => {
    const words = wordsOf(await write(reportPaper()))[0]?.words ?? [];
    const at = words.findIndex(({ text }) => text === 'CỘNG');
    const nation = words.slice(at, at + 8);
    expect(nation.map(({ text }) => text).join(' ')).toBe('CỘNG HÒA XÃ HỘI CHỦ NGHĨA VIỆT NAM');
    expect(new Set(nation.map(({ top }) => top)).size).toBe(1);
    expect(nation[0]?.left).toBeGreaterThan(85 * mm);
    expect(nation.at(-1)?.right).toBeLessThan(191 * mm);
    const party = pagesOf(await write(partyPaper()))[0];
    expect(party).not.toContain('CỘNG HÒA');
    expect(party).toContain('ĐẢNG CỘNG SẢN VIỆT NAM');
    expect(party).toMatch(/Số +-/);
  });

  test('numbers its pages in the middle of the upper margin, but the first; appendices anew', async () => {
    const pages = wordsOf(await write(longPaper()));
    const numbers = pages.map(({ words }) => words.filter(({ top }) => top < 16 * mm));
    let number = 0;
    numbers.forEach((above, at) => {
      number = above.length === 0 ? 1 : number + 1;
      expect(above.map(({ text }) => text)).toEqual(number === 1 ? [] : [String(number)]);
      const middle = 30 * mm + ((pages[at]?.width ?? 0) - 50 * mm) / 2;
      for (const { left, right } of above) expect((left + right) / 2).toBeCloseTo(middle, 0);
    });
    expect(numbers.filter((above) => above.length === 0)).toHaveLength(1 + longPaper().appendices.length);
  });

  test('lays appendices as they lie, the head of a table on each of its pages, no number broken', async () => {
    const paper = longPaper();
    const pages = wordsOf(await write(paper));
    const starts = pages
      .flatMap(({ words }, at) => (words.some(({ top }) => top < 16 * mm) ? [] : [at]))
      .slice(1);
    paper.appendices.forEach((appendix, index) => {
      const own = pages.slice(starts[index], starts[index + 1]);
      for (const { width, height } of own) expect(width > height).toBe(appendix.lies === 'across');
      for (const block of appendix.blocks) if (block.is === 'table') expectWhole(own, block);
    });
  });

  test('leaves no signature alone: the last lines go with it', async () => {
    const sentence = 'Tổ công tác báo cáo để Ủy ban nhân dân tỉnh theo dõi, chỉ đạo./.';
    for (let count = 14; count < 30; count += 1) {
      const blocks = Array.from({ length: count }, (_, at) => paragraph(`Đoạn ${at + 1}. ${sentence}`));
      const file = await write({ ...reportPaper(), blocks, appendices: [] });
      const last = oneLine(pagesOf(file).at(-1) ?? '');
      expect(last).toContain(reportPaper().body.signer.name);
      expect(last).toContain(`Đoạn ${count}.`);
      for (const line of reportPaper().body.signer.lines) expect(last).toContain(line);
    }
  });
});

function paragraph(text: string): Block {
  return { is: 'paragraph', runs: [{ text }] };
}

/** Each page has the table's head; each cell of one word stands in the file as one word. */
function expectWhole(pages: { words: Word[] }[], { table }: Block & { is: 'table' }): void {
  const [label = ''] = table.columns[0]?.label.split(' ') ?? [];
  for (const { words } of pages) expect(words.filter(({ text }) => text === label).length).toBeGreaterThan(0);
  const all = new Set(pages.flatMap(({ words }) => words.map(({ text }) => text)));
  const cells = table.rows.flatMap((row) => row.cells).filter((cell) => cell && !cell.includes(' '));
  expect(cells.filter((cell) => !all.has(cell.normalize('NFC')))).toEqual([]);
}

test('takes as long as its tables are, not longer', async () => {
  const table = (rows: number): Paper => ({
    ...reportPaper(),
    blocks: [
      {
        is: 'table',
        title: '',
        table: {
          columns: Array.from({ length: 14 }, (_, at) => ({
            label: `Cột ${at}`,
            share: 1,
            align: 'right' as const,
          })),
          rows: Array.from({ length: rows }, (_, row) => ({
            cells: Array.from({ length: 14 }, (_, at) => `${row}.${100 + at}`),
          })),
        },
      },
    ],
  });
  const time = async (rows: number) => {
    const start = performance.now();
    await writePdf(table(rows), madeAt);
    return performance.now() - start;
  };
  await time(100);
  const short = Math.min(await time(100), await time(100));
  const long = Math.min(await time(400), await time(400));
  expect(long / short).toBeLessThan(12);
});
