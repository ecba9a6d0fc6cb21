import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import {
  type Snapshot,
  type SnapshotIndicator,
  type SnapshotTask,
  verdictOf,
} from '@/lib/domain/meeting/freeze/snapshot';
import { type Part, sentenceText } from '@/lib/domain/meeting/summary/sentence';
import { briefOf, summaryOf, wholeMonths } from '@/lib/domain/meeting/summary/summary';
import { writtenRate } from '@/lib/domain/progress/rate';
import { formatCount } from '@/lib/domain/report/number';
import { indicator, snapshot, unit } from '@/tests/fixtures/snapshot';

const textOf = (of: Snapshot) => summaryOf(of).map(sentenceText).join('\n');
const figuresOf = (of: Snapshot) =>
  summaryOf(of).flatMap(({ parts }) =>
    parts.filter((part): part is Exclude<Part, string> => typeof part !== 'string'),
  );

describe('a summary', () => {
  it('writes rates as reports do: cut, and without a decimal that says nothing', () => {
    expect(writtenRate(383, 454)).toBe('84,3%');
    expect(writtenRate(83, 100)).toBe('83%');
    expect(writtenRate(9997, 10000)).toBe('99,9%');
    expect(writtenRate(5, 0)).toBe('–');
  });

  it('says households and the people in them together, and each alone where the other is missing', () => {
    const household = indicator('ho-ngheo', { kind: 'count', numerator: 117, measure: 'hộ' });
    const people = indicator('nhan-khau-ngheo', { kind: 'count', numerator: 356, measure: 'nhân khẩu' });
    const silent = { ...people, standing: { ...people.standing, shown: null } };
    expect(textOf(snapshot([household, people]))).toContain('117 hộ, 356 nhân khẩu hộ nghèo');
    expect(textOf(snapshot([household, silent]))).toContain('bổ sung thông tin 117 hộ nghèo');
    expect(textOf(snapshot([household, silent]))).toContain(`Không có số liệu: ${people.shortName}.`);
  });

  it('never says 0 for what nobody reported', () => {
    const silent = indicator('x', { numerator: 0, denominator: 0, isSilent: true });
    expect(textOf(snapshot([silent]))).not.toMatch(/đạt 0%|0\/0/);
  });

  it('says how many stand alike rather than to name some of them', () => {
    const one = indicator('x', { numerator: 50, denominator: 100, target: 95 });
    const units = [100, 100, 100, 100, 40, 30, 20].map((n, at) => unit(`${at}`, { x: [n, 100] }));
    const text = textOf(snapshot([one], units));
    expect(text).toContain('dẫn đầu là 4/7 xã cùng đạt 100%');
    expect(text).toContain('còn chậm là xã 6 (20%), xã 5 (30%), xã 4 (40%)');
  });

  it('says of a commune that has sent nothing this week that its figure is an older one', () => {
    const one = indicator('x', { numerator: 50, denominator: 100, target: 95 });
    const units = [90, 80, 70, 60, 50, 40].map((n, at) =>
      unit(`${at}`, { x: [n, 100] }, at === 0 ? { received: 0, onTime: 0 } : {}),
    );
    expect(textOf(snapshot([one], units))).toContain(
      'dẫn đầu là xã 0 (90%, số báo cáo trước), xã 1 (80%), xã 2 (70%)',
    );
  });

  it('names none of several that stand alike where it cannot name them all', () => {
    const one = indicator('x', { numerator: 50, denominator: 100, target: 95 });
    const units = [90, 80, 70, 70, 40, 30, 20].map((n, at) => unit(`${at}`, { x: [n, 100] }));
    expect(textOf(snapshot([one], units))).toContain('dẫn đầu là xã 0 (90%), xã 1 (80%); còn chậm');
  });

  it('names the communes where the former districts are areas on paper, and these after them', () => {
    const one = indicator('x', { numerator: 50, denominator: 100, target: 95 });
    const areas = [60, 50, 40, 30].map((n, at) => ({
      ...unit(`a${at}`, { x: [n, 100] }, { expected: 2, received: 2, onTime: 2 }),
      fullName: `Địa bàn huyện ${at} cũ`,
      level: 'district' as const,
    }));
    const communes = [90, 80, 70, 60, 50, 40, 30, 20].map((n, at) => ({
      ...unit(`${at}`, { x: [n, 100] }),
      parentCode: `a${at % 4}`,
    }));
    const text = textOf(snapshot([one], [...areas, ...communes]));
    expect(text).toContain('dẫn đầu là xã 0 (90%), xã 1 (80%), xã 2 (70%); còn chậm là xã 7 (20%)');
    expect(text).toContain(
      'Theo địa bàn cấp huyện cũ: dẫn đầu là huyện 0 cũ (60%), huyện 1 cũ (50%); còn chậm là huyện 3 cũ (30%)',
    );
  });

  it('ranks nobody where too few have a figure', () => {
    const one = indicator('x', { numerator: 50, denominator: 100, target: 95 });
    expect(textOf(snapshot([one], [unit('1', { x: [1, 2] }), unit('2', { x: [1, 3] })]))).not.toContain(
      'dẫn đầu',
    );
  });

  const owing = [unit('1', {}), { ...unit('2', {}, { received: 0, onTime: 0 }), fullName: 'Phường 2' }];
  const half = indicator('x', { numerator: 1, denominator: 2 });
  const receipts = { expected: 2, received: 1, onTime: 1, approved: 0, isDue: false };
  const coming: Snapshot = { ...snapshot([half], owing), receipts };

  it('calls nobody late before the deadline', () => {
    expect(textOf(coming)).toContain(
      '1/2 xã, phường đã nộp báo cáo tuần, đúng hạn; 1 xã, phường chưa nộp (chưa hết hạn).',
    );
    const due = { ...coming, receipts: { ...receipts, isDue: true } };
    expect(textOf(due)).toContain('1 xã, phường chưa nộp: phường 2.');
  });

  it('says what of the figures is not final: not approved, carried on from older reports', () => {
    const text = textOf(coming);
    expect(text).toContain('Số liệu tạm thời: 1/1 báo cáo đã nộp chưa được duyệt.');
    expect(text).toContain('Số luỹ kế của 1 xã, phường chưa nộp lấy theo báo cáo gần nhất.');
    const whole = { ...coming, receipts: { ...receipts, received: 2, onTime: 2, approved: 2 } };
    expect(textOf(whole)).not.toMatch(/tạm thời|gần nhất/);
  });

  it('does not tell of a day to come: of a week that is not over it names the hour', () => {
    expect(textOf(coming)).toContain(', đến hết ngày 08/05/2022, tỉnh Nghệ An đạt kết quả như sau:');
    const open = textOf({ ...coming, asOf: '2022-05-07T08:17:00.000Z' });
    expect(open).toContain(', đến 15 giờ 17 ngày 07/05/2022, tỉnh Nghệ An đạt kết quả như sau:');
    expect(open).not.toContain('08/05/2022');
  });

  it('says of a week’s figure whose it is, where not all have reported it', () => {
    const weekly = (given: Parameters<typeof indicator>[1]) => {
      const one = indicator('tuan', given);
      return { ...one, rule: { ...one.rule, accumulation: 'weekly' as const } };
    };
    const count = weekly({ kind: 'count', numerator: 5721, measure: 'hồ sơ' });
    const rate = weekly({ numerator: 1, denominator: 4, direction: 'lower_is_better', measure: 'hồ sơ' });
    expect(textOf({ ...coming, indicators: [count] })).toContain('tuan: 5.721 hồ sơ (số của 1/2 xã, phường)');
    expect(textOf({ ...coming, indicators: [rate] })).toContain(
      'tuan chiếm 25% (1/4 hồ sơ; số của 1/2 xã, phường)',
    );
    const silent = owing.map((one) => (one.received ? one : { ...one, notApplicable: ['tuan'] }));
    expect(textOf({ ...coming, indicators: [count], units: silent })).toContain('tuan: 5.721 hồ sơ.');
    expect(textOf({ ...coming, indicators: [{ ...count, rule: half.rule }] })).not.toContain('số của');
  });

  it('tells levels apart that report side by side', () => {
    const district = { ...unit('d', {}, { expected: 2, received: 2, onTime: 1 }), fullName: 'Huyện A' };
    const below = { ...unit('1', {}), parentCode: 'd' };
    const given: Snapshot = {
      ...snapshot([half], [{ ...district, level: 'district' }, below]),
      receipts: { expected: 2, received: 2, onTime: 1, approved: 2, isDue: true },
    };
    expect(textOf(given)).toContain(
      '2/2 đơn vị (1 cấp huyện, 1 cấp xã) đã nộp báo cáo tuần: 1 đúng hạn, 1 trễ hạn.',
    );
  });

  it('tells units of one name apart', () => {
    const twice = [1, 2].map((at) => ({
      ...unit(`${at}`, {}, { received: 0, onTime: 0 }),
      fullName: 'Xã Đồng Văn',
      parentName: `Huyện ${at}`,
    }));
    const none = { expected: 2, received: 0, onTime: 0, approved: 0, isDue: true };
    expect(textOf({ ...snapshot([half], twice), receipts: none })).toContain(
      'chưa nộp: xã Đồng Văn (huyện 1), xã Đồng Văn (huyện 2).',
    );
  });

  it('says of each indicator what is left, to which target and until when', () => {
    const late = indicator('x', { numerator: 60, denominator: 100, target: 95 });
    const count = indicator('y', { kind: 'count', numerator: 5, measure: 'mẫu' });
    const aim = { numerator: 8, denominator: null, dueOn: '2022-04-30', unitId: null };
    const overdue = { ...count.standing, target: aim, missing: 3, state: 'overdue' as const };
    expect(textOf(snapshot([late, { ...count, standing: overdue }]))).toContain(
      [
        'Chỉ tiêu y: còn thiếu 3 mẫu (mức giao 8 mẫu, hạn 30/04/2022, đã quá hạn).',
        'Chỉ tiêu x: còn thiếu 35 người (mức giao 95%, hạn 31/12/2022).',
      ].join('\n'),
    );
  });

  it('says where tasks were given, and names their leads in small letters', () => {
    const task = (state: SnapshotTask['state'], lead: string): SnapshotTask => ({
      text: 'Rà soát.',
      lead,
      dueOn: '2022-04-30',
      doneOn: null,
      state,
    });
    const of = (...tasks: SnapshotTask[]) => textOf({ ...snapshot([half]), tasks });
    expect(of(task('done', 'Sở Y tế'))).toContain('Có 1 nhiệm vụ giao tại các hội nghị, đã hoàn thành.');
    expect(of(task('done', 'Sở Y tế'), task('done', 'Sở Y tế'))).toContain(
      'Có 2 nhiệm vụ giao tại các hội nghị, đều đã hoàn thành.',
    );
    const both = of(task('overdue', 'Xã Keng Đu'), task('overdue', 'Sở Y tế'), task('done', 'Sở Y tế'));
    expect(both).toContain('Trong 3 nhiệm vụ giao tại các hội nghị: 1 đã hoàn thành, 2 quá hạn.');
    expect(both).toContain('(xã Keng Đu chủ trì, hạn 30/04/2022); Rà soát (Sở Y tế chủ trì');
  });

  it('says of a meeting who holds it, and nothing of it in a brief', () => {
    const meeting = { title: 'Hội nghị A', heldOn: '2022-05-10', form: 'online' as const, points: 21 };
    const given = { ...snapshot([half]), meeting: { ...meeting, heldBy: 'Tỉnh Nghệ An' } };
    const held = 'tổ chức ngày 10/05/2022 theo hình thức trực tuyến, với 21 điểm cầu.';
    expect(textOf(given)).toContain(`Hội nghị A ${held}`);
    const town = { ...given.unit, fullName: 'Thị xã Cửa Lò' };
    expect(textOf({ ...given, unit: town })).toContain(`Hội nghị A do tỉnh Nghệ An ${held}`);
    expect(briefOf(given).map(sentenceText).join()).not.toContain('Hội nghị A');
  });

  it('counts whole months', () => {
    expect(wholeMonths('2022-01-28', '2022-05-08')).toBe(3);
    expect(wholeMonths('2022-01-28', '2022-04-27')).toBe(2);
    expect(wholeMonths('2022-01-28', '2022-04-28')).toBe(3);
    expect(wholeMonths('2022-05-01', '2022-01-01')).toBe(0);
  });

  it('gives each figure its place in the snapshot, with the text of what stands there', () => {
    const amount = fc.record({
      numerator: fc.nat(5_000_000),
      denominator: fc.integer({ min: 1, max: 5_000_000 }),
    });
    fc.assert(
      fc.property(fc.array(amount, { minLength: 1, maxLength: 8 }), (amounts) => {
        const given = snapshot(amounts.map((one, at) => indicator(`i${at}`, { ...one, target: 95 })));
        for (const { from, text } of figuresOf(given)) {
          const [kind, code, what] = from.split('/');
          if (kind !== 'indicators') continue;
          const { shown, missing, target } =
            given.indicators.find((one) => one.code === code)?.standing ?? {};
          const expected: Record<string, string> = {
            target: `${target?.numerator}%`,
            numerator: formatCount(shown?.numerator ?? Number.NaN),
            denominator: formatCount(shown?.denominator ?? Number.NaN),
            rate: writtenRate(shown?.numerator ?? 0, shown?.denominator ?? 0),
            missing: formatCount(missing ?? Number.NaN),
          };
          expect(text).toBe(expected[what ?? '']);
        }
      }),
    );
  });

  const briefText = (of: Snapshot) => briefOf(of).map(sentenceText).join('\n');
  const many = (given: Parameters<typeof indicator>[1], kind: Partial<SnapshotIndicator['rule']> = {}) =>
    Array.from({ length: 40 }, (_, at) => {
      const one = indicator(`i${at}`, given);
      return { ...one, shortName: `Đất đai nhóm ${at + 1}`, rule: { ...one.rule, ...kind } };
    });

  it('says as a brief how many more are left to reach their targets', () => {
    expect(briefText(snapshot(many({ numerator: 836, denominator: 1000, target: 95 })))).toMatch(
      /Chưa đạt mức giao: đất đai nhóm 1 \(còn thiếu 114 người\).* và (37|38|39) chỉ tiêu khác\./,
    );
  });

  it('runs no figure of a brief into a name, and says which are of the week', () => {
    const rates = briefText(snapshot(many({ numerator: 836, denominator: 1000 })));
    expect(rates).toContain('đất đai nhóm 1 đạt 83,6%; đất đai nhóm 2 đạt 83,6%;');
    const counts = many({ kind: 'count', numerator: 5721, measure: 'hồ sơ' }, { accumulation: 'weekly' });
    const weekly = counts.map((one, at) => ({ ...one, name: `${one.name} ${'dài '.repeat(20)}${at}` }));
    expect(briefText(snapshot(weekly))).toContain('đất đai nhóm 1 trong tuần: 5.721 hồ sơ; đất đai nhóm 2');
  });

  it('is shorter as a brief, and says nothing that the whole does not', () => {
    const given = snapshot(many({ numerator: 40, denominator: 100, target: 95 }));
    const length = (sentences: ReturnType<typeof briefOf>) => sentences.map(sentenceText).join('').length;
    expect(length(briefOf(given))).toBeLessThan(length(summaryOf(given)));
    const known = new Set(figuresOf(given).map(({ from }) => from));
    const said = briefOf(given).flatMap(({ parts }) =>
      parts.flatMap((part) => (typeof part === 'string' ? [] : part.from)),
    );
    expect(said.filter((from) => !known.has(from))).toEqual([]);
  });
});

