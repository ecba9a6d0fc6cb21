'use client';

import { useState } from 'react';
import {
  Brush,
  CartesianGrid,
  Legend,
  Line,
  LineChart,
  ReferenceLine,
  ResponsiveContainer,
  Tooltip,
  XAxis,
  YAxis,
} from 'recharts';
import { formatTenths } from '@/lib/domain/progress/rate';
import { formatCount } from '@/lib/domain/report/number';

/** One week; `rate` in tenths of a percent. Null: no figure. */
interface ExplorePoint {
  rate: number | null;
  numerator: number | null;
  denominator: number | null;
  units: number;
}

/** One unit, a point for each week. */
export interface ExploreLine {
  name: string;
  points: ExplorePoint[];
}

type Part = 'rate' | 'numerator' | 'denominator' | 'units';

const partWords: Record<Part, string> = {
  rate: 'Tỷ lệ',
  numerator: 'Tử số',
  denominator: 'Mẫu số',
  units: 'Số đơn vị có số liệu',
};

function partText(part: Part, value: number): string {
  return part === 'rate' ? `${formatTenths(Math.round(value))}%` : formatCount(Math.round(value));
}

/** Week by week under the pointer or the arrow keys; the handles below narrow the weeks. */
export default function ExploreChart({
  weeks,
  lines,
  isRate,
  target,
  title,
}: {
  /** 'T47' */
  weeks: string[];
  lines: ExploreLine[];
  isRate: boolean;
  target: number | null;
  title: string;
}) {
  const parts: Part[] = isRate ? ['rate', 'numerator', 'denominator', 'units'] : ['numerator', 'units'];
  const [part, setPart] = useState<Part>(isRate ? 'rate' : 'numerator');
  const isTargetShown = target !== null && part === (isRate ? 'rate' : 'numerator');
  const rows = weeks.map((label, week) => ({
    label,
    ...Object.fromEntries(lines.map(({ points }, line) => [`line${line}`, points[week]?.[part] ?? null])),
  }));
  const word = (one: Part) => (one === 'numerator' && !isRate ? 'Số lượng' : partWords[one]);
  return (
    <section aria-label={title} className="mt-3">
      <div className="choice">
        <label htmlFor="explore-part">Xem</label>
        <select
          id="explore-part"
          className="input input-small"
          value={part}
          onChange={(event) => setPart(event.target.value as Part)}
        >
          {parts.map((one) => (
            <option key={one} value={one}>
              {word(one)}
            </option>
          ))}
        </select>
      </div>
      <ResponsiveContainer width="100%" height={340}>
        <LineChart data={rows} margin={{ top: 16, right: 24, bottom: 0, left: 16 }} accessibilityLayer>
          <CartesianGrid stroke="var(--color-rule)" vertical={false} />
          <XAxis dataKey="label" stroke="var(--color-rule-strong)" tick={tick} minTickGap={24} />
          <YAxis
            stroke="none"
            tick={tick}
            width={72}
            domain={['auto', 'auto']}
            tickFormatter={(value: number) => partText(part, value)}
          />
          <Tooltip
            isAnimationActive={false}
            contentStyle={tooltipBox}
            formatter={(value, name) => [partText(part, Number(value)), name]}
          />
          {isTargetShown && (
            <ReferenceLine
              y={target}
              ifOverflow="extendDomain"
              stroke="var(--color-ink)"
              strokeDasharray="6 4"
              label={{
                value: `mức giao ${partText(part, target)}`,
                position: 'insideTopLeft',
                fill: 'var(--color-ink-soft)',
                fontSize: 13,
              }}
            />
          )}
          {lines.length > 1 && <Legend wrapperStyle={{ fontSize: 14 }} />}
          {lines.map(({ name }, line) => (
            <Line
              key={name}
              name={lines.length > 1 ? name : word(part)}
              dataKey={`line${line}`}
              stroke={strokes[line]?.color}
              strokeDasharray={strokes[line]?.dashes}
              strokeWidth={line === 0 ? 2.5 : 2}
              dot={{ r: 2.5, fill: strokes[line]?.color, strokeDasharray: '' }}
              isAnimationActive={false}
            />
          ))}
          <Brush dataKey="label" height={28} stroke="var(--color-accent)" fill="var(--color-wash)" />
        </LineChart>
      </ResponsiveContainer>
    </section>
  );
}

/** As the drawing of the server has them (charts.css). */
const strokes = [
  { color: 'var(--color-accent)', dashes: '' },
  { color: 'var(--color-series-1)', dashes: '' },
  { color: 'var(--color-series-2)', dashes: '8 3' },
  { color: 'var(--color-series-3)', dashes: '3 3' },
  { color: 'var(--color-series-4)', dashes: '10 3 2 3' },
  { color: 'var(--color-series-5)', dashes: '2 5' },
];
const tick = { fill: 'var(--color-ink-soft)', fontSize: 13 };
const tooltipBox = {
  background: 'var(--color-paper)',
  border: '1px solid var(--color-rule-strong)',
  borderRadius: 3,
  color: 'var(--color-ink)',
  fontSize: 14,
};
