import type { TreeUnit } from './plan-draft';
import { between, randomFor } from './random';
import { type CatalogueRow, readCatalogue } from './read-catalogue';
import { spread } from './spread';

/**
 * People of communes of an earlier day by key: made up, in proportion to the commune of today that each became part
 * of (the catalogue knows the people of today's communes only).
 * @param people of all of them together
 */
export function populationThen(communes: readonly TreeUnit[], people: number): Map<string, number> {
  const next = new Map(
    readCatalogue('successions').map((row) => [
      `${row.from_code} ${row.from_valid_from}`,
      `${row.to_code} ${row.to_valid_from}`,
    ]),
  );
  const today = new Map(readCatalogue('units').map((row) => [`${row.code} ${row.valid_from}`, row]));
  const heirOf = ({ code, validFrom }: TreeUnit): CatalogueRow | undefined => {
    let key = `${code} ${validFrom}`;
    for (let heir = next.get(key); heir !== undefined; heir = next.get(key)) key = heir;
    return today.get(key);
  };
  const shareOf = new Map<CatalogueRow | undefined, number>();
  const sizes = communes.map((commune) => {
    const heir = heirOf(commune);
    const size = between(randomFor('people', commune.code), 0.6, 1.4) * (commune.type === 'Xã' ? 1 : 1.5);
    shareOf.set(heir, (shareOf.get(heir) ?? 0) + size);
    return { heir, size };
  });
  const weights = sizes.map(
    ({ heir, size }) => (Number(heir?.population) * size) / (shareOf.get(heir) ?? size),
  );
  const parts = spread(people, weights);
  return new Map(communes.map((commune, index) => [commune.key, parts[index] ?? 0]));
}
