import { round } from './geometry';

/** A day on which the units were reorganised: figures before and after it are of other units. */
export interface Cut {
  /** The first week on the new map. */
  week: number;
  /** 'sắp xếp 01/07/2025' */
  text: string;
}

/** A vertical line in front of the first week on the new map, with its words beside its upper end. */
export function Cuts({
  cuts,
  x,
  top,
  bottom,
  plotEnd,
}: {
  cuts: readonly Cut[];
  x: (week: number) => number;
  top: number;
  bottom: number;
  plotEnd: number;
}) {
  return cuts.map(({ week, text }) => {
    const at = round(x(week - 0.5));
    const isNearEnd = at > plotEnd - text.length * 7;
    return (
      <g key={week}>
        <line x1={at} x2={at} y1={top - 14} y2={bottom} className="chart-cut" />
        <text
          x={isNearEnd ? at - 5 : at + 5}
          y={top - 4}
          textAnchor={isNearEnd ? 'end' : 'start'}
          className="chart-note"
        >
          {text}
        </text>
      </g>
    );
  });
}
