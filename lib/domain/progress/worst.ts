import type { Place } from './ranking';
import type { ProgressState } from './standing';

/** How a unit stands over several indicators, for ordering: counts and places, never an average of percentages. */
export interface Lag {
  /** Indicators past their target's day and not reached. */
  overdue: number;
  /** Those, and the ones that miss their target at the present pace. */
  behind: number;
  /** Indicators with a target and a figure to hold against it. */
  judged: number;
  /** Sum of its places among the units (1 is best), and over how many indicators. */
  placeSum: number;
  placed: number;
}

/**
 * @param states of each indicator.
 * @param places among the units shown, of those indicators where units of any size compare (rates); null without one.
 */
export function lagOf(states: readonly ProgressState[], places: readonly (Place | null)[]): Lag {
  const count = (...some: ProgressState[]) => states.filter((state) => some.includes(state)).length;
  const had = places.filter((place) => place !== null);
  return {
    overdue: count('overdue'),
    behind: count('overdue', 'behind'),
    judged: count('overdue', 'behind', 'reached', 'on_pace', 'unclear'),
    placeSum: had.reduce((sum, place) => sum + place, 0),
    placed: had.length,
  };
}

/**
 * Worst first: more indicators behind, of these more overdue, then the worse mean place (compared as fractions).
 * Units without any figure come last: of them nothing is known, and the calendar of reporting says so.
 */
export function byWorst(a: Lag, b: Lag): number {
  const isUnknown = ({ judged, placed }: Lag) => judged === 0 && placed === 0;
  return (
    Number(isUnknown(a)) - Number(isUnknown(b)) ||
    b.behind - a.behind ||
    b.overdue - a.overdue ||
    b.placeSum * Math.max(a.placed, 1) - a.placeSum * Math.max(b.placed, 1)
  );
}
