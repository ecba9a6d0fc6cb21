'use client';

import { Line, LineChart, XAxis, YAxis } from 'recharts';

const points = [
  { week: 1, figure: 3 },
  { week: 2, figure: 5 },
];

export function BareChart() {
  return (
    <LineChart width={600} height={300} data={points}>
      <XAxis dataKey="week" />
      <YAxis />
      <Line dataKey="figure" isAnimationActive={false} />
    </LineChart>
  );
}
