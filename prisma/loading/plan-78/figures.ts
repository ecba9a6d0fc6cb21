import { climb } from '../growth';
import type { TreeUnit, ValueDraft } from '../plan-draft';
import { between, randomFor } from '../random';
import { remotenessOf } from '../remoteness';
import { spread } from '../spread';
import type { Indicator78, Totals } from './indicators';

export const weeks78 = 12;

/** What one unit says of one indicator, week by week; a week's entry is null when it does not apply. */
export type Series = { numerator: number; denominator?: number }[] | null;

/** Figures of every commune of 2022 for one indicator; its totals in the last week are exact. */
export function seriesOf(
  indicator: Indicator78,
  communes: readonly TreeUnit[],
  population: ReadonlyMap<string, number>,
): Map<string, Series> {
  const inTown = communes.filter((unit) => unit.district === '413');
  const elsewhere = communes.filter((unit) => unit.district !== '413');
  const { province, cuaLo } = indicator;
  const parts = cuaLo
    ? [
        ...share(indicator, cuaLo, inTown, population),
        ...share(indicator, minus(province, cuaLo), elsewhere, population),
      ]
    : share(indicator, province, communes, population);
  return new Map(parts.map(({ unit, last }) => [unit.code, growTo(indicator, unit, last)]));
}

function share(
  { code, whereRemote = 1 }: Indicator78,
  totals: Totals,
  units: readonly TreeUnit[],
  population: ReadonlyMap<string, number>,
): { unit: TreeUnit; last: Totals }[] {
  const weights = units.map((unit) => {
    const far = remotenessOf(unit.district);
    const unevenness = between(randomFor('78', topic(code), unit.code), 0.7, 1.3);
    return (population.get(unit.key) ?? 0) * (1 + (whereRemote - 1) * far) * unevenness;
  });
  if (totals.denominator === undefined) {
    const numerators = spread(totals.numerator, weights);
    return units.map((unit, index) => ({ unit, last: { numerator: numerators[index] ?? 0 } }));
  }
  // Every commune has at least one: a rate without a denominator would be nobody's figure.
  const denominators = spread(totals.denominator - units.length, weights).map((part) => part + 1);
  const done = units.map((unit, index) => {
    const rate =
      between(randomFor('78', topic(code), unit.code, 'rate'), 0.9, 1.08) - 0.1 * remotenessOf(unit.district);
    return (denominators[index] ?? 0) * rate;
  });
  const numerators = spread(totals.numerator, done, denominators);
  return units.map((unit, index) => ({
    unit,
    last: { numerator: numerators[index] ?? 0, denominator: denominators[index] ?? 0 },
  }));
}

/** The weeks that lead to a unit's last figure. */
function growTo({ code, start }: Indicator78, unit: TreeUnit, last: Totals): Series {
  // The pilot of CCCD at the clinic did not reach every commune.
  if (code === 'cccd-thay-bhyt' && last.numerator === 0) return null;
  const random = randomFor('78', topic(code), unit.code, 'growth');
  const middle = 0.4 + 0.2 * remotenessOf(unit.district) + between(random, -0.1, 0.1);
  const isSaid = code === 'ke-hoach-xa';
  return climb(random, { weeks: weeks78, start, middle }).map((reached) => ({
    ...last,
    numerator: isSaid ? Number(reached > 0.3) : Math.floor(last.numerator * reached + 1e-9),
  }));
}

/** The values of a unit's report of one week. */
export function valuesAt(
  week: number,
  series: ReadonlyMap<string, Series>,
  ownDenominator: ReadonlySet<string>,
) {
  return [...series].map(([indicator, weeks]): ValueDraft => {
    const figure = weeks?.[week - 1];
    if (!figure) return { indicator };
    return ownDenominator.has(indicator)
      ? { indicator, ...figure }
      : { indicator, numerator: figure.numerator };
  });
}

function minus(whole: Totals, part: Totals): Totals {
  return {
    numerator: whole.numerator - part.numerator,
    ...(whole.denominator !== undefined && { denominator: whole.denominator - (part.denominator ?? 0) }),
  };
}

/** Households and their members are cleaned together: the same unevenness, the same pace. */
function topic(code: string): string {
  return code.replace(/^nhan-khau-/, 'ho-');
}
