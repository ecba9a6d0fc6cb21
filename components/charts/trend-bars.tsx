import { round } from './geometry';
import type { TrendSeries } from './trend-story';

/** What happened in each week, from zero, the last value beside its bar. */
export function TrendBars({
  series: { marks, endText },
  x,
  y,
  width,
}: {
  series: TrendSeries;
  x: (week: number) => number;
  y: (value: number) => number;
  width: number;
}) {
  const last = marks.findLast(({ value }) => value !== null);
  return (
    <g>
      {marks.map(({ week, value }) =>
        value === null ? null : (
          <rect
            key={week}
            x={round(x(week) - width / 2)}
            y={round(y(value))}
            width={round(width)}
            height={round(y(0) - y(value))}
            className="chart-bar"
          />
        ),
      )}
      {last?.value != null && (
        <text
          x={round(x(last.week) + width / 2 + 4)}
          y={round(y(last.value)) + 5}
          className="chart-value chart-value-own"
        >
          {endText}
        </text>
      )}
    </g>
  );
}
