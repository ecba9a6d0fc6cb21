import { formatWeek } from '@/lib/domain/plan/week';
import { aboutFacts } from '@/lib/domain/progress/about';
import { silenceWords } from '@/lib/domain/progress/ranking';
import { cutRate } from '@/lib/domain/progress/rate';
import { stateText } from '@/lib/domain/progress/sentences';
import type { HeatView } from '@/lib/queries/progress/get-heat';
import type { HeatCell, HeatColumn, HeatRow } from '@/lib/queries/progress/heat-table';
import { count, type DataCell, type DataTable, rate, text, weekFileName } from '../table/data-table';

/** Units by indicators. Every rate has its parts beside it, and a word on how it stands. */
export function heatDataTable(
  view: HeatView,
  { columns, rows, now }: { columns: readonly HeatColumn[]; rows: readonly HeatRow[]; now: Date },
): DataTable {
  return {
    name: weekFileName('bang-nhiet', view),
    title: `Bảng nhiệt: ${view.unit.fullName}, ${formatWeek(view.week)}`,
    columns: [
      { label: 'Mã đơn vị', is: 'text' },
      { label: 'Đơn vị', is: 'text' },
      { label: 'Trực thuộc', is: 'text' },
      { label: 'Chỉ tiêu chậm hoặc quá hạn', is: 'count' },
      { label: 'Trong đó quá hạn', is: 'count' },
      { label: 'Chỉ tiêu có giao mức và có số liệu', is: 'count' },
      { label: 'Báo cáo đã nhận', is: 'count' },
      { label: 'Báo cáo phải nhận', is: 'count' },
      ...columns.flatMap(columnsOf),
    ],
    rows: rows.map((row) => [
      text(row.code),
      text(row.fullName),
      text(row.parentName),
      count(row.lag.behind),
      count(row.lag.overdue),
      count(row.lag.judged),
      count(row.received),
      count(row.expected),
      ...columns.flatMap((column, at) => cellsOf(column, row.cells[at], view)),
    ]),
    about: aboutFacts({ ...view, about: view, now }),
  };
}

function columnsOf({ shortName, rule }: HeatColumn): DataTable['columns'] {
  const state = { label: `${shortName}: tình trạng`, is: 'text' } as const;
  if (rule.kind === 'count') return [{ label: shortName, is: 'count' }, state];
  return [
    { label: shortName, is: 'rate' },
    { label: `${shortName}: tử số`, is: 'count' },
    { label: `${shortName}: mẫu số`, is: 'count' },
    state,
  ];
}

function cellsOf({ rule }: HeatColumn, cell: HeatCell | undefined, { weeks }: HeatView): DataCell[] {
  const isCount = rule.kind === 'count';
  if (!cell || cell.said.is !== 'figure') {
    const none = count(null, cell ? silenceWords[cell.said.is as keyof typeof silenceWords] : '');
    return isCount ? [none, text('')] : [none, count(null), count(null), text('')];
  }
  const { numerator, denominator } = cell.said.amount;
  const words = text([stateText(cell.standing), ageText(cell, weeks)].filter(Boolean).join('; '));
  if (isCount) return [count(numerator), words];
  return [rate(cutRate(numerator, denominator)), count(numerator), count(denominator), words];
}

/** 'số của tuần 45/2026' for a figure that carries forward. */
function ageText({ olderWeek }: HeatCell, weeks: HeatView['weeks']): string {
  if (olderWeek === null) return '';
  const week = weeks[olderWeek - 1];
  return week ? `số của tuần ${week.isoNumber}/${week.isoYear}` : silenceWords.nothing;
}
