import { Cuts } from './cuts';
import { EndLabels } from './end-labels';
import { type Box, round, scalesOf } from './geometry';
import { TrendBars } from './trend-bars';
import { TrendLine } from './trend-line';
import type { TrendStory } from './trend-story';
import { WeekAxis } from './week-axis';

/** What differs between a desk, a phone and a file. */
export interface TrendFrame {
  box: Box;
  /** As many week names as there is room for. */
  weekLabels: number;
  /** Longest name at a line's end, in letters; the name then stands below its value. Left out: beside it, whole. */
  nameMost?: number;
}

/** One drawing of a given size in px: axis, target as a dashed line with its figure, values at the ends of lines. */
export function TrendDrawing({ story, id, frame }: { story: TrendStory; id: string; frame: TrendFrame }) {
  const { series, target, form, weeks } = story;
  const { box } = frame;
  const plotEnd = box.width - box.right;
  const values = series.flatMap(({ marks }) => marks.flatMap(({ value }) => value ?? []));
  const { x, y } = scalesOf(
    weeks.map(({ week }) => ({ week, value: null })),
    box,
    target ? [...values, target.value] : values,
    form === 'bars',
  );
  y.nice(4);
  const barWidth = Math.max(3, Math.min(28, ((plotEnd - box.left) / weeks.length) * 0.6));
  // The first and last bar stand inside the plot.
  if (form === 'bars') x.range([box.left + barWidth, plotEnd - barWidth / 2]);
  const at = (line: number) => ({ x, y, style: story.isOwnFirst ? line : line + 1 });
  return (
    <svg
      className="chart"
      viewBox={`0 0 ${box.width} ${box.height}`}
      role="img"
      aria-labelledby={`${id}-title ${id}-desc`}
    >
      <title id={`${id}-title`}>{story.title}</title>
      <desc id={`${id}-desc`}>{story.description}</desc>
      {y.ticks(4).map((tick) => (
        <g key={tick}>
          <line x1={box.left} x2={plotEnd} y1={round(y(tick))} y2={round(y(tick))} className="chart-rule" />
          <text x={box.left - 8} y={round(y(tick)) + 4} textAnchor="end" className="chart-tick">
            {story.tickText(tick)}
          </text>
        </g>
      ))}
      <WeekAxis weeks={weeks} x={x} bottom={box.height - box.bottom} count={frame.weekLabels} />
      <Cuts cuts={story.cuts} x={x} top={box.top} bottom={box.height - box.bottom} plotEnd={plotEnd} />
      {target && (
        <g>
          <line
            x1={box.left}
            x2={plotEnd}
            y1={round(y(target.value))}
            y2={round(y(target.value))}
            className="chart-target"
          />
        </g>
      )}
      {form === 'bars' && series[0] ? (
        <TrendBars series={series[0]} x={x} y={y} width={barWidth} />
      ) : (
        <>
          {/* The page's own line lies over the others. */}
          {series.map((one, index) => <TrendLine key={one.name} series={one} {...at(index)} />).reverse()}
          <EndLabels story={story} x={x} y={y} frame={frame} />
        </>
      )}
      {target && (
        <text x={box.left + 4} y={round(y(target.value)) - 6} className="chart-note chart-halo">
          {frame.nameMost === undefined ? target.text : target.briefText}
        </text>
      )}
    </svg>
  );
}
