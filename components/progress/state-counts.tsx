import { Mark } from '@/components/ui/mark';
import { countStates } from '@/lib/domain/progress/sentences';
import type { IndicatorProgress } from '@/lib/queries/progress/indicator-progress';
import { stateNames, stateShapes } from './words';

/** Are we on track? How many indicators stand how. */
export function StateCounts({ indicators }: { indicators: readonly IndicatorProgress[] }) {
  const counts = countStates(indicators.map(({ standing }) => standing.state));
  return (
    <p className="state-counts">
      <span>{indicators.length} chỉ tiêu:</span>
      {counts.map(({ state, count }) => (
        <Mark key={state} shape={stateShapes[state]}>
          <strong>{count}</strong> {stateNames[state]}
        </Mark>
      ))}
    </p>
  );
}
