import { type GeoPermissibleObjects, geoMercator } from 'd3-geo';
import type { Ramp } from '@/lib/domain/progress/ramp';
import type { MapView } from '@/lib/queries/progress/get-map';
import { indicatorPath } from '../paths';
import { fillOf } from './fill';
import { MapLink } from './map-link';
import { communeText, mapDescription, mapTitle } from './map-words';
import { outlinePath } from './outline-path';

/** The drawing's own units; on a desk about pixels. */
const [fullWidth, fullHeight] = [960, 900];

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
        [4, 4],
        [fullWidth - 4, fullHeight - 4],
      ],
      all,
    );
  // From north to south and west to east, as one reads.
  const inOrder = outlined.toSorted(
    (a, b) => (b.latitude ?? 0) - (a.latitude ?? 0) || (a.longitude ?? 0) - (b.longitude ?? 0),
  );
  return (
    <svg
      className="map"
      viewBox={`0 0 ${fullWidth} ${fullHeight}`}
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
          look={fillOf(indicator, ramp, commune)}
          isCurrent={commune.code === view.unit.code}
        >
          {commune.outline && <path d={outlinePath(commune.outline, projection)} />}
        </MapLink>
      ))}
    </svg>
  );
}
