import { readFileSync } from 'node:fs';
import { describe, expect, test } from 'vitest';
import { wrapWords, writeChart } from '@/components/charts/chart-file';
import { chartStyles } from '@/components/charts/chart-styles';
import { svgText } from '@/components/charts/svg-text';
import { deskFrame } from '@/components/charts/trend-chart';
import { TrendDrawing } from '@/components/charts/trend-drawing';
import type { TrendStory } from '@/components/charts/trend-story';
import { writePng } from '@/lib/documents/chart/write-png';
import { darkPixels, readPng } from '@/tests/fixtures/png';

const styles = chartStyles(
  readFileSync('components/charts/charts.css', 'utf8'),
  readFileSync('app/styles/tokens.css', 'utf8'),
);
const line = (name: string, values: (number | null)[]) => ({
  name,
  briefName: name,
  marks: values.map((value, index) => ({ week: index + 1, value })),
  endText: `${values.at(-1)},0%`,
});
const story: TrendStory = {
  title: 'Kích hoạt VNeID: Tỉnh Nghệ An 64,0%, thấp nhất huyện Kỳ Sơn cũ 41,0%',
  description: 'Tỉnh Nghệ An từ 60,0% đến 64,0%.',
  form: 'lines',
  weeks: [1, 2, 3].map((week) => ({ week, label: `T${week}` })),
  series: [line('Tỉnh Nghệ An', [60, 62, 64]), line('huyện Kỳ Sơn cũ', [40, null, 41])],
  isOwnFirst: true,
  cuts: [],
  target: { value: 95, text: 'mức giao 95,0% · 31/12/2026', briefText: 'mức giao 95,0%' },
  tickText: (value) => `${value}%`,
};
const frame = deskFrame(story);
const write = (source = ['Nguồn: báo cáo tuần của các đơn vị <thử> & "ngoặc"']) =>
  writeChart(
    {
      drawing: <TrendDrawing story={story} id="thu" frame={frame} />,
      box: frame.box,
      title: story.title,
      description: story.description,
      source,
    },
    styles,
    { strong: '#1b1f21', soft: '#4a5357', paper: '#ffffff' },
  );

describe('a chart as SVG', () => {
  const svg = write();

  test('has its styles in it: no class, no variable, every line and word with a colour of the light theme', () => {
    expect(svg).not.toMatch(/class=|className|var\(|undefined|NaN/);
    expect(svg).toContain('stroke="#0b5966"');
    expect(svg).toContain('stroke-dasharray="6 4"');
    for (const [tag] of svg.matchAll(/<(line|path|text|rect)\b[^>]*>/g)) expect(tag).toMatch(/fill=|stroke=/);
  });

  test('says by itself what it is: title, description, names and values, source in small print', () => {
    expect(svg).toContain(`<title>${story.title}</title>`);
    expect(svg).toContain(`<desc>${story.description}</desc>`);
    expect(svg.match(/<title>/g)).toHaveLength(1);
    for (const words of ['64,0%', 'Tỉnh Nghệ An', 'huyện Kỳ Sơn cũ', 'mức giao 95,0%'])
      expect(svg).toContain(words);
    expect(svg).toContain('các đơn vị &lt;thử&gt; &amp; &quot;ngoặc&quot;');
    expect(svg).toContain("font-family=\"'Be Vietnam Pro'");
  });

  test('what is drawn and what is written has no holes: each opened element is closed', () => {
    const opened = svg.match(/<[a-z]+\b(?:[^>]*[^/])?>/g)?.length;
    expect(opened).toBe(svg.match(/<\/[a-z]+>/g)?.length);
  });
});

describe('a chart as PNG', () => {
  const scale = 2;
  const svg = write();
  const bytes = writePng(svg, scale);
  const picture = readPng(bytes);

  test('is a picture of twice the size of the drawing', () => {
    expect([...bytes.slice(0, 4)]).toEqual([0x89, 0x50, 0x4e, 0x47]);
    const [, width, height] = /width="(\d+)" height="(\d+)"/.exec(svg) ?? [];
    expect([picture.width, picture.height]).toEqual([scale * Number(width), scale * Number(height)]);
    expect(bytes.length).toBeGreaterThan(20_000);
  });

  test('has the words in it, with the Vietnamese marks over them', () => {
    const title = { left: 48, top: 48, right: picture.width - 48, bottom: 100 };
    expect(darkPixels(picture, title)).toBeGreaterThan(3_000);
    const word = (text: string) =>
      readPng(
        writePng(
          `<svg xmlns="http://www.w3.org/2000/svg" width="40" height="40"><rect width="40" height="40" fill="#fff"/><text x="8" y="30" font-size="20" font-family="Be Vietnam Pro">${text}</text></svg>`,
        ),
      );
    const whole = { left: 0, top: 0, right: 80, bottom: 80 };
    const [bare, marked, missing] = ['E', 'Ệ', '\u{10fffd}'].map((text) => darkPixels(word(text), whole));
    expect(bare).toBeGreaterThan(100);
    expect(marked).toBeGreaterThan((bare ?? 0) + 20);
    expect(marked).not.toBe(missing);
    // The circumflex stands above the letter, the dot below its foot.
    expect(darkPixels(word('Ệ'), { ...whole, bottom: 30 })).toBeGreaterThan(
      darkPixels(word('E'), { ...whole, bottom: 30 }),
    );
    expect(darkPixels(word('Ệ'), { ...whole, top: 62 })).toBeGreaterThan(
      darkPixels(word('E'), { ...whole, top: 62 }),
    );
  });
});

test('long words of source are broken into lines that fit', () => {
  const lines = wrapWords('một hai ba bốn năm sáu bảy tám', 60, 6);
  expect(lines.every(({ length }) => length <= 10)).toBe(true);
  expect(lines.join(' ')).toBe('một hai ba bốn năm sáu bảy tám');
});

test('a drawing with state is refused rather than written wrongly', () => {
  const odd = {
    $$typeof: Symbol.for('react.transitional.element'),
    type: Symbol('lazy'),
    props: {},
    key: null,
    ref: null,
  };
  expect(() => svgText(odd as never, styles)).toThrow(TypeError);
});
