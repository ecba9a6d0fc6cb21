import { type Ramp, stepOn } from '@/lib/domain/progress/ramp';
import { shownValue } from '@/lib/domain/progress/ranking';
import type { MapCommune } from '@/lib/queries/progress/get-map';
import type { IndicatorProgress } from '@/lib/queries/progress/indicator-progress';

/** How a commune looks: 'map-step-1' … 'map-step-5', or one of two hatches. 0 is a figure and has a colour. */
export function fillOf({ rule }: IndicatorProgress, ramp: Ramp, { said }: MapCommune): string {
  const value = shownValue(rule, said);
  if (value !== null) return `map-step-${stepOn(ramp, value)}`;
  return said.is === 'not_applicable' ? 'map-not-applicable' : 'map-silent';
}
