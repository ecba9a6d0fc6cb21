import { execFileSync } from 'node:child_process';
import { mkdtempSync, rmSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import path from 'node:path';
import { afterAll, describe, expect, test } from 'vitest';
import { writeSlidesPdf } from '@/lib/documents/paper/write-slides-pdf';
import type { Slide } from '@/lib/domain/meeting/slides/slides';

const folder = mkdtempSync(path.join(tmpdir(), 'write-slides-'));
afterAll(() => rmSync(folder, { recursive: true }));

const footer = {
  unit: 'Tỉnh Nghệ An',
  week: 'Tuần 19 (02/5–08/5/2022)',
  frozen: null,
  warnings: ['chưa chốt'],
};
const long = 'Công an tỉnh tiếp tục cao điểm thu nhận hồ sơ cấp CCCD tại các xã vùng sâu, vùng xa. ';
const slides: Slide[] = [
  { is: 'title', title: 'Kết quả thực hiện Đề án 06 tuần 19', lines: ['Hội nghị giao ban Tổ công tác'] },
  {
    is: 'figures',
    title: 'Sáu chỉ tiêu',
    figures: Array.from({ length: 6 }, (_, at) => ({
      label: `Chỉ tiêu ${at}`,
      value: at === 0 ? '2.454.118' : `${90 + at},2%`,
      detail: '▲ chậm 11 tuần',
    })),
  },
  {
    is: 'table',
    title: 'Mười xã có tỷ lệ thấp nhất',
    columns: [
      { label: 'Đơn vị', align: 'left', share: 3 },
      { label: 'Kết quả', align: 'right', share: 1 },
    ],
    rows: Array.from({ length: 10 }, (_, at) => [`Xã Keng Đu ${at}`, '3.120/14.579']),
  },
  { is: 'points', title: 'Nhiệm vụ', points: Array.from({ length: 7 }, () => long.trim()) },
];

describe('slides as PDF', async () => {
  const file = path.join(folder, 'slides.pdf');
  writeFileSync(file, await writeSlidesPdf(slides, footer, new Date('2022-05-09T02:00:00Z')));
  const run = (tool: string, ...args: string[]) => execFileSync(tool, [...args, file], { encoding: 'utf8' });
  const pages = execFileSync('pdftotext', ['-layout', file, '-'], { encoding: 'utf8' }).split('\f');

  test('are pages of 16:9, tagged, with their fonts', () => {
    const info = run('pdfinfo');
    expect(info).toMatch(/Pages: +4\n/);
    expect(info).toMatch(/Page size: +960 x 540/);
    expect(info).toMatch(/Tagged: +yes/);
    expect(info).toMatch(/Title: +Kết quả thực hiện Đề án 06 tuần 19/);
    for (const font of run('pdffonts').trim().split('\n').slice(2)) expect(font).toMatch(/yes yes yes/);
  });

  test('draw what is under way as half a disc, which no face has', async () => {
    const madeAt = new Date('2022-05-09T02:00:00Z');
    const of = (shape: string) => {
      const figures = [{ label: `${shape} đúng tiến độ`, value: '5', detail: '–' }];
      return writeSlidesPdf([{ is: 'figures', title: 'Đánh giá', figures }], footer, madeAt);
    };
    const [half, ring] = [await of('◐'), await of('○')];
    const text = execFileSync('pdftotext', ['-', '-'], { input: half, encoding: 'utf8' });
    expect(text).toContain('○ đúng tiến độ');
    expect(half.length).toBeGreaterThan(ring.length);
  });

  test('say what they are given, marks too, and at the foot whose figures of which week', () => {
    expect(pages[1]).toContain('▲ chậm 11 tuần');
    expect(pages[1]).toContain('2.454.118');
    expect(pages[2]?.match(/Xã Keng Đu \d +3\.120\/14\.579/g)).toHaveLength(10);
    slides.forEach((slide, at) => {
      expect(pages[at]).toContain(slide.title);
      expect(pages[at]).toMatch(new RegExp(`Tỉnh Nghệ An · Tuần 19 .* · chưa chốt +${at + 1}/4`));
    });
  });

  test('write what is long smaller, so that all of it stands above the foot', () => {
    const bbox = execFileSync('pdftotext', ['-f', '4', '-bbox', file, '-'], { encoding: 'utf8' });
    const bottoms = [...bbox.matchAll(/yMax="([\d.]+)">/g)].map(([, bottom]) => Number(bottom));
    const words = 7 * long.trim().split(' ').length;
    expect(bottoms.filter((bottom) => bottom < 496).length).toBeGreaterThanOrEqual(words);
  });
});
