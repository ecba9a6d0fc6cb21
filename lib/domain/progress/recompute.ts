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

/** What one unit holds at the end of a week. */
function holdingAt(
  rule: IndicatorRule,
  holders: ReadonlyMap<number, Holder>,
  transfers: readonly Transfer[],
  unit: number,
  week: number,
): Amount {
  const holder = holders.get(unit);
  if (!holder) throw new RangeError(`unit ${unit} is not among the holders`);
  if (transfers.some((one) => one.from === unit && one.week <= week)) return nothing;

  const arrived = transfers.filter((one) => one.to === unit && one.week <= week);
  const since = Math.max(0, ...arrived.map((one) => one.week));
  const start = arrived
    .filter((one) => one.week === since)
    .map((one) => partTaken(rule, holders, transfers, one))
    .reduce(plus, since > 0 ? holdingAt(rule, holders, transfers, unit, since - 1) : nothing);

  const set = holder.baselines.filter((one) => one.week >= since && one.week <= week).at(-1);
  const baseline = set?.denominator ?? start.denominator;
  const said = holder.figures
    .filter((one) => one.week >= since && one.week <= week)
    .map((one) => countedAmount(rule, one.figure, baseline) && one.figure)
    .findLast((figure) => figure !== null);
  if (said) return countedAmount(rule, said, baseline) ?? nothing;
  return { ...start, denominator: rule.denominatorBy === 'province' ? baseline : start.denominator };
}

/** One successor's part of what the old unit held in the week before. */
function partTaken(
  rule: IndicatorRule,
  holders: ReadonlyMap<number, Holder>,
  transfers: readonly Transfer[],
  taken: Transfer,
): Amount {
  const shares = transfers.filter((one) => one.from === taken.from && one.week === taken.week);
  const whole = holdingAt(rule, holders, transfers, taken.from, taken.week - 1);
  const part = (amount: number) => divideWhole(amount, shares)[shares.indexOf(taken)] ?? 0;
  return { numerator: part(whole.numerator), denominator: part(whole.denominator), units: part(whole.units) };
}

const nothing: Amount = { numerator: 0, denominator: 0, units: 0 };

function plus(a: Amount, b: Amount): Amount {
  return {
    numerator: a.numerator + b.numerator,
    denominator: a.denominator + b.denominator,
    units: a.units + b.units,
  };
}

function chainAt(holder: Holder, week: number): number[] {
  return holder.seat.findLast(({ fromWeek }) => fromWeek <= week)?.chain ?? [];
}

function addTo(totals: Map<number, Amount>, chain: readonly number[], amount: Amount | null): void {
  for (const unit of amount ? chain : [])
    totals.set(unit, plus(totals.get(unit) ?? nothing, amount ?? nothing));
}
