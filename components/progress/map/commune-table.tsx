import Link from 'next/link';
import { Mark } from '@/components/ui/mark';
import { formatCount } from '@/lib/domain/report/number';
import type { MapCommune, MapView } from '@/lib/queries/progress/get-map';
import { Change } from '../change';
import { Figure } from '../figure';
import { indicatorPath } from '../paths';
import { saidText } from './map-words';
import { type Order, sortCommunes } from './sort-communes';

/** Every commune of the map with its figure and fraction; a head that is a link orders by it. */
export function CommuneTable({
  view,
  order,
  hrefOf,
}: {
  view: MapView;
  order: Order;
  hrefOf: (order: Order) => string;
}) {
  const { indicator, communes } = view;
  const isCount = indicator.rule.kind === 'count';
  const heads: { label: string; is: string; orders: [Order, Order?] }[] = [
    { label: 'Xã, phường', is: '', orders: ['name'] },
    { label: 'Trực thuộc', is: '', orders: ['area'] },
    { label: isCount ? 'Số lượng' : 'Tỷ lệ', is: 'number', orders: ['worst', 'best'] },
    { label: 'So tuần trước', is: 'number', orders: ['gained', 'fallen'] },
  ];
  return (
    <table className="table table-stack table-units">
      <caption>
        {indicator.name}: {formatCount(communes.length)} xã, phường, {orderWords[order]}
      </caption>
      <thead>
        <tr>
          {heads.map(({ label, is, orders }) => (
            <th
              key={label}
              scope="col"
              className={is}
              aria-sort={orders.includes(order) ? sortOf(order, view) : undefined}
            >
              <Link href={hrefOf(nextOf(order, orders))} prefetch={false}>
                {label}
              </Link>
            </th>
          ))}
          <th scope="col">Báo cáo tuần này</th>
        </tr>
      </thead>
      <tbody>
        {sortCommunes(order, view).map((commune) => (
          <Row key={commune.code} view={view} commune={commune} />
        ))}
      </tbody>
    </table>
  );
}

const orderWords: Record<Order, string> = {
  worst: 'kết quả thấp trước',
  best: 'kết quả cao trước',
  name: 'theo tên',
  area: 'theo đơn vị trực thuộc',
  gained: 'tăng nhiều nhất trước',
  fallen: 'tăng ít nhất trước',
};

/** The same head again turns its order round. */
function nextOf(order: Order, [first, second]: [Order, Order?]): Order {
  return order === first && second ? second : first;
}

function sortOf(order: Order, { indicator }: MapView): 'ascending' | 'descending' {
  const isHigherBetter = indicator.rule.direction === 'higher_is_better';
  if (order === 'worst') return isHigherBetter ? 'ascending' : 'descending';
  if (order === 'best') return isHigherBetter ? 'descending' : 'ascending';
  return order === 'gained' ? 'descending' : 'ascending';
}

function Row({ view, commune }: { view: MapView; commune: MapCommune }) {
  const { indicator, week, weeks } = view;
  const last = commune.latestWeek === null ? null : weeks[commune.latestWeek - 1];
  return (
    <tr>
      <th scope="row">
        <Link href={indicatorPath(view, commune.code, indicator.code)} prefetch={false}>
          {commune.fullName}
        </Link>
      </th>
      <td>{commune.areaName}</td>
      <td className="number units-figure" data-label={indicator.shortName}>
        {commune.shown ? (
          <Figure rule={indicator.rule} amount={commune.shown} />
        ) : (
          saidText(indicator, commune)
        )}
      </td>
      <td className="number">
        <Change rule={indicator.rule} change={commune.change} />
      </td>
      <td className={commune.latestWeek === week.ordinal ? 'narrow-hidden' : ''}>
        {commune.expected === 0 ? (
          'không phải báo cáo'
        ) : commune.latestWeek === week.ordinal ? (
          <Mark shape="disc">đã báo cáo</Mark>
        ) : (
          <>
            <Mark shape="ring">chưa báo cáo</Mark>
            {last && <span className="under"> số của tuần {last.isoNumber}</span>}
          </>
        )}
      </td>
    </tr>
  );
}
