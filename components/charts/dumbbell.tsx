import { round } from './geometry';

const [width, height, edge] = [160, 16, 5];

/**
 * Two rates and their targets on one scale from 0 to 100 %, above it at its end: a full dot for A, a ring for B. A target that
 * only B has, or another one, is a broken tick. The figures stand beside it in words.
 */
export function Dumbbell({
  a,
  b,
  targetA,
  targetB,
}: Record<'a' | 'b' | 'targetA' | 'targetB', number | null>) {
  const x = (percent: number) =>
    round(edge + (Math.min(100, Math.max(0, percent)) / 100) * (width - 2 * edge));
  const middle = height / 2;
  return (
    <svg className="dumbbell" viewBox={`0 0 ${width} ${height}`} aria-hidden="true">
      <line className="dumbbell-scale" x1={x(0)} x2={x(100)} y1={middle} y2={middle} />
      {targetB !== null && targetB !== targetA && (
        <line
          className="dumbbell-target dumbbell-target-b"
          x1={x(targetB)}
          x2={x(targetB)}
          y1="0"
          y2={height}
        />
      )}
      {targetA !== null && (
        <line className="dumbbell-target" x1={x(targetA)} x2={x(targetA)} y1="0" y2={height} />
      )}
      {a !== null && b !== null && (
        <line className="dumbbell-way" x1={x(b)} x2={x(a)} y1={middle} y2={middle} />
      )}
      {b !== null && <circle className="dumbbell-b" cx={x(b)} cy={middle} r="3.6" />}
      {a !== null && <circle className="dumbbell-a" cx={x(a)} cy={middle} r="4" />}
    </svg>
  );
}