describe('a verdict', () => {
  const of = (n: number, direction: SnapshotIndicator['rule']['direction'], target: number) => {
    const whole = indicator('x', { numerator: 50, denominator: 100, target, direction });
    return verdictOf(whole, { numerator: n, denominator: 100, units: 1 });
  };

  it('holds a unit against its target and against the average of the whole', () => {
    expect(of(95, 'higher_is_better', 95)).toBe('Hoàn thành');
    expect(of(60, 'higher_is_better', 95)).toBe('Chưa hoàn thành, cao hơn mức trung bình');
    expect(of(50, 'higher_is_better', 95)).toBe('Chưa hoàn thành');
    expect(of(40, 'higher_is_better', 95)).toBe('Chưa hoàn thành, thấp hơn mức trung bình');
  });

  it('says higher and lower as the figures stand where lower is better', () => {
    expect(of(3, 'lower_is_better', 5)).toBe('Hoàn thành');
    expect(of(60, 'lower_is_better', 5)).toBe('Chưa hoàn thành, cao hơn mức trung bình');
    expect(of(40, 'lower_is_better', 5)).toBe('Chưa hoàn thành, thấp hơn mức trung bình');
  });

  it('does not judge silence', () => {
    expect(verdictOf(indicator('x', { numerator: 1, denominator: 2, target: 95 }), null)).toBe(
      'không có số liệu',
    );
  });
});
