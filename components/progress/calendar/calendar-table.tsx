import { TableRegion } from '@/components/ui/table-region';
import { type Day, formatDay, formatDayShort } from '@/lib/domain/plan/day';
import { formatWeek } from '@/lib/domain/plan/week';
import { runsOf } from '@/lib/domain/progress/reporting';
import { reportingText } from '@/lib/domain/progress/reporting-words';
import type { CalendarCell, CalendarRow, CalendarSort } from '@/lib/queries/progress/calendar-row';
import type { CalendarView } from '@/lib/queries/progress/get-calendar';
import { progressPath, reportPath, reportsPath } from '../paths';
import { briefName } from '../words';
import { type CalendarChoice, calendarPath } from './calendar-address';
import { reportingShapes } from './calendar-words';

/** Units by weeks, the newest at the right. Plain links: there are thousands. */
export function CalendarTable({
  view,
  rows,
  choice,
  sort,
  caption,
}: {
  view: CalendarView;
  /** In the order to show. */
  rows: readonly CalendarRow[];
  choice: CalendarChoice;
  sort: CalendarSort;
  caption: string;
}) {
  const { shownWeeks, week, reorganisations } = view;
  const changes = shownWeeks.map(({ ordinal }) => reorganisations.find((one) => one.week === ordinal)?.on);
  const hasParents = new Set(rows.map(({ parentName }) => parentName)).size > 1;
  const head = (by: CalendarSort, words: string, order: 'ascending' | 'descending', className: string) => (
    <th scope="col" className={className} aria-sort={sort === by ? order : undefined}>
      <a href={calendarPath(view, view.unit.code, choice, { sort: by })}>
        {words}
        {sort === by && <span aria-hidden="true"> ▾</span>}
      </a>
    </th>
  );
  return (
    <div className="heat calendar">
      <TableRegion label={caption}>
        <table className="heat-table calendar-table">
          <caption className="sr-only">{caption}</caption>
          <thead>
            <tr>
              {head('name', 'Đơn vị', 'ascending', 'heat-unit')}
              {head('worst', 'Đúng hạn', 'ascending', 'heat-narrow')}
              {head('gap', 'Thiếu liền, dài nhất', 'descending', 'heat-narrow')}
              {shownWeeks.map((one, at) => (
                <th
                  key={one.ordinal}
                  scope="col"
                  title={formatWeek(one)}
                  className={changes[at] ? 'calendar-change' : undefined}
                  aria-current={one.ordinal === week.ordinal ? 'date' : undefined}
                >
                  <a href={reportsPath({ plan: view.plan, week: one }, view.unit.code)}>{one.isoNumber}</a>
                  <span className="under">{formatDayShort(one.endsOn)}</span>
                  {changes[at] && <span className="sr-only">sắp xếp đơn vị {formatDay(changes[at])}</span>}
                </th>
              ))}
            </tr>
          </thead>
          <tbody>
            {rows.map((row) => (
              <Row
                key={row.unitId}
                view={view}
                row={row}
                choice={choice}
                changes={changes}
                hasParents={hasParents}
              />
            ))}
          </tbody>
        </table>
      </TableRegion>
    </div>
  );
}

function Row({
  view,
  row,
  choice,
  changes,
  hasParents,
}: {
  view: CalendarView;
  row: CalendarRow;
  choice: CalendarChoice;
  changes: readonly (Day | undefined)[];
  hasParents: boolean;
}) {
  const { onTime, expected, longestGap } = row.record;
  const href =
    row.level === 'commune'
      ? progressPath(view, row.code)
      : calendarPath(view, row.code, choice, { level: null });
  const isThere = row.cells.at(-1)?.reporting !== 'absent';
  return (
    <tr>
      <th scope="row" className="heat-unit">
        {isThere ? <a href={href}>{row.fullName}</a> : row.fullName}
        {hasParents && row.parentName && <span className="under">{briefName(row.parentName)}</span>}
      </th>
      <td className="heat-narrow">{expected === 0 ? '–' : `${onTime}/${expected}`}</td>
      <td className="heat-narrow">{longestGap === 0 ? '–' : `${longestGap} tuần`}</td>
      {runsOf(row.cells, (at) => changes[at] !== undefined).map(({ cell, at, span }) => (
        <td
          key={cell.week}
          colSpan={span > 1 ? span : undefined}
          className={`calendar-${cell.reporting}${changes[at] ? ' calendar-change' : ''}`}
        >
          <Cell view={view} row={row} cell={cell} at={at} />
        </td>
      ))}
    </tr>
  );
}

/** A shape with its word; of an area the share in time as well. Leads to the report, or to the week's reports. */
function Cell({
  view,
  row,
  cell,
  at,
}: {
  view: CalendarView;
  row: CalendarRow;
  cell: CalendarCell;
  at: number;
}) {
  const { reporting, expected, onTime, extended } = cell;
  const week = view.shownWeeks[at];
  const words = reportingText(cell);
  if (reporting === 'absent' || !week) return <span className="sr-only">{words}</span>;
  const shape = reportingShapes[reporting];
  if (expected === 0) return <span title={words}>{shape}</span>;
  const there = { plan: view.plan, week };
  const href =
    expected === 1 && view.mayReadReports ? reportPath(there, row.code) : reportsPath(there, row.code);
  return (
    <a href={href} aria-label={words} title={expected > 1 || extended > 0 ? words : undefined}>
      {shape}
      {extended > 0 && '+'}
      {expected > 1 && <span className="under">{`${onTime}/${expected}`}</span>}
    </a>
  );
}
