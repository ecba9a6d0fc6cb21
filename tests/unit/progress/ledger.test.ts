import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import type { IndicatorRule } from '@/lib/domain/plan/indicator';
import { type Holder, type Posting, postingsOf, type Transfer } from '@/lib/domain/progress/ledger';
import { totalsAt } from '@/lib/domain/progress/recompute';
import type { Figure } from '@/lib/domain/report/figure';

const weekMax = 8;
const province = 1;
const districts = [11, 12];
const communes = [101, 102, 103, 104, 105];
const successors = [201, 202];
const units = [province, ...districts, ...communes, ...successors];

const rules = fc.constantFrom<IndicatorRule>(
  rule('count', 'running', 'none'),
  rule('rate', 'running', 'reporter'),
  rule('rate', 'running', 'province'),
  rule('yes_no', 'running', 'province'),
  rule('count', 'weekly', 'none'),
  rule('rate', 'weekly', 'reporter'),
);

function rule(
  kind: IndicatorRule['kind'],
  accumulation: IndicatorRule['accumulation'],
  denominatorBy: IndicatorRule['denominatorBy'],
): IndicatorRule {
  return { kind, accumulation, denominatorBy, direction: 'higher_is_better' };
}

const count = fc.integer({ min: 0, max: 1000 });
const figure: fc.Arbitrary<Figure> = fc.oneof(
  { weight: 1, arbitrary: fc.constant<Figure>({ is: 'blank' }) },
  { weight: 1, arbitrary: fc.constant<Figure>({ is: 'not_applicable' }) },
  {
    weight: 6,
    arbitrary: fc
      .record({ numerator: count, denominator: count }, { requiredKeys: [] })
      .map((parts): Figure => ({ is: 'given', ...parts })),
  },
);

/** Six communes' worth of life: late and missing reports, baselines, one move between districts, one merger. */
const world = fc
  .record({
    rule: rules,
    lives: fc.array(life(), {
      minLength: communes.length + successors.length,
      maxLength: communes.length + successors.length,
    }),
    moveWeek: fc.integer({ min: 2, max: weekMax }),
    mergerWeek: fc.integer({ min: 2, max: weekMax }),
    split: fc.integer({ min: 1, max: 6 }),
  })
  .map(({ rule, lives, moveWeek, mergerWeek, split }) => {
    const weekly = rule.accumulation === 'weekly';
    const holders: Holder[] = [...communes, ...successors].map((unit, index) => {
      const { figures, baselines } = lives[index] ?? { figures: [], baselines: [] };
      const inForce = (one: { week: number }) =>
        successors.includes(unit) ? one.week >= mergerWeek : unit < 103 ? one.week < mergerWeek : true;
      return {
        unit,
        seat: seatOf(unit, moveWeek, mergerWeek),
        figures: figures.filter(inForce),
        baselines: rule.denominatorBy === 'province' ? baselines.filter(inForce) : [],
      };
    });
    // 101 goes whole into 201; 102 is shared between 201 and 202.
    const transfers: Transfer[] = weekly
      ? []
      : [
          { week: mergerWeek, from: 101, to: 201, shareNumerator: 1, shareDenominator: 1 },
          { week: mergerWeek, from: 102, to: 201, shareNumerator: split, shareDenominator: 7 },
          { week: mergerWeek, from: 102, to: 202, shareNumerator: 7 - split, shareDenominator: 7 },
        ];
    return { rule, holders, transfers, mergerWeek };
  });

function life() {
  const weeks = fc
    .uniqueArray(fc.integer({ min: 1, max: weekMax }), { maxLength: 6 })
    .map((list) => list.sort((a, b) => a - b));
  return fc.record({
    figures: weeks.chain((list) =>
      fc.tuple(...list.map((week) => figure.map((one) => ({ week, figure: one })))),
    ),
    baselines: weeks.chain((list) =>
      fc.tuple(...list.map((week) => count.map((denominator) => ({ week, denominator })))),
    ),
  });
}

function seatOf(unit: number, moveWeek: number, mergerWeek: number): Holder['seat'] {
  const under = (district: number) => [unit, district, province];
  if (unit === 201) return [{ fromWeek: mergerWeek, chain: under(11) }];
  if (unit === 202) return [{ fromWeek: mergerWeek, chain: under(12) }];
  if (unit === 101 || unit === 102) {
    return [
      { fromWeek: 1, chain: under(unit === 101 ? 11 : 12) },
      { fromWeek: mergerWeek, chain: [] },
    ];
  }
  if (unit === 103)
    return [
      { fromWeek: 1, chain: under(11) },
      { fromWeek: moveWeek, chain: under(12) },
    ];
  return [{ fromWeek: 1, chain: under(unit === 104 ? 11 : 12) }];
}

