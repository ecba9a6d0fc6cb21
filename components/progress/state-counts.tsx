import { Mark } from '@/components/ui/mark';
import { countStates, verdictText } from '@/lib/domain/progress/sentences';
import type { IndicatorProgress } from '@/lib/queries/progress/indicator-progress';
import { stateNames, stateShapes } from './words';

/** Are we on track? How many indicators stand how. */
export function StateCounts({ indicators }: { indicators: readonly IndicatorProgress[] }) {
  const counts = countStates(indicators.map(({ standing }) => standing.state));
  const verdict = verdictText(indicators.map(({ standing }) => standing.state));
  return (
    <p className="state-counts">
      <strong>{verdict}</strong>
      {counts.map(({ state, count }) => (
        <Mark key={state} shape={stateShapes[state]}>
          <strong>{count}</strong> {stateNames[state]}
        </Mark>
      ))}
    </p>
  );
}
