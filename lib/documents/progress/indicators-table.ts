import { formatWeek } from '@/lib/domain/plan/week';
import { aboutFacts } from '@/lib/domain/progress/about';
import { cutRate } from '@/lib/domain/progress/rate';
import { isForeseeable, stateText } from '@/lib/domain/progress/sentences';
import type { DatedTarget } from '@/lib/domain/progress/standing';
import type { ProgressView } from '@/lib/queries/progress/get-progress';
import type { IndicatorProgress } from '@/lib/queries/progress/indicator-progress';
import {
  count,
  type DataCell,
  type DataTable,
  day,
  decimal,
  rate,
  text,
  weekFileName,
} from '../table/data-table';
import { changeCells, changeColumns, figureCells, figureColumns } from './figure-cells';

/** All indicators of one unit at the end of a week: what its progress page shows, and the full names. */
export function indicatorsTable(view: ProgressView, now: Date): DataTable {
  const { unit, week } = view;
  return {
    name: weekFileName('tien-do', view),
    title: `Tiến độ các chỉ tiêu: ${unit.fullName}, ${formatWeek(week)}`,
    columns: [
      { label: 'Chỉ tiêu', is: 'text' },
      { label: 'Nhóm', is: 'text' },
      { label: 'Đơn vị tính', is: 'text' },
      { label: 'Cách tính', is: 'text' },
      ...figureColumns,
      ...changeColumns,
      { label: 'Mức giao tỷ lệ', is: 'rate' },
      { label: 'Mức giao số lượng', is: 'count' },
      { label: 'Hạn', is: 'day' },
      { label: 'Còn thiếu', is: 'count' },
      { label: 'Cần mỗi tuần', is: 'count' },
      { label: 'Đang làm mỗi tuần', is: 'decimal' },
      { label: 'Dự kiến đạt', is: 'day' },
      { label: 'Trạng thái', is: 'text' },
      { label: 'Số đơn vị có số liệu', is: 'count' },
    ],
    rows: view.indicators.map(rowOf),
    about: aboutFacts({ ...view, about: view, now }),
  };
}

function rowOf(indicator: IndicatorProgress): DataCell[] {
  const { rule, standing, own, series } = indicator;
  const isNotApplicable = own?.notApplicable === true;
  const { pace } = standing;
  const present = pace?.presentPerWeek ?? null;
  return [
    text(indicator.name),
    text(`${indicator.groupNumber}. ${indicator.groupName}`),
    text(indicator.measure),
    text(rule.accumulation === 'running' ? 'luỹ kế' : 'trong tuần'),
    ...figureCells(
      rule,
      isNotApplicable ? null : standing.shown,
      isNotApplicable ? 'không áp dụng' : 'chưa có số liệu',
    ),
    ...changeCells(rule, standing.change),
    ...targetCells(standing.target),
    count(standing.missing),
    count(pace?.neededPerWeek ?? null),
    // A pace is cut, as on the page: rather said smaller than larger.
    decimal(present === null ? null : Math.floor(present * 10), pace ? 'chưa đủ số liệu' : ''),
    day(isForeseeable(standing) ? (pace?.reachedOn ?? null) : null),
    text(isNotApplicable ? '' : stateText(standing)),
    count(series.at(-1)?.shown.units ?? 0),
  ];
}

function targetCells(target: DatedTarget | null): DataCell[] {
  if (!target) return [rate(null), count(null), day(null, 'không giao')];
  const { numerator, denominator, dueOn } = target;
  return denominator === null
    ? [rate(null), count(numerator), day(dueOn)]
    : [rate(cutRate(numerator, denominator)), count(null), day(dueOn)];
}
