import { Mark } from '@/components/ui/mark';
import { countStates } from '@/lib/domain/progress/sentences';
import type { IndicatorProgress } from '@/lib/queries/progress/indicator-progress';
import { stateNames, stateShapes } from '../words';

/** How many of the indicators with a target stand how. */
export function StateCounts({ indicators }: { indicators: readonly IndicatorProgress[] }) {
  const counts = countStates(indicators.map(({ standing }) => standing.state)).filter(
    ({ state }) => state !== 'no_target',
  );
  return (
    <p className="state-counts">
      {counts.map(({ state, count }) => (
        <Mark key={state} shape={stateShapes[state]}>
          <strong>{count}</strong> {stateNames[state]}
        </Mark>
      ))}
    </p>
  );
}