function sumUpTo(postings: readonly Posting[], unit: number, week: number) {
  const rows = postings.filter((row) => row.unit === unit && row.week <= week);
  const sum = (part: 'numerator' | 'denominator' | 'units') =>
    rows.reduce((total, row) => total + row[part], 0);
  return { numerator: sum('numerator'), denominator: sum('denominator'), units: sum('units') };
}

describe('the ledger', () => {
  it('stands, at every unit and week, where the plain recomputation stands', () => {
    fc.assert(
      fc.property(world, ({ rule, holders, transfers }) => {
        const postings = postingsOf(rule, holders, transfers);
        for (let week = 1; week <= weekMax; week++) {
          const totals = totalsAt(rule, holders, transfers, week);
          for (const unit of units) {
            expect(sumUpTo(postings, unit, week), `unit ${unit}, week ${week}`).toEqual(
              totals.get(unit) ?? { numerator: 0, denominator: 0, units: 0 },
            );
          }
        }
      }),
      { numRuns: 500 },
    );
  });

  it('keeps every parent at the sum of its children', () => {
    fc.assert(
      fc.property(world, ({ rule, holders, transfers }) => {
        const postings = postingsOf(rule, holders, transfers);
        for (let week = 1; week <= weekMax; week++) {
          const sumOfDistricts = districts.map((unit) => sumUpTo(postings, unit, week)).reduce(plus);
          expect(sumUpTo(postings, province, week)).toEqual(sumOfDistricts);
        }
      }),
    );
  });

  it('moves no province total by a merger, not by one', () => {
    fc.assert(
      fc.property(world, ({ rule, holders, transfers, mergerWeek }) => {
        fc.pre(transfers.length > 0);
        // Nothing else happens in the week of the merger.
        const quiet = holders.map((holder) => ({
          ...holder,
          figures: holder.figures.filter(({ week }) => week !== mergerWeek),
          baselines: holder.baselines.filter(({ week }) => week !== mergerWeek),
        }));
        const postings = postingsOf(rule, quiet, transfers);
        expect(postings.filter((row) => row.unit === province && row.week === mergerWeek)).toEqual([]);
        for (const old of [101, 102]) {
          expect(sumUpTo(postings, old, weekMax)).toEqual({ numerator: 0, denominator: 0, units: 0 });
        }
      }),
    );
  });

  it('never lowers a total because a report is missing', () => {
    const growing: Holder = {
      unit: 101,
      seat: [{ fromWeek: 1, chain: [101, 11, 1] }],
      figures: [
        { week: 1, figure: { is: 'given', numerator: 10 } },
        { week: 5, figure: { is: 'given', numerator: 30 } },
      ],
      baselines: [],
    };
    const postings = postingsOf(rule('count', 'running', 'none'), [growing], []);
    expect([1, 2, 3, 4, 5].map((week) => sumUpTo(postings, 1, week).numerator)).toEqual([10, 10, 10, 10, 30]);
  });

  it('changes only the corrected week and the unit’s next counted week', () => {
    const seat = [{ fromWeek: 1, chain: [101, 11, 1] }];
    const series = (second: number): Holder => ({
      unit: 101,
      seat,
      figures: [4, second, 20].map((numerator, index) => ({
        week: index * 2 + 1,
        figure: { is: 'given' as const, numerator },
      })),
      baselines: [],
    });
    const running = rule('count', 'running', 'none');
    const before = postingsOf(running, [series(10)], []);
    const after = postingsOf(running, [series(15)], []);
    expect(before.filter((row) => row.unit === 1).map(({ week, numerator }) => [week, numerator])).toEqual([
      [1, 4],
      [3, 6],
      [5, 10],
    ]);
    expect(after.filter((row) => row.unit === 1).map(({ week, numerator }) => [week, numerator])).toEqual([
      [1, 4],
      [3, 11],
      [5, 5],
    ]);
  });

  it('lets who has reported nothing stand at 0 of the province’s denominator', () => {
    const silent: Holder = {
      unit: 101,
      seat: [{ fromWeek: 1, chain: [101, 1] }],
      figures: [],
      baselines: [{ week: 1, denominator: 500 }],
    };
    const postings = postingsOf(rule('rate', 'running', 'province'), [silent], []);
    expect(sumUpTo(postings, 1, 3)).toEqual({ numerator: 0, denominator: 500, units: 0 });
  });

  it('keeps a pair with a missing part out of the rate', () => {
    const half: Holder = {
      unit: 101,
      seat: [{ fromWeek: 1, chain: [101, 1] }],
      figures: [{ week: 1, figure: { is: 'given', numerator: 9 } }],
      baselines: [],
    };
    expect(postingsOf(rule('rate', 'running', 'reporter'), [half], [])).toEqual([]);
  });
});

function plus(a: ReturnType<typeof sumUpTo>, b: ReturnType<typeof sumUpTo>) {
  return {
    numerator: a.numerator + b.numerator,
    denominator: a.denominator + b.denominator,
    units: a.units + b.units,
  };
}
