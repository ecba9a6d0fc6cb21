import type { IndicatorRule } from '../plan/indicator';
import { type Amount, countedAmount, divideWhole, type Holder, type Transfer } from './ledger';

/**
 * What every unit of the tree stands at in a week, by definition and not by postings: the sum of what the
 * reporting units below it hold; a holding is the last counted figure, or what was taken over since.
 * Slow and plain on purpose: the ledger is verified against it.
 * @returns amounts by unit; weekly indicators: the sum of all weeks up to this one.
 */
export function totalsAt(
  rule: IndicatorRule,
  holders: readonly Holder[],
  transfers: readonly Transfer[],
  week: number,
): Map<number, Amount> {
  const byUnit = new Map(holders.map((holder) => [holder.unit, holder]));
  const totals = new Map<number, Amount>();
  for (const holder of holders) {
    if (rule.accumulation === 'weekly') {
      for (const { week: at, figure } of holder.figures) {
        if (at <= week) addTo(totals, chainAt(holder, at), countedAmount(rule, figure, 0));
      }
    } else {
      addTo(totals, chainAt(holder, week), holdingAt(rule, byUnit, transfers, holder.unit, week));
    }
  }
  return totals;
}

interface Holding extends Amount {
  baseline: number;
}

/** What one unit holds at the end of a week. */
function holdingAt(
  rule: IndicatorRule,
  holders: ReadonlyMap<number, Holder>,
  transfers: readonly Transfer[],
  unit: number,
  week: number,
): Holding {
  const holder = holders.get(unit);
  if (!holder) throw new RangeError(`unit ${unit} is not among the holders`);
  const gone = transfers.find((one) => one.from === unit && one.week <= week);
  if (gone) return { numerator: 0, denominator: 0, units: 0, baseline: 0 };

  const arrived = transfers
    .filter((one) => one.to === unit && one.week <= week)
    .map((one) => ({ week: one.week, ...partTaken(rule, holders, transfers, one) }));
  const ownBaseline = holder.baselines.filter((one) => one.week <= week).at(-1);
  const baseline =
    (ownBaseline?.denominator ?? 0) +
    sum(arrived.filter((one) => one.week > (ownBaseline?.week ?? 0)).map((one) => one.baseline));

  const said = holder.figures.filter((one) => one.week <= week && countedAmount(rule, one.figure, 0)).at(-1);
  const later = arrived.filter((one) => one.week > (said?.week ?? 0));
  const own = said
    ? (countedAmount(rule, said.figure, baseline) as Amount)
    : { numerator: 0, denominator: 0, units: 0 };
  const numerator = own.numerator + sum(later.map((one) => one.numerator));
  const units = own.units + sum(later.map((one) => one.units));
  if (rule.denominatorBy !== 'province') {
    return {
      numerator,
      units,
      baseline,
      denominator: own.denominator + sum(later.map((one) => one.denominator)),
    };
  }
  return { numerator, units, baseline, denominator: provinceDenominator() };

  /** The baseline in force, unless the unit said "không áp dụng" and nothing came after that. */
  function provinceDenominator(): number {
    const setLater = later.length === 0 || (ownBaseline && ownBaseline.week >= (later.at(-1)?.week ?? 0));
    if (said?.figure.is === 'not_applicable' && later.length === 0) return 0;
    if (setLater) return baseline;
    const heldBefore = said?.figure.is === 'not_applicable' ? 0 : baselineBefore(later[0]?.week ?? 0);
    return heldBefore + sum(later.map((one) => one.denominator));
  }

  function baselineBefore(first: number): number {
    const set = holder?.baselines.filter((one) => one.week <= week).at(-1);
    return (
      (set?.denominator ?? 0) +
      sum(arrived.filter((one) => one.week > (set?.week ?? 0) && one.week < first).map((one) => one.baseline))
    );
  }
}

/** One successor's part of what the old unit held in the week before. */
function partTaken(
  rule: IndicatorRule,
  holders: ReadonlyMap<number, Holder>,
  transfers: readonly Transfer[],
  taken: Transfer,
): Holding {
  const shares = transfers.filter((one) => one.from === taken.from && one.week === taken.week);
  const whole = holdingAt(rule, holders, transfers, taken.from, taken.week - 1);
  const part = (amount: number) => divideWhole(amount, shares)[shares.indexOf(taken)] ?? 0;
  return {
    numerator: part(whole.numerator),
    denominator: part(whole.denominator),
    units: part(whole.units),
    baseline: part(whole.baseline),
  };
}

function chainAt(holder: Holder, week: number): number[] {
  return holder.seat.findLast(({ fromWeek }) => fromWeek <= week)?.chain ?? [];
}

function addTo(totals: Map<number, Amount>, chain: readonly number[], amount: Amount | null): void {
  if (!amount) return;
  for (const unit of chain) {
    const before = totals.get(unit) ?? { numerator: 0, denominator: 0, units: 0 };
    totals.set(unit, {
      numerator: before.numerator + amount.numerator,
      denominator: before.denominator + amount.denominator,
      units: before.units + amount.units,
    });
  }
}

function sum(amounts: readonly number[]): number {
  return amounts.reduce((total, amount) => total + amount, 0);
}
