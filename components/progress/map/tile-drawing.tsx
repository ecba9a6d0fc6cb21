import type { Ramp } from '@/lib/domain/progress/ramp';
import { cornersOf, middleOf } from '@/lib/domain/unit/hexagon';
import type { Point } from '@/lib/domain/unit/neighbours';
import type { Tile } from '@/lib/domain/unit/tile-map';
import type { MapCommune, MapView } from '@/lib/queries/progress/get-map';
import { indicatorPath } from '../paths';
import { areaLines, areaMiddles } from './area-lines';
import { fillOf } from './fill';
import { MapLink } from './map-link';
import { communeText, isReachedBy, mapDescription, mapTitle, saidText } from './map-words';
import { nameLines } from './name-lines';

/** The drawing is this wide at most, in its own units; on a desk about pixels. */
const fullWidth = 960;
/** Few cells are not blown up to fill it. */
const cellMost = 84;
/** A cell at least this wide carries its name and figure. */
const cellWithName = 54;
const margin = 0.6;

/** Every commune as one equal cell, areas parted by thick lines. */
export function TileDrawing({
  view,
  ramp,
  isSheet = false,
}: {
  view: MapView;
  ramp: Ramp;
  /** It leaves the page: no screen will be too small for the names of its cells. */
  isSheet?: boolean;
}) {
  const { tiles, communes, indicator } = view;
  const middles = tiles.map(middleOf);
  const [xs, ys] = [middles.map(({ x }) => x), middles.map(({ y }) => y)];
  const [left, top] = [Math.min(...xs) - margin, Math.min(...ys) - margin - 0.05];
  const across = Math.max(...xs) - left + margin;
  const size = Math.min(cellMost, fullWidth / across);
  const place = ({ x, y }: Point): Point => ({ x: (x - left) * size, y: (y - top) * size });
  const at = (point: Point) => `${place(point).x.toFixed(1)} ${place(point).y.toFixed(1)}`;
  const height = (Math.max(...ys) - top + margin + 0.05) * size;
  const byCode = new Map(communes.map((commune) => [commune.code, commune]));
  const names = new Map(communes.map(({ areaCode, areaName }) => [areaCode, areaName]));
  const rows = tiles.toSorted((a, b) => a.row - b.row || a.column - b.column);
  const isNamed = size >= cellWithName;
  return (
    <svg
      className={`map ${isNamed ? 'map-named' : 'map-small'}`}
      viewBox={`0 0 ${Math.round(across * size)} ${Math.round(height)}`}
      style={{ maxWidth: Math.round(across * size * 1.1) }}
      role="group"
      aria-labelledby="ban-do-ten ban-do-mo-ta"
      id="ban-do"
    >
      <title id="ban-do-ten">{mapTitle(view)}</title>
      <desc id="ban-do-mo-ta">{mapDescription(view)}</desc>
      {rows.map((tile) => {
        const commune = byCode.get(tile.code);
        if (!commune) return null;
        return (
          <MapLink
            key={tile.code}
            href={indicatorPath(view, tile.code, indicator.code)}
            label={communeText(indicator, commune, tile.isNear)}
            area={commune.areaName}
            look={fillOf(indicator, ramp, commune)}
            isCurrent={tile.code === view.unit.code}
          >
            <path
              className={tile.isNear ? 'map-cell map-cell-near' : 'map-cell'}
              d={`M${cornersOf(tile).map(at).join('L')}Z`}
            />
            {isReachedBy(commune) && <ReachedDot at={place(middleOf(tile))} size={size} />}
            {isNamed && (
              <CellWords at={place(middleOf(tile))} commune={commune} text={saidText(indicator, commune)} />
            )}
          </MapLink>
        );
      })}
      <path
        className="map-area-lines"
        d={areaLines(tiles)
          .map(([a, b]) => `M${at(a)}L${at(b)}`)
          .join('')}
      />
      {!(isSheet && isNamed) && <AreaNames tiles={tiles} names={names} place={place} />}
    </svg>
  );
}

/** At the top of the cell: the target is reached. */
function ReachedDot({ at: { x, y }, size }: { at: Point; size: number }) {
  return (
    <circle
      className="map-reached"
      cx={x.toFixed(1)}
      cy={(y - size * 0.42).toFixed(1)}
      r={(size / 15).toFixed(1)}
    />
  );
}

function CellWords({ at: { x, y }, commune, text }: { at: Point; commune: MapCommune; text: string }) {
  const lines = nameLines(commune.name);
  if (commune.shown && lines.length < 3) lines.push(text);
  const first = y - (lines.length - 1) * 7.5 + 5;
  return (
    <text className={commune.shown ? 'map-name' : 'map-name map-name-hatched'} aria-hidden="true">
      {lines.map((line, index) => (
        <tspan key={line} x={x.toFixed(1)} y={(first + index * 15).toFixed(1)}>
          {line}
        </tspan>
      ))}
    </text>
  );
}

/** Where cells are too small for names, the areas carry theirs. */
function AreaNames({
  tiles,
  names,
  place,
}: {
  tiles: readonly Tile[];
  names: ReadonlyMap<string, string>;
  place: (point: Point) => Point;
}) {
  if (names.size < 2) return null;
  return (
    <g className="map-area-names" aria-hidden="true">
      {areaMiddles(tiles).map(({ area, at }) => (
        <text key={area} x={place(at).x.toFixed(1)} y={place(at).y.toFixed(1)}>
          {(names.get(area) ?? '').replace(/^(Địa bàn )?(Thành phố|Thị xã|Huyện) /i, '').replace(/ cũ$/, '')}
        </text>
      ))}
    </g>
  );
}
