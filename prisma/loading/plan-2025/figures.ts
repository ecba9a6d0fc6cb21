import type { MadeIndicator } from '../made-indicator';
import type { TreeUnit } from '../plan-draft';
import { readCatalogue } from '../read-catalogue';
import { type Said, seriesOf } from '../series';
import { indicators2025 } from './indicators';

/** What each commune, of before or after the reorganisation, would say: key → indicator → week by week. */
export type Figures = ReadonlyMap<string, ReadonlyMap<string, readonly Said[]>>;

/**
 * The figures of the communes of before run through the whole plan; a commune of after says the sum of those it
 * came from, so that it goes on exactly where they stopped.
 */
export function figures2025(before: readonly TreeUnit[], after: readonly TreeUnit[], weeks: number): Figures {
  const figures = new Map(before.map((unit) => [unit.key, seriesByIndicator(unit, weeks)]));
  const origins = originsOf(before);
  for (const { key } of after) {
    const parts = (origins.get(key) ?? []).map((origin) => figures.get(origin) ?? new Map());
    figures.set(key, parts.reduce(added));
  }
  return figures;
}

type SeriesByIndicator = Map<string, Said[]>;

function seriesByIndicator(unit: TreeUnit, weeks: number): SeriesByIndicator {
  const seriesOfOne = ({ code, shape, lag }: Omit<MadeIndicator, 'target'>) =>
    seriesOf(unit, { code, shape, lag }, { seed: '2025', weeks });
  return new Map(indicators2025.map((indicator) => [indicator.code, seriesOfOne(indicator)]));
}

/** Keys of the communes of before, by the key of the commune they became; one that went on came from itself. */
function originsOf(before: readonly TreeUnit[]): Map<string, string[]> {
  const next = new Map(
    readCatalogue('successions').map((row) => [
      `${row.from_code} ${row.from_valid_from}`,
      `${row.to_code} ${row.to_valid_from}`,
    ]),
  );
  const origins = new Map<string, string[]>();
  for (const { key } of before) {
    const heir = next.get(key) ?? key;
    origins.set(heir, [...(origins.get(heir) ?? []), key]);
  }
  return origins;
}

function added(one: SeriesByIndicator, other: SeriesByIndicator): SeriesByIndicator {
  return new Map(
    [...one].map(([code, weeks]) => [
      code,
      weeks.map((said, index) => addedSaid(said, other.get(code)?.[index] ?? {})),
    ]),
  );
}

function addedSaid(one: Said, other: Said): Said {
  return {
    numerator: (one.numerator ?? 0) + (other.numerator ?? 0),
    ...(one.denominator !== undefined && { denominator: one.denominator + (other.denominator ?? 0) }),
  };
}
