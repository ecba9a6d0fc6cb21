import { type Standpoint, sectionPath } from '../paths';

/** What a table of many units needs to know of where it stands. */
export interface PlaceSummary extends Standpoint {
  unit: { code: string };
  weeks: readonly { isoNumber: number }[];
}

/** What the address of a heat table chooses, as it stands there; undefined: the usual. */
export interface HeatChoice {
  level?: string | undefined;
  /** 'worst', 'name' or the code of an indicator; '-' before it turns it round. */
  sort?: string | undefined;
  /** Number of one group of indicators. */
  group?: string | undefined;
  /** 'fractions': numerators and denominators below the rates. */
  show?: string | undefined;
}

/** The same table with some of it chosen anew; null takes a choice back. */
export function heatPath(
  at: Standpoint,
  unitCode: string,
  choice: HeatChoice,
  change: { [Name in keyof HeatChoice]?: string | null } = {},
  file = false,
): string {
  const [path, week] = sectionPath('heat', at, unitCode).split('?');
  const chosen = Object.entries({ ...choice, ...change }).filter((one): one is [string, string] =>
    Boolean(one[1]),
  );
  return `${path}${file ? '/download' : ''}?${[week, ...chosen.map(([name, text]) => `${name}=${encodeURIComponent(text)}`)].join('&')}`;
}

/** Where a click on a column's head leads: worst first, and from there the other way round. */
export function sortOf(by: string, current: { by: string; isReversed: boolean }): string {
  return by === current.by && !current.isReversed ? `-${by}` : by;
}
