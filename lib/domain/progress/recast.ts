import type { Day } from '../plan/day';
import type { IndicatorRule } from '../plan/indicator';
import { type Break, type Cover, coverOf, type Kinship } from './cover';
import type { Amount } from './ledger';
import { type Move, type SeriesPoint, seriesOf } from './series';

/** One week of a series seen on another day's map. */
export interface RecastPoint extends SeriesPoint {
  /** Why there is no figure; null: there is one, as far as anybody reported. */
  broken: Break | null;
  /** The units whose figures were summed; empty where it is broken. */
  units: readonly number[];
}

const nothing: Amount = { numerator: 0, denominator: 0, units: 0 };

/**
 * A territory's series as if it had been one all along: of each week, the numerators and denominators of the units
 * that made it up then, summed (the rate is Σ/Σ as ever). Running totals are what those units held at the week's
 * end; weekly figures are what they said of the week, since the ledger transfers none of these. A week in which no
 * units make up the territory exactly has no figure: nothing is apportioned.
 * @param territory reporting units in force on `on`, the map's day.
 * @param weeks ordinals 1, 2, …; the tree of a week is that of its last day.
 * @param moves postings of every unit that may be asked for, by unit.
 */
export function recastSeries({
  rule,
  territory,
  on,
  weeks,
  moves,
  kinship,
}: {
  rule: IndicatorRule;
  territory: readonly number[];
  on: Day;
  weeks: readonly { ordinal: number; endsOn: Day }[];
  moves: ReadonlyMap<number, readonly Move[]>;
  kinship: Kinship;
}): RecastPoint[] {
  const through = weeks.at(-1)?.ordinal ?? 0;
  const seriesByUnit = new Map([...moves].map(([unit, list]) => [unit, seriesOf(rule, list, through)]));
  const coverAt = coversByDay(territory, on, kinship);
  let happened = nothing;
  return weeks.map(({ ordinal, endsOn }) => {
    const cover = coverAt(endsOn);
    const units = 'units' in cover ? cover.units : [];
    const shown = units
      .map((unit) => seriesByUnit.get(unit)?.[ordinal - 1]?.shown ?? nothing)
      .reduce(plus, nothing);
    happened = plus(happened, shown);
    return {
      week: ordinal,
      shown,
      total: rule.accumulation === 'running' ? shown : happened,
      broken: 'broken' in cover ? cover.broken : null,
      units,
    };
  });
}

/** Between two reorganisations every week has the same cover. */
function coversByDay(territory: readonly number[], on: Day, kinship: Kinship): (day: Day) => Cover {
  const days = [...new Set(kinship.passages.map((passage) => passage.on))].sort();
  const known = new Map<number, Cover>();
  return (day) => {
    const period = days.filter((one) => one <= day).length;
    const cover = known.get(period) ?? coverOf(territory, on, day, kinship);
    known.set(period, cover);
    return cover;
  };
}

function plus(a: Amount, b: Amount): Amount {
  return {
    numerator: a.numerator + b.numerator,
    denominator: a.denominator + b.denominator,
    units: a.units + b.units,
  };
}
