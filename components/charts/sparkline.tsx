import { linePath, round, scalesOf, type TrendMark } from './geometry';

const box = { width: 96, height: 28, top: 5, right: 5, bottom: 5, left: 2 };

/** The last weeks as a bare line with a dot at its end; figures stand beside it. Drawn on the server. */
export function Sparkline({
  marks,
  title,
  cuts = [],
}: {
  marks: readonly TrendMark[];
  title: string;
  /** Weeks that begin on another map than the week before: a thin tick in front of each. */
  cuts?: readonly number[];
}) {
  const last = marks.at(-1);
  if (!marks.some(({ value }) => value !== null)) return null;
  const { x, y } = scalesOf(marks, box);
  return (
    <svg className="spark" viewBox={`0 0 ${box.width} ${box.height}`} role="img" aria-label={title}>
      {cuts
        .filter((week) => week > (marks[0]?.week ?? 0) && week <= (last?.week ?? 0))
        .map((week) => (
          <line
            key={week}
            className="chart-cut"
            x1={round(x(week - 0.5))}
            x2={round(x(week - 0.5))}
            y1="1"
            y2={box.height - 1}
          />
        ))}
      <path d={linePath(marks, x, y)} fill="none" stroke="var(--color-accent)" strokeWidth="1.5" />
      {last?.value != null && (
        <circle cx={round(x(last.week))} cy={round(y(last.value))} r="2.5" fill="var(--color-accent)" />
      )}
    </svg>
  );
}
