import { count, type DataTable, day, text } from '@/lib/documents/table/data-table';
import { changeOf } from '@/lib/domain/progress/standing';
import type { IndicatorView } from '@/lib/queries/progress/get-indicator-progress';
import { changeCell, changeColumn, figureCells, figureColumns } from './figure-columns';
import { type AboutFact, indicatorFileName, indicatorTitle } from './indicator-file';

/** The trend week by week, latest first, and beside it those of the units that are drawn. */
export function indicatorWeeksTable(view: IndicatorView, about: AboutFact[]): DataTable {
  const { indicator, unit, weeks, drawn } = view;
  const { rule, series, measure } = indicator;
  const others = drawn.filter(({ unitId }) => unitId !== unit.id);
  return {
    name: indicatorFileName(view, 'tung-tuan'),
    title: indicatorTitle(view, 'từng tuần'),
    columns: [
      { label: 'Tuần', is: 'text' },
      { label: 'Đến ngày', is: 'day' },
      ...figureColumns(rule, measure),
      changeColumn(rule),
      { label: 'Đơn vị có số', is: 'count' },
      ...others.flatMap(({ fullName }) => figureColumns(rule, measure, fullName)),
    ],
    rows: series.toReversed().map(({ week, shown }) => {
      const [named, before] = [weeks[week - 1], series[week - 2]];
      return [
        text(`${named?.isoNumber}/${named?.isoYear}`),
        day(named?.endsOn ?? null),
        ...figureCells(rule, shown),
        changeCell(rule, before ? changeOf(rule, before.shown, shown) : null),
        count(shown.units),
        ...others.flatMap((one) => figureCells(rule, one.series?.[week - 1]?.shown ?? null)),
      ];
    }),
    about,
  };
}
