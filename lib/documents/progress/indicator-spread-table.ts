import { count, type DataTable, rate } from '@/lib/documents/table/data-table';
import { binsOf, goalShown } from '@/lib/domain/progress/distribution';
import { shownValue } from '@/lib/domain/progress/ranking';
import type { IndicatorView } from '@/lib/queries/progress/get-indicator-progress';
import { type AboutFact, indicatorFileName, indicatorTitle } from './indicator-file';

/** How many units stand in which range; null for a unit that is compared with none. */
export function indicatorSpreadTable(
  view: IndicatorView,
  counted: string,
  about: AboutFact[],
): DataTable | null {
  const { indicator, field } = view;
  if (!field) return null;
  const isCount = indicator.rule.kind === 'count';
  const edge = (value: number) => (isCount ? count(value) : rate(value));
  const bins = binsOf(
    field.units.flatMap(({ said }) => shownValue(indicator.rule, said) ?? []),
    goalShown(indicator.standing.target),
  );
  return {
    name: indicatorFileName(view, 'phan-bo'),
    title: indicatorTitle(view, `phân bố ${counted}`),
    columns: [
      { label: 'Từ', is: isCount ? 'count' : 'rate' },
      { label: 'Đến dưới (mức cuối: đến hết)', is: isCount ? 'count' : 'rate' },
      { label: 'Số đơn vị', is: 'count' },
    ],
    rows: bins.map((bin) => [edge(bin.from), edge(bin.to), count(bin.count)]),
    about,
  };
}
