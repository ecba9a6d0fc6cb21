import type { IndicatorRule } from '../plan/indicator';
import type { Amount } from './ledger';
import { cutRate } from './rate';

/** What a unit says of an indicator: a figure, that it does not apply there, or nothing yet. */
export type Said = { is: 'figure'; amount: Amount } | { is: 'not_applicable' } | { is: 'nothing' };

/** Why there is no figure: two things, and neither is 0. */
export const silenceWords: Record<Exclude<Said['is'], 'figure'>, string> = {
  nothing: 'chưa báo cáo',
  not_applicable: 'không áp dụng',
};

/** 1 is best. Equal figures, as they are shown, share a place and the next place is left out: 1, 2, 2, 4. */
export type Place = number;

/** A figure as it is shown: tenths of a percent, cut; a count as it is. Null when there is none. */
export function shownValue(rule: IndicatorRule, said: Said): number | null {
  if (said.is !== 'figure') return null;
  return rule.kind === 'count'
    ? said.amount.numerator
    : cutRate(said.amount.numerator, said.amount.denominator);
}

/**
 * Orders units from worst to best and gives each its place; those without a figure come last and have none.
 * Equals keep the order of `nameOrder`.
 */
export function rankUnits<U extends { said: Said }>(
  rule: IndicatorRule,
  units: readonly U[],
  nameOrder: (a: U, b: U) => number,
): (U & { place: Place | null })[] {
  const better = rule.direction === 'higher_is_better' ? 1 : -1;
  const values = units.flatMap(({ said }) => shownValue(rule, said) ?? []);
  const placed = units.map((unit) => {
    const value = shownValue(rule, unit.said);
    const ahead = value === null ? 0 : values.filter((one) => better * one > better * value).length;
    return { ...unit, place: value === null ? null : ahead + 1 };
  });
  const last = Number.POSITIVE_INFINITY;
  return placed.sort(
    (a, b) =>
      Number(a.place === null) - Number(b.place === null) ||
      (b.place ?? last) - (a.place ?? last) ||
      order[a.said.is] - order[b.said.is] ||
      nameOrder(a, b),
  );
}

const order = { figure: 0, nothing: 1, not_applicable: 2 };

/**
 * Whether the same units stood there a week before. After a reorganisation others do, under codes and names that may
 * be the old ones: places and figures of the two weeks are then not compared.
 * @param now ids of units, never codes.
 */
export function isSameField(now: readonly number[], before: readonly number[]): boolean {
  const earlier = new Set(before);
  return earlier.size === new Set(now).size && now.every((unit) => earlier.has(unit));
}
