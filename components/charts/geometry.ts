import { scaleLinear } from 'd3-scale';
import { line } from 'd3-shape';

/** One mark of a trend: a rate in percent or a count; null where there is no figure. */
export interface TrendMark {
  week: number;
  value: number | null;
}

export interface Box {
  width: number;
  height: number;
  top: number;
  right: number;
  bottom: number;
  left: number;
}

/** Weeks across, values up: the scales of a chart whose values and target all fit. */
export function scalesOf(
  marks: readonly TrendMark[],
  box: Box,
  also: readonly number[] = [],
  isFromZero = false,
) {
  const known = marks.flatMap(({ value }) => (value === null ? [] : [value])).concat(also);
  const values = known.length > 0 ? known : [0];
  const [low, high] = [Math.min(...values, isFromZero ? 0 : Infinity), Math.max(...values)];
  const room = high === low ? Math.max(1, Math.abs(high) * 0.1) : 0;
  return {
    x: scaleLinear(
      [marks[0]?.week ?? 0, Math.max(marks.at(-1)?.week ?? 1, (marks[0]?.week ?? 0) + 1)],
      [box.left, box.width - box.right],
    ),
    y: scaleLinear([isFromZero ? 0 : low - room, high + room], [box.height - box.bottom, box.top]),
  };
}

/** The path of a line that breaks where there is no figure. */
export function linePath(
  marks: readonly TrendMark[],
  x: (week: number) => number,
  y: (value: number) => number,
): string {
  const draw = line<TrendMark>()
    .defined(({ value }) => value !== null)
    .x(({ week }) => round(x(week)))
    .y(({ value }) => round(y(value ?? 0)));
  return draw([...marks]) ?? '';
}

/** Tenths of a pixel are enough, and keep the page small. */
export function round(length: number): number {
  return Math.round(length * 10) / 10;
}
