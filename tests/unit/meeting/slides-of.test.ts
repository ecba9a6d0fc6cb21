import { describe, expect, it } from 'vitest';
import { fitSlides } from '@/lib/documents/paper/slides/fit-slides';
import type { Snapshot, SnapshotTask } from '@/lib/domain/meeting/freeze/snapshot';
import type { Slide } from '@/lib/domain/meeting/slides/slides';
import { slidesOf } from '@/lib/domain/meeting/slides/slides-of';
import { indicator, snapshot, unit } from '@/tests/fixtures/snapshot';

const told = {
  title: 'Hội nghị sơ kết 3 tháng',
  heldOn: '2022-05-10',
  form: 'online' as const,
  points: 21,
  chair: 'Phó Chủ tịch UBND tỉnh Bùi Đình Long',
};
const late = indicator('x', { numerator: 40, denominator: 100, target: 95 });
const done = indicator('y', { numerator: 99, denominator: 100, target: 95 });
const units = Array.from({ length: 12 }, (_, at) => unit(`${at}`, { x: [10 + at, 100] }));
const given: Snapshot = {
  ...snapshot([late, done], units),
  receipts: { expected: 12, received: 12, onTime: 11, approved: 12, isDue: true },
};

const slides = (of: Snapshot, conclusions: Parameters<typeof slidesOf>[2] = []) =>
  slidesOf(of, told, conclusions);
const titled = (all: Slide[], words: string) => {
  const found = all.find(({ title }) => title.includes(words));
  if (!found) throw new Error(`no slide '${words}' among ${all.map(({ title }) => title).join(' | ')}`);
  return found;
};
/** All that a slide says. */
function texts(slide: Slide): string[] {
  switch (slide.is) {
    case 'title':
      return [slide.title, ...slide.lines];
    case 'figures':
      return [slide.title, ...slide.figures.flatMap(({ label, value, detail }) => [label, value, detail])];
    case 'table':
      return [slide.title, ...slide.columns.map(({ label }) => label), ...slide.rows.flat()];
    case 'points':
      return [slide.title, ...slide.points];
  }
}

