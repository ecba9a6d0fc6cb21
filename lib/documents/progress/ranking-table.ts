import { formatWeek } from '@/lib/domain/plan/week';
import { aboutFacts } from '@/lib/domain/progress/about';
import type { ProgressView } from '@/lib/queries/progress/get-progress';
import type { RankedUnit } from '@/lib/queries/progress/rank-children';
import { count, type DataCell, type DataTable, text, weekFileName } from '../table/data-table';
import { changeCells, changeColumns, figureCells, figureColumns } from './figure-cells';

/** The units right below one unit by one indicator, worst first; null for a unit without any. */
export function rankingTable(view: ProgressView, now: Date): DataTable | null {
  if (!view.ranking) return null;
  const { by, units } = view.ranking;
  return {
    name: weekFileName(`xep-hang-${by.code}`, view),
    title: `${by.name}: đơn vị trực thuộc ${view.unit.fullName}, ${formatWeek(view.week)}`,
    columns: [
      { label: 'Đơn vị', is: 'text' },
      { label: 'Mã đơn vị', is: 'text' },
      { label: 'Thứ hạng', is: 'count' },
      ...figureColumns,
      ...changeColumns,
      { label: 'Còn thiếu', is: 'count' },
      { label: 'Báo cáo đã nhận', is: 'count' },
      { label: 'Báo cáo phải nhận', is: 'count' },
      { label: 'Báo cáo gần nhất', is: 'text' },
    ],
    rows: units.map((unit) => rowOf(unit, view)),
    about: aboutFacts({ ...view, about: view, now }),
  };
}

function rowOf(unit: RankedUnit, { ranking, weeks }: ProgressView): DataCell[] {
  if (!ranking) return [];
  const { rule } = ranking.by;
  const latest = unit.latestWeek === null ? undefined : weeks[unit.latestWeek - 1];
  return [
    text(unit.fullName),
    text(unit.code),
    count(unit.place),
    ...figureCells(rule, unit.shown, unit.said.is === 'not_applicable' ? 'không áp dụng' : 'chưa có số liệu'),
    ...changeCells(rule, unit.change),
    count(unit.missing),
    count(unit.received),
    count(unit.expected),
    text(latest ? `tuần ${latest.isoNumber}/${latest.isoYear}` : 'chưa có báo cáo nào'),
  ];
}
