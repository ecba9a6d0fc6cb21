/** A rate as a bar from zero, and the target as a tick on it. The figures stand beside it in words. */
export function TargetTrack({ rate, target }: { rate: number; target: number }) {
  const [width, height] = [88, 8];
  const at = (percent: number) => Math.round((Math.min(100, percent) / 100) * width * 10) / 10;
  return (
    <svg className="target-track" viewBox={`0 0 ${width} ${height}`} aria-hidden="true">
      <rect x="0" y="2.5" width={width} height="3" fill="var(--color-rule)" />
      <rect x="0" y="2.5" width={at(rate)} height="3" fill="var(--color-accent)" />
      <rect
        x={Math.max(0, Math.min(width - 2, at(target) - 1))}
        y="0"
        width="2"
        height={height}
        fill="var(--color-ink)"
      />
    </svg>
  );
}
