import { type Box, linePath, round, scalesOf, type TrendMark } from './geometry';

/** A trend in figures and in words. */
export interface TrendStory {
  /** The finding. */
  title: string;
  /** The same as a sentence, for those who do not see the drawing. */
  description: string;
  /** line: a total or a rate; bars: what happened in each week. */
  form: 'line' | 'bars';
  marks: (TrendMark & { label: string })[];
  /** What is written at the end of the line: '64,0%'. */
  endText: string;
  target: { value: number; text: string } | null;
  /** How the axis writes a value. */
  tickText: (value: number) => string;
}

/** One drawing of a given size in px: axis, target as a dashed line with its figure, value at the end. */
export function TrendDrawing({
  story,
  id,
  box,
  weekLabels,
}: {
  story: TrendStory;
  id: string;
  box: Box;
  weekLabels: number;
}) {
  const { marks, target, form } = story;
  const plotEnd = box.width - box.right;
  const { x, y } = scalesOf(marks, box, target ? [target.value] : [], form === 'bars');
  y.nice(4);
  const barWidth = Math.max(3, Math.min(28, ((plotEnd - box.left) / marks.length) * 0.6));
  // The first and last bar stand inside the plot.
  if (form === 'bars') x.range([box.left + barWidth, box.width - box.right - barWidth / 2]);
  const last = marks.findLast(({ value }) => value !== null);
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
      <WeekAxis marks={marks} x={x} bottom={box.height - box.bottom} count={weekLabels} />
      {target && (
        <g>
          <line
            x1={box.left}
            x2={plotEnd}
            y1={round(y(target.value))}
            y2={round(y(target.value))}
            className="chart-target"
          />
          <text x={box.left + 4} y={round(y(target.value)) - 6} className="chart-note">
            {target.text}
          </text>
        </g>
      )}
      {form === 'bars' ? (
        marks.map(({ week, value }) =>
          value === null ? null : (
            <rect
              key={week}
              x={round(x(week) - barWidth / 2)}
              y={round(y(value))}
              width={round(barWidth)}
              height={round(y(0) - y(value))}
              className="chart-bar"
            />
          ),
        )
      ) : (
        <path d={linePath(marks, x, y)} className="chart-line" />
      )}
      {last?.value != null && (
        <g>
          {form === 'line' && (
            <circle cx={round(x(last.week))} cy={round(y(last.value))} r="4" className="chart-dot" />
          )}
          <text
            x={round(x(last.week)) + (form === 'line' ? 9 : barWidth / 2 + 4)}
            y={round(y(last.value)) + 5}
            className="chart-end"
          >
            {story.endText}
          </text>
        </g>
      )}
    </svg>
  );
}

/** As many week names as there is room for, counted back from the last one. */
function WeekAxis({
  marks,
  x,
  bottom,
  count,
}: {
  marks: TrendStory['marks'];
  x: (week: number) => number;
  bottom: number;
  count: number;
}) {
  const step = Math.max(1, Math.ceil(marks.length / count));
  return marks
    .filter((_, index) => (marks.length - 1 - index) % step === 0)
    .map(({ week, label }) => (
      <g key={week}>
        <line x1={round(x(week))} x2={round(x(week))} y1={bottom} y2={bottom + 4} className="chart-stroke" />
        <text x={round(x(week))} y={bottom + 20} textAnchor="middle" className="chart-tick">
          {label}
        </text>
      </g>
    ));
}
