import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { addDays, type Day } from '@/lib/domain/plan/day';
import type { IndicatorRule } from '@/lib/domain/plan/indicator';
import { coverOf, type Kinship } from '@/lib/domain/progress/cover';
import { type Holder, postingsOf, type Transfer } from '@/lib/domain/progress/ledger';
import { recastSeries } from '@/lib/domain/progress/recast';
import { type Move, seriesOf } from '@/lib/domain/progress/series';

const province = 1;
const start = '2024-11-04';
const weekCount = 40;
const weeks = Array.from({ length: weekCount }, (_, index) => ({
  ordinal: index + 1,
  endsOn: addDays(start, 7 * index + 6),
}));
const [firstDay, first, second] = ['2022-01-01', '2024-12-01', '2025-07-01'];
const today = weeks.at(-1)?.endsOn ?? '';
const weekOf = (day: Day) => weeks.find(({ endsOn }) => day <= endsOn)?.ordinal ?? 0;

const rules: IndicatorRule[] = (['running', 'weekly'] as const).flatMap((accumulation) => [
  { kind: 'rate', accumulation, denominatorBy: 'reporter', direction: 'higher_is_better' },
  { kind: 'count', accumulation, denominatorBy: 'none', direction: 'higher_is_better' },
]);

/** Ten communes of 2022, which become 101 … on 01/12/2024 and 201 … on 01/07/2025; who has no heir goes on. */
const mergers = fc
  .record({
    rule: fc.constantFrom(...rules),
    firstHeirs: fc.array(fc.option(fc.integer({ min: 101, max: 103 })), { minLength: 10, maxLength: 10 }),
    secondHeirs: fc.array(fc.option(fc.integer({ min: 201, max: 203 })), { minLength: 13, maxLength: 13 }),
    figures: fc.array(
      fc.record({
        unit: fc.nat(15),
        week: fc.integer({ min: 1, max: weekCount }),
        numerator: fc.nat(500),
        denominator: fc.nat(900),
      }),
      { maxLength: 120 },
    ),
  })
  .map(({ rule, firstHeirs, secondHeirs, figures }) => {
    const old = Array.from({ length: 10 }, (_, index) => index + 11);
    const early = old.flatMap((from, index) => {
      const to = firstHeirs[index];
      return to ? [{ from, to, on: first }] : [];
    });
    const middle = [...new Set(early.map(({ to }) => to))];
    const alive = [...old.filter((unit) => !early.some(({ from }) => from === unit)), ...middle];
    const late = alive.flatMap((from, index) => {
      const to = secondHeirs[index];
      return to ? [{ from, to, on: second }] : [];
    });
    const passages = [...early, ...late];
    const all = [...old, ...middle, ...new Set(late.map(({ to }) => to))];
    const lifespans = all.map((unit) => ({
      unit,
      from: passages.find(({ to }) => to === unit)?.on ?? firstDay,
      until: passages.find(({ from }) => from === unit)?.on ?? null,
    }));
    return ledgerOf({ rule, kinship: { lifespans, passages }, all, figures });
  });

interface Typed {
  unit: number;
  week: number;
  numerator: number;
  denominator: number;
}

/** Reports of units while they are in force, posted by the rule that posts every report. */
function ledgerOf(world: { rule: IndicatorRule; kinship: Kinship; all: number[]; figures: Typed[] }) {
  const { rule, kinship, all, figures } = world;
  const holders = all.map((unit): Holder => {
    const life = kinship.lifespans.find((one) => one.unit === unit);
    const fromWeek = life?.from === firstDay ? 1 : weekOf(life?.from ?? '');
    const untilWeek = life?.until ? weekOf(life.until) : weekCount + 1;
    const own = figures
      .filter(({ unit: index, week }) => all[index] === unit && week >= fromWeek && week < untilWeek)
      .filter((one, index, list) => list.findIndex(({ week }) => week === one.week) === index)
      .sort((a, b) => a.week - b.week);
    return {
      unit,
      seat: [
        { fromWeek, chain: [unit, province] },
        ...(life?.until ? [{ fromWeek: untilWeek, chain: [] }] : []),
      ],
      figures: own.map(({ week, numerator, denominator }) => ({
        week,
        figure: { is: 'given', numerator, denominator },
      })),
      baselines: [],
    };
  });
  const transfers = kinship.passages.map(({ from, to, on }): Transfer => {
    return { week: weekOf(on), from, to, shareNumerator: 1, shareDenominator: 1 };
  });
  const moves = new Map<number, Move[]>();
  for (const { unit, ...move } of postingsOf(rule, holders, transfers)) {
    moves.set(unit, [...(moves.get(unit) ?? []), move]);
  }
  const inForce = kinship.lifespans.filter(({ until }) => until === null).map(({ unit }) => unit);
  return { rule, kinship, moves, inForce };
}

const shownOf = (points: readonly { shown: object }[]) => points.map(({ shown }) => shown);

