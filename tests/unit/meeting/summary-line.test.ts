import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import {
  type FigurePart,
  type Part,
  type Section,
  sections,
  sentenceText,
} from '@/lib/domain/meeting/summary/sentence';
import { summaryOf } from '@/lib/domain/meeting/summary/summary';
import {
  inSections,
  isSaidIn,
  isTyped,
  linesOf,
  moved,
  partsOf,
  placed,
  renewed,
  rewritten,
  type SummaryLine,
  withOwn,
} from '@/lib/domain/meeting/summary/summary-line';
import { type LinePart, retraced } from '@/lib/domain/meeting/summary/trace-edit';
import { writtenRate } from '@/lib/domain/progress/rate';
import { formatCount } from '@/lib/domain/report/number';
import { indicator, snapshot, unit } from '@/tests/fixtures/snapshot';

const textOf = (parts: readonly LinePart[]) =>
  parts.map((part) => (typeof part === 'string' ? part : part.text)).join('');
const typedIn = (parts: readonly LinePart[]) => parts.filter(isTyped).map(({ text }) => text);
const tracedIn = (parts: readonly LinePart[]) =>
  parts.filter((part): part is FigurePart => typeof part !== 'string' && 'from' in part);
const isFigure = (part: Part): part is FigurePart => typeof part !== 'string';

/** Sentences as the rules write them: of indicators, units, receipts, with dates and names that hold digits. */
const sentences = fc
  .array(fc.record({ numerator: fc.nat(3_000_000), denominator: fc.integer({ min: 1, max: 3_000_000 }) }), {
    minLength: 1,
    maxLength: 6,
  })
  .map((amounts) => {
    const codes = ['dinh-danh-thu-nhan', 'hoc-sinh-cccd', 'cccd-thu-nhan', 'vneid-kich-hoat', 'x', 'y'];
    const given = amounts.map((one, at) => indicator(codes[at] ?? `i${at}`, { ...one, target: 95 }));
    const units = amounts.map((one, at) => unit(`${at}`, { x: [one.numerator, one.denominator] }));
    const receipts = { expected: 7, received: 5, onTime: 4, approved: 0, isDue: true };
    return summaryOf({ ...snapshot(given, units), receipts });
  });
const sentence = sentences.chain((all) => fc.constantFrom(...all));
const withFigures = sentence.filter(({ parts }) =>
  parts.some((part) => isFigure(part) && /\d/.test(part.text)),
);

