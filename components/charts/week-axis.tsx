import { round } from './geometry';
import type { TrendStory } from './trend-story';

/** As many week names as there is room for, counted back from the last one. */
export function WeekAxis({
  weeks,
  x,
  bottom,
  count,
}: {
  weeks: TrendStory['weeks'];
  x: (week: number) => number;
  bottom: number;
  count: number;
}) {
  const step = Math.max(1, Math.ceil(weeks.length / count));
  return weeks
    .filter((_, index) => (weeks.length - 1 - index) % step === 0)
    .map(({ week, label }) => (
      <g key={week}>
        <line x1={round(x(week))} x2={round(x(week))} y1={bottom} y2={bottom + 4} className="chart-stroke" />
        <text x={round(x(week))} y={bottom + 20} textAnchor="middle" className="chart-tick">
          {label}
        </text>
      </g>
    ));
}
