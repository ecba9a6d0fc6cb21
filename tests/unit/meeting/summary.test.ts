import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { type Snapshot, type SnapshotIndicator, verdictOf } from '@/lib/domain/meeting/freeze/snapshot';
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
    expect(text).toContain('dẫn đầu là 4 đơn vị cùng đạt 100%');
    expect(text).toContain('còn chậm là Xã 6 (20%), Xã 5 (30%), Xã 4 (40%)');
  });

  it('ranks nobody where too few have a figure', () => {
    const one = indicator('x', { numerator: 50, denominator: 100, target: 95 });
    expect(textOf(snapshot([one], [unit('1', { x: [1, 2] }), unit('2', { x: [1, 3] })]))).not.toContain(
      'dẫn đầu',
    );
  });

  it('calls nobody late before the deadline', () => {
    const given = snapshot(
      [indicator('x', { numerator: 1, denominator: 2 })],
      [unit('1', {}, { received: 0 })],
    );
    const receipts = { expected: 2, received: 1, onTime: 1, approved: 0 };
    expect(textOf({ ...given, receipts: { ...receipts, isDue: false } })).toContain(
      'chưa nộp (chưa hết hạn)',
    );
    expect(textOf({ ...given, receipts: { ...receipts, isDue: true } })).toContain('1 đơn vị chưa nộp: Xã 1');
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
          const { shown, missing } = given.indicators.find((one) => one.code === code)?.standing ?? {};
          const expected: Record<string, string> = {
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

  it('is shorter as a brief, and says nothing that the whole does not', () => {
    const many = Array.from({ length: 30 }, (_, at) =>
      indicator(`i${at}`, { numerator: at, denominator: 100, target: 95 }),
    );
    const given = snapshot(many);
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