describe('an edited sentence', () => {
  it('reads as it was typed, whatever was typed', () => {
    const typed = fc.oneof(fc.string({ unit: 'grapheme' }), fc.stringMatching(/^[0-9.,/% a-zĐ-]{0,60}$/));
    fc.assert(
      fc.property(sentence, typed, fc.nat(), (one, text, at) => {
        const whole = sentenceText(one);
        const cut = at % (whole.length + 1);
        const edited = whole.slice(0, cut) + text + whole.slice(cut);
        expect(textOf(retraced(one.parts, edited))).toBe(edited);
        expect(textOf(retraced(one.parts, text))).toBe(text);
      }),
    );
  });

  it('leads every figure back while nobody changed it', () => {
    fc.assert(
      fc.property(sentence, (one) => {
        const parts = retraced(one.parts, sentenceText(one));
        expect(tracedIn(parts)).toEqual(one.parts.filter(isFigure));
        expect(typedIn(parts)).toEqual([]);
      }),
    );
  });

  it('marks the figure of which a digit was changed, and no other', () => {
    fc.assert(
      fc.property(
        withFigures,
        fc.nat(),
        fc.nat(),
        fc.integer({ min: 1, max: 9 }),
        (one, which, where, by) => {
          const figures = one.parts.flatMap((part, at) =>
            isFigure(part) && /\d/.test(part.text) ? [at] : [],
          );
          const changed = figures[which % figures.length] ?? 0;
          const old = (one.parts[changed] as FigurePart).text;
          const digits = [...old.matchAll(/\d/g)].map(({ index }) => index);
          const at = digits[where % digits.length] ?? 0;
          const digit = (Number(old[at]) + by) % 10;
          const text = old.slice(0, at) + digit + old.slice(at + 1);
          const edited = one.parts
            .map((part, index) => (index === changed ? text : isFigure(part) ? part.text : part))
            .join('');
          const parts = retraced(one.parts, edited);
          expect(typedIn(parts)).toEqual([text]);
          expect(tracedIn(parts)).toEqual(
            one.parts.filter((part, index) => isFigure(part) && index !== changed),
          );
        },
      ),
    );
  });

  const parts: Part[] = [
    'thu nhận ',
    { text: '5', from: 'a/n' },
    '/',
    { text: '7', from: 'a/d' },
    ' hồ sơ định danh mức độ 2, đạt ',
    { text: '71,4%', from: 'a/r' },
    '; bổ sung thông tin ',
    { text: '117', from: 'b/n' },
    ' hộ, ',
    { text: '356', from: 'c/n' },
    ' nhân khẩu đến ngày 08/05/2022.',
  ];
  const typed = (edited: string) => typedIn(retraced(parts, edited));
  const text = sentenceText({ parts });

  it('marks a fraction, a number the words hold elsewhere, and one that stands elsewhere in the sentence', () => {
    expect(typed(text.replace('5/7', '6/7'))).toEqual(['6']);
    expect(typed(text.replace('5/7', '2/7'))).toEqual(['2']);
    expect(typed(text.replace('5/7', '7/7'))).toEqual(['7']);
  });

  it('marks figures that changed places with each other', () => {
    expect(typed(text.replace('117 hộ, 356', '356 hộ, 117')).length).toBeGreaterThan(0);
    expect(typed(text.replace('5/7', '7/5')).length).toBeGreaterThan(0);
  });

  it('lets figures go along with the words around them', () => {
    const clause = 'bổ sung thông tin 117 hộ, 356 nhân khẩu';
    const edited = `Đã ${clause} đến ngày 08/05/2022; thu nhận 5/7 hồ sơ.`;
    expect(typed(edited)).toEqual([]);
    expect(tracedIn(retraced(parts, edited)).map(({ from }) => from)).toEqual(['b/n', 'c/n', 'a/n', 'a/d']);
  });

  it('does not take dates and numbers of documents for figures', () => {
    expect(
      typed(`${text} Theo Công văn 123/CV-UBND ngày 09/05/2022 và Đề án 06, tháng 6, năm 2023.`),
    ).toEqual([]);
    expect(typed(`${text} Thêm 12 hồ sơ, 9,5%.`)).toEqual(['12', '9,5%']);
  });
});

describe('a sentence of a person’s own', () => {
  const own = (text: string) => withOwn([], 'tasks', text).flatMap(partsOf);

  it('marks all figures in it: none of them is frozen', () => {
    expect(typedIn(own('Có 40 đơn vị, đạt 84,3%.'))).toEqual(['40', '84,3%']);
  });

  it('marks no hour, no period and no number of a document', () => {
    expect(
      typedIn(
        own(
          'Lúc 15 giờ 17 ngày 28/11/2026, tuần 47/2026, theo Nghị định 30/2020/NĐ-CP, Nghị quyết số 57-NQ/TW, giai đoạn 2022 - 2025.',
        ),
      ),
    ).toEqual([]);
    expect(typedIn(own('Trong tuần 12 hồ sơ, 15.000 giờ.'))).toEqual(['12', '15.000']);
  });

  it('is known again in its section, however it is written, and not in another', () => {
    const lines = withOwn([], 'tasks', 'Còn chậm ở  tuyến xã.');
    expect(isSaidIn(lines, 'tasks', 'còn chậm ở tuyến xã')).toBe(true);
    expect(isSaidIn(lines, 'missing', 'Còn chậm ở tuyến xã.')).toBe(false);
    expect(isSaidIn(lines, 'tasks', 'Còn chậm ở tuyến xã.', lines[0]?.key)).toBe(false);
  });
});

/* What people do with the lines of a summary, in any order. */
const acts = fc.array(
  fc.record({
    act: fc.constantFrom('up', 'down', 'place', 'last', 'edit', 'out', 'own'),
    which: fc.nat(),
    other: fc.nat(),
  }),
  { maxLength: 12 },
);

