import { linePath, round, scalesOf, type TrendMark } from './geometry';

const box = { width: 96, height: 28, top: 5, right: 5, bottom: 5, left: 2 };

/** The last weeks as a bare line with a dot at its end; figures stand beside it. Drawn on the server. */
export function Sparkline({ marks, title }: { marks: readonly TrendMark[]; title: string }) {
  const last = marks.at(-1);
  if (!marks.some(({ value }) => value !== null)) return null;
  const { x, y } = scalesOf(marks, box);
  return (
    <svg className="spark" viewBox={`0 0 ${box.width} ${box.height}`} role="img" aria-label={title}>
      <path d={linePath(marks, x, y)} fill="none" stroke="var(--color-accent)" strokeWidth="1.5" />
      {last?.value != null && (
        <circle cx={round(x(last.week))} cy={round(y(last.value))} r="2.5" fill="var(--color-accent)" />
      )}
    </svg>
  );
}
