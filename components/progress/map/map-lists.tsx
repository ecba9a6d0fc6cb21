import Link from 'next/link';
import type { MapCommune, MapView } from '@/lib/queries/progress/get-map';
import { indicatorPath } from '../paths';
import { changeText, figureText, fractionText } from '../words';

const listed = 5;

/** The worst five and the five that gained most this week. */
export function MapLists({ view }: { view: MapView }) {
  const { indicator, communes } = view;
  const better = indicator.rule.direction === 'higher_is_better' ? 1 : -1;
  const worst = communes.filter(({ shown }) => shown !== null).slice(0, listed);
  const gained = communes
    .filter(({ change }) => (change ?? 0) * better > 0)
    .toSorted(
      (a, b) => better * ((b.change ?? 0) - (a.change ?? 0)) || a.fullName.localeCompare(b.fullName, 'vi'),
    )
    .slice(0, listed);
  return (
    <>
      <List
        id="kem-nhat"
        title={better > 0 ? 'Thấp nhất' : 'Cao nhất'}
        view={view}
        communes={worst}
        figure={({ shown }) => figureText(indicator.rule, shown)}
      />
      <List
        id="tang-nhat"
        title={`${better > 0 ? 'Tăng' : 'Giảm'} nhiều nhất tuần này`}
        view={view}
        communes={gained}
        figure={({ change }) => changeText(indicator.rule, change)}
      />
    </>
  );
}

function List({
  id,
  title,
  view,
  communes,
  figure,
}: {
  id: string;
  title: string;
  view: MapView;
  communes: readonly MapCommune[];
  figure: (commune: MapCommune) => string;
}) {
  return (
    <section className="map-list" aria-labelledby={id}>
      <h2 id={id}>{title}</h2>
      {communes.length === 0 ? (
        <p>Không có đơn vị nào.</p>
      ) : (
        <ol>
          {communes.map((commune) => (
            <li key={commune.code}>
              <Link href={indicatorPath(view, commune.code, view.indicator.code)} prefetch={false}>
                {commune.fullName}
              </Link>
              <span className="map-list-figure">
                {figure(commune)}
                <span className="map-list-fraction">{fractionText(view.indicator.rule, commune.shown)}</span>
              </span>
            </li>
          ))}
        </ol>
      )}
    </section>
  );
}
