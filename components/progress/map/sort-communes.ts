import { shownValue } from '@/lib/domain/progress/ranking';
import type { MapCommune, MapView } from '@/lib/queries/progress/get-map';

/** What the table may be ordered by, as the address says it; the first one is the usual. */
export const orders = ['worst', 'best', 'name', 'area', 'gained', 'fallen'] as const;
export type Order = (typeof orders)[number];

export function orderOf(asked: string | undefined): Order {
  return orders.find((order) => order === asked) ?? 'worst';
}

const collator = new Intl.Collator('vi');

/** @param communes worst first, without a figure last: so equals stay in that order, and those without a figure last. */
export function sortCommunes(
  order: Order,
  { communes, indicator }: Pick<MapView, 'communes' | 'indicator'>,
): MapCommune[] {
  const byName = (a: MapCommune, b: MapCommune) => collator.compare(a.name, b.name);
  switch (order) {
    case 'worst':
      return [...communes];
    case 'best':
      return lastWithout((one) => shownValue(indicator.rule, one.said), communes.toReversed());
    case 'name':
      return communes.toSorted(byName);
    case 'area':
      return communes.toSorted((a, b) => collator.compare(a.areaName, b.areaName) || byName(a, b));
    case 'gained':
    case 'fallen': {
      const sign = order === 'gained' ? -1 : 1;
      const sorted = communes.toSorted((a, b) => sign * ((a.change ?? 0) - (b.change ?? 0)));
      return lastWithout((one) => one.change, sorted);
    }
  }
}

function lastWithout(
  valueOf: (one: MapCommune) => number | null,
  communes: readonly MapCommune[],
): MapCommune[] {
  const [having, lacking] = [true, false].map((has) =>
    communes.filter((one) => (valueOf(one) !== null) === has),
  );
  return [...(having ?? []), ...(lacking ?? [])];
}
