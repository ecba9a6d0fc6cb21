import { type Ramp, rampOf, rateWidthLeast } from '@/lib/domain/progress/ramp';
import { shownValue } from '@/lib/domain/progress/ranking';
import type { MapView } from '@/lib/queries/progress/get-map';
import { goalOf } from './map-words';

/** Where the colours of a map change: by its own communes, the last step being the target reached. */
export function mapRamp({ communes, indicator }: MapView): Ramp {
  const { rule } = indicator;
  return rampOf({
    values: communes.flatMap(({ said }) => shownValue(rule, said) ?? []),
    isHigherBetter: rule.direction === 'higher_is_better',
    goal: goalOf(indicator),
    widthLeast: rule.kind === 'count' ? 1 : rateWidthLeast,
  });
}
