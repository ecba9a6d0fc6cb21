import { count, type DataTable, text } from '@/lib/documents/table/data-table';
import type { IndicatorView } from '@/lib/queries/progress/get-indicator-progress';
import type { ComparedUnit } from '@/lib/queries/progress/rank-field';
import { changeCell, changeColumn, figureCells, figureColumns } from './figure-columns';
import { type AboutFact, indicatorFileName, indicatorTitle } from './indicator-file';

/** How a page says of a unit why it has no figure, and which week its figure is of. */
export interface RankingWords {
  said: (unit: ComparedUnit) => string;
  saidIn: (unit: ComparedUnit) => string;
  /** '20 đơn vị trực thuộc' */
  counted: string;
}

/** Units in their places; null for a unit that is compared with none. */
export function indicatorRankingTable(
  view: IndicatorView,
  words: RankingWords,
  about: AboutFact[],
): DataTable | null {
  const { indicator, field } = view;
  if (!field) return null;
  const { rule } = indicator;
  return {
    name: indicatorFileName(view, 'xep-hang'),
    title: indicatorTitle(view, `xếp hạng ${words.counted}`),
    columns: [
      { label: 'Hạng', is: 'count' },
      { label: 'Mã', is: 'text' },
      { label: 'Đơn vị', is: 'text' },
      { label: 'Thuộc', is: 'text' },
      ...figureColumns(rule, indicator.measure),
      changeColumn(rule),
      {
        label: `${rule.direction === 'higher_is_better' ? 'Còn thiếu' : 'Còn phải giảm'} (${indicator.measure})`,
        is: 'count',
      },
      { label: 'Số liệu của', is: 'text' },
    ],
    rows: field.units.map((unit) => [
      count(unit.place),
      text(unit.code),
      text(unit.fullName),
      text(unit.parentName),
      ...figureCells(rule, unit.shown, words.said(unit)),
      changeCell(rule, unit.change),
      count(unit.missing),
      text(words.saidIn(unit)),
    ]),
    about,
  };
}
