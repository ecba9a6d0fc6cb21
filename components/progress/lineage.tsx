import Link from 'next/link';
import { addDays, formatDay } from '@/lib/domain/plan/day';
import type { Place } from '@/lib/queries/progress/locate';
import type { Kin } from '@/lib/queries/progress/read-place';
import { progressPath } from './paths';

/** Where a unit that a reorganisation made, or ended, inside the plan came from and went: one line each, with links. */
export function Lineage({ place }: { place: Place }) {
  const { weeks, lifespan, kin } = place;
  const begins = weeks.find(({ ordinal, endsOn }) => ordinal > 1 && lifespan.from <= endsOn);
  const ends = weeks.find(({ endsOn }) => lifespan.until <= endsOn);
  const origins = kin.filter(({ side, steps }) => side === 'before' && steps === 1);
  const heirs = kin.filter(({ side, steps }) => side === 'after' && steps === 1);
  const isMadeInside = begins && lifespan.from > (weeks[0]?.endsOn ?? '') && origins.length > 0;
  return (
    <>
      {isMadeInside && (
        <p className="lineage">
          {origins.length === 1
            ? `Trước ${formatDay(lifespan.from)} là `
            : `Thành lập ngày ${formatDay(lifespan.from)} từ ${origins.length} đơn vị: `}
          <Names place={place} week={weeks[begins.ordinal - 2]} units={origins} />
        </p>
      )}
      {ends && heirs.length > 0 && (
        <p className="lineage">
          Có đến hết ngày {formatDay(addDays(lifespan.until, -1))}; nay{' '}
          {place.unit.level === 'district' ? 'là' : 'thuộc'} <Names place={place} week={ends} units={heirs} />
        </p>
      )}
    </>
  );
}

function Names({
  place: { plan },
  week,
  units,
}: {
  place: Place;
  week: Place['week'] | undefined;
  units: readonly Kin[];
}) {
  return units.map((unit, index) => (
    <span key={unit.id}>
      {index > 0 && ', '}
      {week ? <Link href={progressPath({ plan, week }, unit.code)}>{unit.fullName}</Link> : unit.fullName}
    </span>
  ));
}