describe('slides', () => {
  it('begin with the meeting: whose, when, how, who chairs, of which figures', () => {
    const [first] = slides(given);
    expect(first).toEqual({
      is: 'title',
      title: 'Hội nghị sơ kết 3 tháng',
      lines: [
        'Tỉnh Nghệ An',
        'Ngày 10/05/2022, trực tuyến, 21 điểm cầu',
        'Chủ trì: Phó Chủ tịch UBND tỉnh Bùi Đình Long',
        'Kế hoạch số 78/KH-UBND, số liệu tuần 18 (02/05–08/05/2022)',
      ],
    });
  });

  it('count the indicators by state and show each with its figures', () => {
    const all = slides(given);
    expect(titled(all, '1/2 chỉ tiêu có mức giao chậm')).toMatchObject({
      figures: [
        { label: '● đã đạt mức giao', value: '1', detail: 'Chỉ tiêu y' },
        { label: '▲ chậm tiến độ', value: '1', detail: 'Chỉ tiêu x' },
      ],
    });
    const table = titled(all, 'Công dân số');
    expect(table.is === 'table' && table.rows[0]).toEqual([
      'Chỉ tiêu x',
      '40,0% (40/100)',
      '95% đến 31/12/2022',
      '▲ chưa đạt tuần này',
    ]);
  });

  it('give every state its shape', () => {
    const onPace = { ...late, standing: { ...late.standing, state: 'on_pace' as const } };
    const all = slides({ ...given, indicators: [onPace] });
    expect(titled(all, 'Không chỉ tiêu nào')).toMatchObject({ figures: [{ label: '◐ đúng tiến độ' }] });
    const table = titled(all, 'Công dân số');
    expect(table.is === 'table' && table.rows[0]?.at(-1)).toBe('◐ đúng tiến độ');
  });

  it('say whose a week’s figure is, and the hour of a week that is not over', () => {
    const weekly = indicator('tuan', { kind: 'count', numerator: 5721, measure: 'hồ sơ' });
    const all = slides({
      ...given,
      asOf: '2022-05-07T08:17:00.000Z',
      indicators: [{ ...weekly, rule: { ...weekly.rule, accumulation: 'weekly' } }],
    });
    const table = titled(all, 'Công dân số');
    expect(table.is === 'table' && table.rows[0]?.[1]).toBe('5.721 hồ sơ (1/12 xã)');
    expect(all[0]?.is === 'title' && all[0].lines.at(-1)).toMatch(/ đến 15 giờ 17 ngày 07\/05\/2022$/);
  });

  it('part a long group evenly, so that no slide has more rows than can be read', () => {
    const many = Array.from({ length: 13 }, (_, at) => indicator(`i${at}`, { numerator: 1, denominator: 2 }));
    const parts = slides(snapshot(many)).filter(({ title }) => title.startsWith('Công dân số'));
    expect(parts.map((one) => (one.is === 'table' ? one.rows.length : 0))).toEqual([4, 5, 4]);
    expect(parts.map(({ title }) => title)).toEqual([1, 2, 3].map((at) => `Công dân số (${at}/3)`));
  });

  it('name who leads and who lags, no unit at both ends', () => {
    const table = titled(slides(given), 'đơn vị dẫn đầu');
    if (table.is !== 'table') throw new Error('no table');
    expect(table.rows).toHaveLength(5);
    expect(table.rows[0]).toEqual(['Xã 11', '21,0%', 'Xã 0', '10,0%']);
    const names = table.rows.flatMap(([first, , last]) => [first, last]);
    expect(new Set(names).size).toBe(names.length);
    const few = slides({ ...given, units: units.slice(0, 3) });
    const pair = titled(few, 'đơn vị dẫn đầu');
    expect(pair.is === 'table' && pair.rows).toEqual([['Xã 2', '12,0%', 'Xã 0', '10,0%']]);
  });

  it('count those that stand alike instead of naming some of them', () => {
    const alike = units.map((one, at) => (at < 8 ? unit(one.code, { x: [100, 100] }) : one));
    expect(titled(slides({ ...given, units: alike }), 'đơn vị dẫn đầu')).toMatchObject({
      points: ['Dẫn đầu: 8/12 xã cùng đạt 100%', expect.stringMatching(/^Còn chậm: Xã 8 \(18%\), Xã 9/)],
    });
  });

  it('call none of those that lead a laggard', () => {
    const alike = units.map((one, at) => (at > 1 ? unit(one.code, { x: [100, 100] }) : one));
    expect(titled(slides({ ...given, units: alike }), 'đơn vị dẫn đầu')).toMatchObject({
      points: ['Dẫn đầu: 10/12 xã cùng đạt 100%', 'Còn chậm: Xã 0 (10%), Xã 1 (11%)'],
    });
  });

  it('name those who owe a report once the deadline has passed, and none before', () => {
    const owing = units.map((one, at) => (at < 10 ? { ...one, received: 0, onTime: 0 } : one));
    const of = (isDue: boolean) =>
      slides({
        ...given,
        units: owing,
        receipts: { expected: 12, received: 2, onTime: 2, approved: 0, isDue },
      });
    expect(titled(of(true), 'Chế độ báo cáo')).toMatchObject({
      figures: [
        { value: '2/12', detail: 'xã' },
        { value: '2' },
        { value: '0' },
        { label: '■ chưa nộp', value: '10' },
        { label: '▲ chưa duyệt', value: '2/2', detail: 'báo cáo đã nộp; số liệu tạm thời' },
      ],
    });
    const table = titled(of(true), '10 xã chưa nộp báo cáo, 8 đơn vị đầu danh sách');
    expect(table.is === 'table' && table.rows).toHaveLength(8);
    expect(of(false).some(({ title }) => title.includes('chưa nộp báo cáo'))).toBe(false);
  });

  it('tell of tasks and of conclusions with who and until when', () => {
    const task = (state: SnapshotTask['state'], text: string): SnapshotTask => ({
      text,
      lead: 'Công an tỉnh',
      dueOn: '2022-04-30',
      doneOn: null,
      state,
    });
    const long = 'Rà soát dữ liệu. '.repeat(40);
    const all = slides({ ...given, tasks: [task('overdue', long), task('done', 'Việc xong')] }, [
      { text: 'Cao điểm thu nhận hồ sơ.', lead: 'Công an tỉnh', dueOn: '2022-06-30' },
      { text: 'Báo cáo hằng tuần', lead: 'UBND cấp xã', dueOn: null },
    ]);
    expect(titled(all, '2 nhiệm vụ giao tại các hội nghị')).toMatchObject({
      figures: [
        { label: '● hoàn thành', value: '1' },
        { label: '■ quá hạn', value: '1' },
      ],
    });
    const overdue = titled(all, '1 nhiệm vụ quá hạn');
    const [text = '', lead, due] = overdue.is === 'table' ? (overdue.rows[0] ?? []) : [];
    expect([text.length < 150, text.endsWith(' …'), lead, due]).toEqual([
      true,
      true,
      'Công an tỉnh',
      '30/04/2022',
    ]);
    expect(titled(all, 'Kết luận hội nghị')).toMatchObject({
      points: [
        'Cao điểm thu nhận hồ sơ (Giao: Công an tỉnh chủ trì; thời hạn: 30/06/2022)',
        'Báo cáo hằng tuần (Giao: UBND cấp xã chủ trì; thời hạn: thường xuyên)',
      ],
    });
  });

  it('have no hole, whatever is not there', () => {
    const silent = indicator('z', { numerator: 0, isSilent: true });
    const bare = { expected: 0, received: 0, onTime: 0, approved: 0, isDue: false };
    const poor = { ...told, points: 0, chair: '' };
    for (const one of [
      ...slides(given),
      ...slidesOf({ ...snapshot([]), receipts: bare }, poor, []),
      ...slidesOf(snapshot([silent]), poor, []),
      ...slides({ ...given, units: [] }),
    ]) {
      for (const text of texts(one)) expect(text.trim(), one.title).not.toBe('');
      if (one.is === 'table') expect(one.rows.length, one.title).toBeGreaterThan(0);
      if (one.is === 'points') expect(one.points.length, one.title).toBeGreaterThan(0);
      if (one.is === 'figures') expect(one.figures.length, one.title).toBeGreaterThan(0);
    }
    expect(titled(slidesOf(snapshot([silent]), poor, []), 'không có số liệu')).toMatchObject({
      points: ['Chỉ tiêu z'],
    });
  });

  it('are set in letters that can be read, smaller only where a text is very long', () => {
    const sizes = fitSlides(slides(given)).map(({ fit }) => fit.size);
    expect(Math.min(...sizes)).toBeGreaterThanOrEqual(16);
    const long = { text: 'Khẩn trương hoàn thành. '.repeat(80), lead: 'Công an tỉnh', dueOn: null };
    const [last] = fitSlides(slides(given, [long])).slice(-1);
    expect(last?.fit.size).toBeLessThan(16);
  });
});
