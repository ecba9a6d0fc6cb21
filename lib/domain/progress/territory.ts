import type { Day } from '../plan/day';

/** A unit as it is called on the side it belongs to. */
export interface PlaceName {
  code: string;
  fullName: string;
}

/** A day between two sides on which units of the place were rearranged, and under what. */
export interface Reform {
  on: Day;
  /** Empty for a move from one district to another that no decree is kept of. */
  legalBasis: string;
}

/** What happened to a place between two days, from the earlier to the later, in communes. */
export interface TerritoryChange {
  reforms: Reform[];
  /** Communes of the earlier day whose land came to the place. */
  gained: PlaceName[];
  /** Communes of the later day that hold land which left the place. */
  lost: PlaceName[];
  communesBefore: number;
  communesAfter: number;
}

/**
 * May the figures of two days be set side by side? `same`: nothing happened. `same_land`: its communes were merged or
 * it was given another name, the land is the same. `changed`: the same unit on other land: what is compared is said.
 * `another_place`: another unit that has the code, on other land: nothing is compared.
 */
export type Comparable = 'same' | 'same_land' | 'changed' | 'another_place';

/** @param isSameUnit the catalogue has it as one unit on both days (docs/decisions/002-unit-identity.md). */
export function comparableAcross(
  isSameUnit: boolean,
  { reforms, gained, lost }: Pick<TerritoryChange, 'reforms' | 'gained' | 'lost'>,
): Comparable {
  const isSameLand = gained.length === 0 && lost.length === 0;
  if (!isSameLand) return isSameUnit ? 'changed' : 'another_place';
  return isSameUnit && reforms.length === 0 ? 'same' : 'same_land';
}
