import { marksOf, sheetOf } from '@/components/charts/chart-file';
import type { MapView } from '@/lib/queries/progress/get-map';
import { targetSentence } from '../words';
import { MapHatches } from './map-hatches';
import { legendLines } from './map-legend';
import { mapRamp } from './map-ramp';
import { isReachedBy } from './map-words';
import { OutlineDrawing } from './outline-drawing';
import { TileDrawing } from './tile-drawing';

const [lineHeight, swatchWidth, gap] = [24, 28, 16];

/** The map as the page shows it and its legend below, as one drawing that can leave the page; with its size. */
export function mapSheet(view: MapView) {
  const ramp = mapRamp(view);
  const map = view.isOutlined ? (
    <OutlineDrawing view={view} ramp={ramp} />
  ) : (
    <TileDrawing view={view} ramp={ramp} isSheet />
  );
  const [x = 0, y = 0, width = 0, height = 0] = String(sheetOf(map).props.viewBox).split(' ').map(Number);
  const lines = legendLines(view, ramp).filter(({ count }) => count > 0);
  const notes = notesOf(view);
  const box = { width, height: height + gap + (lines.length + notes.length) * lineHeight };
  const drawing = (
    <svg viewBox={`0 0 ${box.width} ${box.height}`}>
      <MapHatches />
      <g transform={`translate(${-x} ${-y})`}>{marksOf(map)}</g>
      {lines.map(({ look, text, count }, line) => (
        <g key={look} transform={`translate(0 ${height + gap + line * lineHeight})`}>
          <g className={look}>
            <rect width={swatchWidth} height="18" />
          </g>
          <text x={swatchWidth + 8} y="14" className="map-legend-text">
            {`${text}: ${count} đơn vị`}
          </text>
        </g>
      ))}
      {notes.map((note, line) => (
        <text
          key={note}
          x="0"
          y={height + gap + (lines.length + line) * lineHeight + 14}
          className="map-legend-text"
        >
          {note}
        </text>
      ))}
    </svg>
  );
  return { drawing, box };
}

/** What the marks on cells stand for, where there are any. */
function notesOf({ communes, tiles, isOutlined, indicator: { rule, standing } }: MapView): string[] {
  const notes: string[] = [];
  if (standing.target && communes.some(isReachedBy))
    notes.push(`Dấu chấm: đạt mức giao ${targetSentence(rule, standing.target)}`);
  if (!isOutlined && tiles.some(({ isNear }) => isNear))
    notes.push('Viền đứt: vị trí gần đúng, chưa có toạ độ');
  return notes;
}