describe('a series recast to the units of today', () => {
  it('adds up, over all units of today, to the province’s series', () => {
    fc.assert(
      fc.property(mergers, ({ rule, kinship, moves, inForce }) => {
        const ofUnits = inForce.map((unit) =>
          recastSeries({ rule, territory: [unit], on: today, weeks, moves, kinship }),
        );
        const whole = seriesOf(rule, moves.get(province) ?? [], weekCount);
        for (const [index, { shown, total }] of whole.entries()) {
          const sum = (which: 'shown' | 'total', part: 'numerator' | 'denominator' | 'units') =>
            ofUnits.reduce((all, points) => all + (points[index]?.[which][part] ?? 0), 0);
          expect(ofUnits.every((points) => points[index]?.broken === null)).toBe(true);
          for (const part of ['numerator', 'denominator', 'units'] as const) {
            expect(sum('shown', part)).toBe(shown[part]);
            expect(sum('total', part)).toBe(total[part]);
          }
        }
      }),
    );
  });

  it('is the unit’s own series where nothing was reorganised', () => {
    fc.assert(
      fc.property(mergers, ({ rule, kinship, moves, inForce }) => {
        const untouched = inForce.filter((unit) => !kinship.passages.some(({ to }) => to === unit));
        for (const unit of untouched) {
          const recast = recastSeries({ rule, territory: [unit], on: today, weeks, moves, kinship });
          expect(shownOf(recast)).toEqual(shownOf(seriesOf(rule, moves.get(unit) ?? [], weekCount)));
        }
      }),
    );
  });

  it('goes on, from the week of the reorganisation, as the unit’s own series', () => {
    fc.assert(
      fc.property(mergers, ({ rule, kinship, moves, inForce }) => {
        for (const unit of inForce) {
          const own = seriesOf(rule, moves.get(unit) ?? [], weekCount).slice(weekOf(second) - 1);
          const recast = recastSeries({ rule, territory: [unit], on: today, weeks, moves, kinship });
          expect(shownOf(recast.slice(weekOf(second) - 1))).toEqual(shownOf(own));
        }
      }),
    );
  });

  it('does not depend on the order in which successions are told', () => {
    const shuffled = mergers.chain((world) =>
      fc.record({
        world: fc.constant(world),
        passages: fc.shuffledSubarray([...world.kinship.passages], {
          minLength: world.kinship.passages.length,
        }),
        lifespans: fc.shuffledSubarray([...world.kinship.lifespans], {
          minLength: world.kinship.lifespans.length,
        }),
      }),
    );
    fc.assert(
      fc.property(shuffled, ({ world, passages, lifespans }) => {
        const { rule, moves, inForce, kinship } = world;
        const asked = { rule, territory: inForce.slice(0, 1), on: today, weeks, moves };
        expect(recastSeries({ ...asked, kinship: { passages, lifespans } })).toEqual(
          recastSeries({ ...asked, kinship }),
        );
      }),
    );
  });
});

describe('the units that make up a territory on another day', () => {
  // 11 and 12 merged into 101 in 2024, 101 and 13 into 201 in 2025; 14 was split between 201 and 202; 15 runs on and
  // took in 16.
  const chain: Kinship = {
    lifespans: [
      ...[11, 12, 16].map((unit) => ({ unit, from: firstDay, until: first })),
      { unit: 101, from: first, until: second },
      ...[13, 14].map((unit) => ({ unit, from: firstDay, until: second })),
      ...[201, 202, 203].map((unit) => ({ unit, from: second, until: null })),
      { unit: 15, from: firstDay, until: null },
    ],
    passages: [
      { from: 11, to: 101, on: first },
      { from: 12, to: 101, on: first },
      { from: 16, to: 15, on: first },
      { from: 101, to: 201, on: second },
      { from: 13, to: 203, on: second },
      { from: 14, to: 201, on: second },
      { from: 14, to: 202, on: second },
    ],
  };
  const cover = (territory: number[], on: Day, then: Day) => coverOf(territory, on, then, chain);

  it('go through two reorganisations', () => {
    const merged = { ...chain, passages: chain.passages.filter(({ from }) => from !== 14) };
    expect(coverOf([201], today, '2024-06-30', merged)).toEqual({ units: [11, 12] });
    expect(coverOf([11, 12], '2024-06-30', today, merged)).toEqual({ units: [201] });
    expect(cover([203], today, '2024-06-30')).toEqual({ units: [13] });
  });

  it('are none where a predecessor went in shares, unless all its heirs are asked for', () => {
    expect(cover([201], today, '2025-06-30')).toEqual({ broken: 'split' });
    expect(cover([202], today, '2025-06-30')).toEqual({ broken: 'split' });
    expect(cover([201, 202], today, '2025-06-30')).toEqual({ units: [14, 101] });
  });

  it('are none where the figures were joined with others’', () => {
    expect(cover([11], '2024-06-30', '2025-01-31')).toEqual({ broken: 'merged' });
    expect(cover([13], '2025-06-30', today)).toEqual({ units: [203] });
  });

  it('are the unit and what it took in, where it ran on', () => {
    expect(cover([15], today, '2024-06-30')).toEqual({ units: [15, 16] });
    expect(cover([15], '2024-06-30', today)).toEqual({ broken: 'merged' });
  });

  it('are none where nobody knows what was there before', () => {
    expect(coverOf([201], today, '2025-06-30', { ...chain, passages: [] })).toEqual({ broken: 'unknown' });
  });
});
