import { type GeoPermissibleObjects, geoMercator, geoPath } from 'd3-geo';
import type { Ramp } from '@/lib/domain/progress/ramp';
import { centreOf } from '@/lib/domain/unit/shape';
import type { MapView } from '@/lib/queries/progress/get-map';
import { indicatorPath } from '../paths';
import { fillOf } from './fill';
import { MapLink } from './map-link';
import { communeText, isReachedBy, mapDescription, mapTitle } from './map-words';
import { outlinePath } from './outline-path';

/** The drawing's own units; on a desk about pixels. */
const [fullWidth, heightMost, margin] = [960, 900, 4];

/** The communes in their imported boundaries; those without stand in the table alone. */
export function OutlineDrawing({ view, ramp }: { view: MapView; ramp: Ramp }) {
  const { indicator } = view;
  const outlined = view.communes.filter(({ outline }) => outline !== null);
  const all: GeoPermissibleObjects = {
    type: 'GeometryCollection',
    geometries: outlined.flatMap(({ outline }) => outline ?? []),
  };
  // The drawing is exact to half a unit: curves of straight lines on a sphere are far smaller.
  const projection = geoMercator()
    .precision(0)
    .fitExtent(
      [
        [margin, margin],
        [fullWidth - margin, heightMost - margin],
      ],
      all,
    );
  const [[, top], [, bottom]] = geoPath(projection).bounds(all);
  // From north to south and west to east, as one reads.
  const inOrder = outlined.toSorted(
    (a, b) => (b.latitude ?? 0) - (a.latitude ?? 0) || (a.longitude ?? 0) - (b.longitude ?? 0),
  );
  return (
    <svg
      className="map map-outlined"
      viewBox={`0 ${Math.floor(top - margin)} ${fullWidth} ${Math.ceil(bottom - top + 2 * margin)}`}
      role="group"
      aria-labelledby="ban-do-ten ban-do-mo-ta"
      id="ban-do"
    >
      <title id="ban-do-ten">{mapTitle(view)}</title>
      <desc id="ban-do-mo-ta">{mapDescription(view)}</desc>
      {inOrder.map((commune) => (
        <MapLink
          key={commune.code}
          href={indicatorPath(view, commune.code, indicator.code)}
          label={communeText(indicator, commune)}
          area={commune.areaName}
          look={fillOf(indicator, ramp, commune)}
          isCurrent={commune.code === view.unit.code}
        >
          {commune.outline && <path className="map-cell" d={outlinePath(commune.outline, projection)} />}
          {commune.outline && isReachedBy(commune) && (
            <ReachedDot at={projection(centreOf(commune.outline))} />
          )}
        </MapLink>
      ))}
    </svg>
  );
}

/** In the middle: the target is reached. */
function ReachedDot({ at }: { at: [number, number] | null }) {
  return at && <circle className="map-reached" cx={Math.round(at[0])} cy={Math.round(at[1])} r="3" />;
}
