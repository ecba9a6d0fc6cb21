import { round } from './geometry';
import { spreadLabels } from './spread-labels';
import type { TrendFrame } from './trend-drawing';
import type { TrendSeries, TrendStory } from './trend-story';

/** Value and name at each line's end, none over another; where one had to move, a thin line leads to it. */
export function EndLabels({
  story,
  x,
  y,
  frame: { box, nameMost },
}: {
  story: TrendStory;
  x: (week: number) => number;
  y: (value: number) => number;
  frame: TrendFrame;
}) {
  const ends = story.series.flatMap((series, index) => endOf(series, story.isOwnFirst ? index : index + 1));
  const isBelow = nameMost !== undefined;
  const height = isBelow ? 34 : 20;
  const middles = spreadLabels(
    ends.map(({ value }) => y(value)),
    height,
    { top: box.top, bottom: box.height - box.bottom },
  );
  const left = box.width - box.right + 22;
  return ends.map(({ series, week, value, style }, index) => {
    const middle = round(middles[index] ?? 0);
    const name = isBelow ? cutName(series.briefName, nameMost) : series.name;
    const own = style === 0 ? 'chart-value-own' : '';
    if (story.series.length === 1)
      return (
        <text key={series.name} x={round(x(week)) + 9} y={middle + 5} className="chart-value chart-value-own">
          {series.endText}
        </text>
      );
    return (
      <g key={series.name}>
        <path
          d={`M${round(x(week)) + 7} ${round(y(value))}L${left - 4} ${middle}`}
          className={`chart-lead chart-lead-${style}`}
        />
        <text x={left} y={isBelow ? middle - 2 : middle + 5} className={`chart-value ${own}`}>
          {series.endText}
        </text>
        <text
          x={isBelow ? left : left + 10 + valueWidth(ends.map((end) => end.series.endText))}
          y={isBelow ? middle + 13 : middle + 5}
          className={`chart-name ${own}`}
        >
          {name}
        </text>
      </g>
    );
  });
}

function endOf(series: TrendSeries, style: number) {
  const last = series.marks.findLast(({ value }) => value !== null);
  return last?.value == null ? [] : [{ series, style, week: last.week, value: last.value }];
}

/** Room for the longest value at 14 px, so that names stand below each other. */
function valueWidth(texts: readonly string[]): number {
  return Math.max(...texts.map((text) => text.length)) * 8.4;
}

function cutName(name: string, most: number): string {
  return name.length > most ? `${name.slice(0, most - 1).trimEnd()}…` : name;
}
