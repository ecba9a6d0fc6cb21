import { formatDay } from '@/lib/domain/plan/day';
import { aboutFacts } from '@/lib/domain/progress/about';
import { reportingText } from '@/lib/domain/progress/reporting-words';
import type { CalendarRow } from '@/lib/queries/progress/calendar-row';
import type { CalendarView } from '@/lib/queries/progress/get-calendar';
import { count, type DataCell, type DataTable, text, weekFileName } from '../table/data-table';

/** Units by weeks: of single units a word, of areas how many reports were in time, received and to come. */
export function calendarDataTable(view: CalendarView, rows: readonly CalendarRow[], now: Date): DataTable {
  const { shownWeeks, unit, level, reorganisations } = view;
  const [first, last] = [shownWeeks[0] ?? view.week, shownWeeks.at(-1) ?? view.week];
  const isAreas = level !== 'commune';
  return {
    name: weekFileName('lich-bao-cao', view),
    title: `Lịch báo cáo: ${unit.fullName}, tuần ${first.isoNumber}/${first.isoYear} đến tuần ${last.isoNumber}/${last.isoYear}`,
    columns: [
      { label: 'Mã đơn vị', is: 'text' },
      { label: 'Đơn vị', is: 'text' },
      { label: 'Trực thuộc', is: 'text' },
      { label: 'Đúng hạn', is: 'count' },
      { label: 'Phải nộp, đã đến hạn', is: 'count' },
      { label: 'Số tuần thiếu báo cáo liền, dài nhất', is: 'count' },
      ...shownWeeks.flatMap((week) => columnsOf(`Tuần ${week.isoNumber}/${week.isoYear}`, isAreas)),
    ],
    rows: rows.map((row) => [
      text(row.code),
      text(row.fullName),
      text(row.parentName),
      count(row.record.onTime),
      count(row.record.expected),
      count(row.record.longestGap),
      ...row.cells.flatMap((cell) => cellsOf(cell, isAreas)),
    ]),
    about: [
      ...aboutFacts({ ...view, about: view, now }),
      ...reorganisations.map(({ on }): [string, string] => ['Sắp xếp đơn vị', formatDay(on)]),
    ],
  };
}

function columnsOf(week: string, isAreas: boolean): DataTable['columns'] {
  if (!isAreas) return [{ label: week, is: 'text' }];
  return [
    { label: `${week}: đúng hạn`, is: 'count' },
    { label: `${week}: đã nhận`, is: 'count' },
    { label: `${week}: phải nộp`, is: 'count' },
  ];
}

function cellsOf(cell: CalendarRow['cells'][number], isAreas: boolean): DataCell[] {
  if (!isAreas) return [text(reportingText(cell))];
  if (cell.reporting === 'absent') return [text(''), text(''), text(reportingText(cell))];
  return [count(cell.onTime), count(cell.received), count(cell.expected)];
}
