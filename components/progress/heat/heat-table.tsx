import { TableRegion } from '@/components/ui/table-region';
import type { HeatColumn, HeatRow } from '@/lib/queries/progress/heat-table';
import { groupNames } from '../words';
import { type HeatChoice, heatPath, type PlaceSummary, sortOf } from './heat-address';
import { HeatTableRow } from './heat-row';

export interface HeatTableProps {
  at: PlaceSummary;
  /** In the order of the paper; some of them where one group is chosen. */
  columns: readonly HeatColumn[];
  /** In the order to show, their cells in the order of `columns`. */
  rows: readonly HeatRow[];
  choice: HeatChoice;
  sort: { by: string; isReversed: boolean };
  caption: string;
}

/** Units by indicators. Scrolls by itself both ways; the names of units and indicators stay in sight. */
export function HeatTable({ at, columns, rows, choice, sort, caption }: HeatTableProps) {
  const groups = groupsOf(columns);
  const hasParents = new Set(rows.map(({ parentName }) => parentName)).size > 1;
  const head = (by: string, words: string, title: string | undefined, order: Order, className: string) => (
    <th
      key={by}
      scope="col"
      className={className}
      title={title}
      aria-sort={sort.by === by ? directionOf(order, sort.isReversed) : undefined}
    >
      <a href={heatPath(at, at.unit.code, choice, { sort: sortOf(by, sort) })}>
        {words}
        {sort.by === by && <span aria-hidden="true"> {sort.isReversed ? '▴' : '▾'}</span>}
      </a>
    </th>
  );
  return (
    <div className="heat">
      <TableRegion label={caption}>
        <table className={choice.show === 'fractions' ? 'heat-table heat-with-fractions' : 'heat-table'}>
          <caption className="sr-only">{caption}</caption>
          <colgroup>
            <col className="heat-col-unit" />
            <col className="heat-col-narrow" span={2} />
          </colgroup>
          {groups.map(({ number, span }) => (
            <colgroup key={number} span={span} />
          ))}
          <thead>
            <tr className="heat-groups">
              <td colSpan={3} />
              {groups.map(({ number, name, span }) => (
                <th key={number} scope="colgroup" colSpan={span} title={name}>
                  <span>
                    {number}. {groupNames[number] ?? name}
                  </span>
                </th>
              ))}
            </tr>
            <tr>
              {head('name', 'Đơn vị', undefined, 'ascending', 'heat-unit')}
              {head('worst', 'Chậm, quá hạn', 'Số chỉ tiêu chậm hoặc quá hạn', 'descending', 'heat-narrow')}
              <th scope="col" className="heat-narrow">
                Báo cáo tuần này
              </th>
              {columns.map(({ code, shortName, name, rule }) =>
                head(
                  code,
                  rule.accumulation === 'weekly' ? `${shortName} trong tuần` : shortName,
                  name,
                  rule.direction === 'higher_is_better' ? 'ascending' : 'descending',
                  'heat-indicator',
                ),
              )}
            </tr>
          </thead>
          <tbody>
            {rows.map((row) => (
              <HeatTableRow
                key={row.code}
                at={at}
                row={row}
                columns={columns}
                choice={choice}
                parentName={hasParents ? row.parentName : ''}
              />
            ))}
          </tbody>
        </table>
      </TableRegion>
    </div>
  );
}

type Order = 'ascending' | 'descending';

function directionOf(order: Order, isReversed: boolean): Order {
  if (!isReversed) return order;
  return order === 'ascending' ? 'descending' : 'ascending';
}

function groupsOf(columns: readonly HeatColumn[]): { number: number; name: string; span: number }[] {
  const numbers = [...new Set(columns.map(({ groupNumber }) => groupNumber))];
  return numbers.map((number) => {
    const own = columns.filter(({ groupNumber }) => groupNumber === number);
    return { number, name: own[0]?.groupName ?? '', span: own.length };
  });
}
