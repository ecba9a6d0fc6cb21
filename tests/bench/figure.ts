/** One measured figure. */
export interface Figure {
  value: number;
  unit: 'ms' | 'KiB' | 'MiB' | 'times' | 'steps' | '';
  /** The number it is compared with: of a bare page in the same run, else the bar that was set. */
  yardstick: number;
  /** value / yardstick */
  ratio: number;
}

export type Figures = Record<string, Figure>;

export function figure(value: number, unit: Figure['unit'], yardstick: number): Figure {
  return {
    value: rounded(value),
    unit,
    yardstick: rounded(yardstick),
    ratio: Math.round((value / yardstick) * 1000) / 1000,
  };
}

function rounded(value: number): number {
  return Math.round(value * 1000) / 1000;
}