function act(
  lines: readonly SummaryLine[],
  { act, which, other }: { act: string; which: number; other: number },
) {
  const key = lines[which % lines.length]?.key ?? '';
  const before = lines[other % lines.length]?.key ?? '';
  const change = (to: (line: SummaryLine) => SummaryLine) =>
    lines.map((line) => (line.key === key ? to(line) : line));
  if (act === 'up' || act === 'down') return moved(lines, key, act === 'up' ? -1 : 1);
  if (act === 'place' || act === 'last') return placed(lines, key, act === 'last' ? null : before);
  if (act === 'edit') return change((line) => rewritten(line, `Đã sửa ${which}`));
  if (act === 'out') return change((line) => ({ ...line, isIncluded: !line.isIncluded }));
  return withOwn(lines, sections[which % sections.length] as Section, 'Câu thêm.');
}

describe('the lines of a summary', () => {
  const keys = (lines: readonly SummaryLine[]) => lines.map(({ key }) => key).sort();

  it('are the same lines, section by section, however they are moved', () => {
    fc.assert(
      fc.property(sentences, acts, (all, done) => {
        let lines = linesOf(all);
        for (const one of done) {
          const after = act(lines, one);
          if (one.act !== 'own') expect(keys(after)).toEqual(keys(lines));
          expect(inSections(after)).toEqual(after);
          expect(new Set(keys(after)).size).toBe(after.length);
          lines = after;
        }
      }),
    );
  });

  it('keep what people chose when the figures are frozen anew, and lead into the new freeze alone', () => {
    fc.assert(
      fc.property(sentences, sentences, acts, (all, fresh, done) => {
        const lines = done.reduce<SummaryLine[]>(act, linesOf(all));
        const after = renewed(lines, fresh);
        const known = new Map(fresh.map((one) => [one.key, one]));
        const chosen = lines.filter(({ key, edited }) => known.has(key) || edited !== null);
        expect(keys(after)).toEqual([...new Set([...keys(chosen), ...known.keys()])].sort());
        for (const line of chosen) {
          const now = after.find(({ key }) => key === line.key);
          expect(now).toMatchObject({ edited: line.edited, isIncluded: line.isIncluded });
          expect(now?.parts).toEqual(known.get(line.key)?.parts ?? []);
        }
        const order = after.filter(({ key }) => chosen.some((line) => line.key === key));
        expect(order.map(({ key }) => key)).toEqual(inSections(chosen).map(({ key }) => key));
        expect(renewed(after, fresh)).toEqual(after);
      }),
    );
  });

  it('are as the rules wrote them again once an edit is taken back', () => {
    fc.assert(
      fc.property(sentence, (one) => {
        const [line] = linesOf([one]);
        if (!line) throw new Error('no line');
        const edited = rewritten(line, 'Khác.');
        expect(partsOf(edited)).toEqual(['Khác.']);
        expect(rewritten(edited, null)).toEqual(line);
        expect(rewritten(edited, sentenceText(one))).toEqual(line);
      }),
    );
  });

  it('put the only line of a section nowhere else', () => {
    const [first, only] = linesOf([
      { key: 'a', section: 'overall', parts: ['A'] },
      { key: 'b', section: 'tasks', parts: ['B'] },
    ]);
    expect(placed([first, only] as SummaryLine[], 'b', null)).toEqual([first, only]);
    expect(placed([first, only] as SummaryLine[], 'b', 'a')).toEqual([first, only]);
  });

  it('trace the figures of a line that was edited by the rules of one that is not', () => {
    const [line] = linesOf([
      {
        key: 'x',
        section: 'groups',
        parts: [
          'có ',
          { text: formatCount(1315), from: 'a/n' },
          ', đạt ',
          { text: writtenRate(383, 454), from: 'a/r' },
        ],
      },
    ]);
    if (!line) throw new Error('no line');
    expect(partsOf(rewritten(line, 'Đã có 1.316, đạt 84,3%'))).toEqual([
      'Đã có ',
      { text: '1.316', typed: true },
      ', đạt ',
      { text: '84,3%', from: 'a/r' },
    ]);
  });
});
