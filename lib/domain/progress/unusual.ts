import type { IndicatorRule } from '../plan/indicator';
import { median, spread } from '../report/median';
import type { SeriesPoint } from './series';

/** A week's step that stands out from those before it, in cases. */
export type Unusual = { is: 'fell'; by: number } | { is: 'jumped'; step: number; usual: number };

/** A step counts as a jump beyond this many usual distances from the usual step … */
const times = 5;
/** … and only once so many earlier steps tell what is usual. */
const stepsLeast = 6;

/**
 * What stands out in the last week of a series: a running total that fell, or a step far from the usual (median and
 * its spread, as in the checks of a report: docs/checks.md).
 * @param through the last week whose figures are all in; a week still being reported is not judged.
 */
export function unusualOf(
  rule: IndicatorRule,
  series: readonly SeriesPoint[],
  through: number,
): Unusual | null {
  const known = series.filter(({ week, shown }) => week <= through && shown.units > 0);
  if (known.length === 0 || known.at(-1)?.week !== series.at(-1)?.week) return null;
  const isRunning = rule.accumulation === 'running';
  const values = known.map(({ shown }) => shown.numerator);
  const steps = isRunning ? values.slice(1).map((value, index) => value - (values[index] ?? 0)) : values;
  const step = steps.at(-1);
  if (step === undefined) return null;
  if (isRunning && step < 0) return { is: 'fell', by: -step };
  const earlier = steps.slice(0, -1);
  if (earlier.length < stepsLeast) return null;
  const usual = median(earlier);
  const room = times * Math.max(spread(earlier), usual * 0.1, 1);
  return Math.abs(step - usual) > room ? { is: 'jumped', step, usual: Math.round(usual) } : null;
}
