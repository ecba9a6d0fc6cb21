import { linePath, round } from './geometry';
import type { TrendSeries } from './trend-story';

/** A line with a shape at its end; `style` (0: the page's own) tells it apart by colour, dashes and shape together. */
export function TrendLine({
  series: { marks },
  x,
  y,
  style,
}: {
  series: TrendSeries;
  x: (week: number) => number;
  y: (value: number) => number;
  style: number;
}) {
  const last = marks.findLast(({ value }) => value !== null);
  return (
    <g>
      <path d={linePath(marks, x, y)} className={`chart-line chart-line-${style}`} />
      {last?.value != null && (
        <path d={shape(style, round(x(last.week)), round(y(last.value)))} className={`chart-end-${style}`} />
      )}
    </g>
  );
}

/** Disc, square, triangle, diamond, plus, ring. */
function shape(style: number, x: number, y: number): string {
  switch (style) {
    case 1:
      return `M${x - 4} ${y - 4}h8v8h-8Z`;
    case 2:
      return `M${x} ${y - 5}l5 9h-10Z`;
    case 3:
      return `M${x} ${y - 5.5}l5.5 5.5l-5.5 5.5l-5.5 -5.5Z`;
    case 4:
      return `M${x - 1.5} ${y - 5}h3v3.5h3.5v3h-3.5v3.5h-3v-3.5h-3.5v-3h3.5Z`;
    case 5:
      return `${circle(x, y, 4.5)}${circle(x, y, 2)}`;
    default:
      return circle(x, y, 4.5);
  }
}

/** An even number of turns leaves a hole. */
function circle(x: number, y: number, r: number): string {
  return `M${x - r} ${y}a${r} ${r} 0 1 0 ${2 * r} 0a${r} ${r} 0 1 0 ${-2 * r} 0Z`;
}
