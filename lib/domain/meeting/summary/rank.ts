import type { Amount } from '@/lib/domain/progress/ledger';
import { cutRate } from '@/lib/domain/progress/rate';
import { isNotApplicable } from '../freeze/not-applicable';
import {
  amountOf,
  childrenOf,
  type Snapshot,
  type SnapshotIndicator,
  type SnapshotUnit,
} from '../freeze/snapshot';
import { isArea } from './unit-words';

/** A unit with its figure of a rate. */
export interface Ranked {
  unit: SnapshotUnit;
  amount: Amount;
  /** Tenths of a percent. */
  value: number;
}

/** Rates with a target that is not reached, the one furthest behind first: those to compare unit by unit. */
export function furthestBehind({ indicators }: Pick<Snapshot, 'indicators'>): SnapshotIndicator[] {
  return indicators
    .filter(({ rule, standing }) => rule.kind === 'rate' && standing.target && standing.shown)
    .filter(({ standing }) => standing.state !== 'reached')
    .sort((a, b) => urgency(b) - urgency(a));
}

/** Overdue first, then behind, then by weeks late. */
export function urgency({ standing: { state, weeksLate } }: SnapshotIndicator): number {
  return (state === 'overdue' ? 100_000 : state === 'behind' ? 50_000 : 0) + Math.min(weeksLate, 10_000);
}

/** Units that have a figure of an indicator, the best first; none where all of them stand alike. */
export function rankedBy(indicator: SnapshotIndicator, units: readonly SnapshotUnit[]): Ranked[] {
  const way = indicator.rule.direction === 'higher_is_better' ? -1 : 1;
  const known = units
    .flatMap((unit) => rankedOf(unit, indicator) ?? [])
    .sort((a, b) => way * (a.value - b.value) || a.unit.fullName.localeCompare(b.unit.fullName, 'vi'));
  return known[0]?.value === known.at(-1)?.value ? [] : known;
}

function rankedOf(unit: SnapshotUnit, indicator: SnapshotIndicator): Ranked | null {
  // Where the province set the denominator, 0% would stand there.
  if (isNotApplicable(unit, indicator)) return null;
  const amount = amountOf(unit, indicator);
  const value = amount && cutRate(amount.numerator, amount.denominator);
  return amount && value !== null ? { unit, amount, value } : null;
}

/** Units that answer for their figures: those right below; where these have no government, the ones below them. */
export function comparedUnits(snapshot: Snapshot): SnapshotUnit[] {
  const children = childrenOf(snapshot);
  const areas = new Set(children.filter(isArea).map(({ code }) => code));
  return areas.size === 0 ? children : snapshot.units.filter(({ parentCode }) => areas.has(parentCode));
}

/** The former districts' areas right below. */
export function comparedAreas(snapshot: Snapshot): SnapshotUnit[] {
  return childrenOf(snapshot).filter(isArea);
}

/**
 * The first few of an order, at most so many: none of several that stand alike is named where another is not.
 */
export function firstOf(ordered: readonly Ranked[], named: number): Ranked[] {
  const next = ordered[named]?.value;
  return ordered.slice(0, named).filter(({ value }) => value !== next);
}

/** The last ones first, without those that stand as the first does: who leads does not lag. */
export function laggards(known: readonly Ranked[]): Ranked[] {
  return [...known].reverse().filter(({ value }) => value !== known[0]?.value);
}

/** How many stand as the first of an order does: where these are many, naming a few would be unjust. */
export function tiedWithFirst(ordered: readonly Ranked[]): number {
  return ordered.filter(({ value }) => value === ordered[0]?.value).length;
}
