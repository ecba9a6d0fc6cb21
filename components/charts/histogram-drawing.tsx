import { scaleLinear } from 'd3-scale';
import { type Box, round } from './geometry';

/** How many units stand in which range, in figures and in words. Values in percent, or a count. */
export interface HistogramStory {
  /** The finding. */
  title: string;
  description: string;
  /** Side by side, without gaps. */
  bins: { from: number; to: number; count: number }[];
  target: { value: number; text: string } | null;
  /** The unit in the middle. */
  middle: { value: number; text: string } | null;
  tickText: (value: number) => string;
}

/** Bars from zero with their counts above, edges written below, the target and the middle marked. */
export function HistogramDrawing({ story, id, box }: { story: HistogramStory; id: string; box: Box }) {
  const { bins, target, middle } = story;
  const edges = bins.length > 0 ? [bins[0]?.from ?? 0, ...bins.map(({ to }) => to)] : [0, 1];
  const shown = target ? [...edges, target.value] : edges;
  const [left, right] = [box.left, box.width - box.right];
  const x = scaleLinear([Math.min(...shown), Math.max(...shown)], [left, right]);
  const floor = box.height - box.bottom;
  const y = scaleLinear([0, Math.max(1, ...bins.map(({ count }) => count))], [floor, box.top]);
  const room = edges.length > 1 ? x(edges[1] ?? 0) - x(edges[0] ?? 0) : right - left;
  const widest = Math.max(...edges.map((edge) => story.tickText(edge).length)) * 7.5 + 6;
  const step = Math.max(1, Math.ceil(widest / room));
  return (
    <svg
      className="chart"
      viewBox={`0 0 ${box.width} ${box.height}`}
      role="img"
      aria-labelledby={`${id}-title ${id}-desc`}
    >
      <title id={`${id}-title`}>{story.title}</title>
      <desc id={`${id}-desc`}>{story.description}</desc>
      {bins.map(({ from, to, count }) => (
        <rect
          key={from}
          x={round(x(from) + 1)}
          y={round(y(count))}
          width={round(Math.max(1, x(to) - x(from) - 2))}
          height={round(floor - y(count))}
          className="chart-bar"
        />
      ))}
      <line x1={left} x2={right} y1={floor} y2={floor} className="chart-stroke" />
      {edges.map((edge, index) => (
        <g key={edge}>
          <line
            x1={round(x(edge))}
            x2={round(x(edge))}
            y1={floor}
            y2={floor + (index % step === 0 ? 6 : 3)}
            className="chart-stroke"
          />
          {index % step === 0 && (
            <text x={round(x(edge))} y={floor + 20} textAnchor="middle" className="chart-tick">
              {story.tickText(edge)}
            </text>
          )}
        </g>
      ))}
      {middle && (
        <g>
          <path d={`M${round(x(middle.value))} ${floor + 26}l5 8h-10Z`} className="chart-middle" />
          <text
            x={round(x(middle.value)) + (x(middle.value) > (left + right) / 2 ? -9 : 9)}
            y={floor + 36}
            textAnchor={x(middle.value) > (left + right) / 2 ? 'end' : 'start'}
            className="chart-note"
          >
            {middle.text}
          </text>
        </g>
      )}
      {target && (
        <g>
          {/* Over a bar the dashes need paper around them. */}
          {['chart-halo', 'chart-target'].map((name) => (
            <line
              key={name}
              x1={round(x(target.value))}
              x2={round(x(target.value))}
              y1={box.top - 18}
              y2={floor}
              className={name}
            />
          ))}
          <text
            x={round(x(target.value)) + (x(target.value) > (left + right) / 2 ? -6 : 6)}
            y={box.top - 22}
            textAnchor={x(target.value) > (left + right) / 2 ? 'end' : 'start'}
            className="chart-note"
          >
            {target.text}
          </text>
        </g>
      )}
      {bins.map(
        ({ from, to, count }) =>
          count > 0 && (
            <text
              key={from}
              x={round((x(from) + x(to)) / 2)}
              y={round(y(count)) - 5}
              textAnchor="middle"
              className="chart-name chart-halo"
            >
              {count}
            </text>
          ),
      )}
    </svg>
  );
}
