import type { IndicatorRule } from '@/lib/domain/plan/indicator';
import { formatPointChange } from '@/lib/domain/progress/rate';
import { formatCountChange } from '@/lib/domain/report/number';

/** '+1,2 điểm %' or '+368', the unit in small ink. */
export function Change({
  rule,
  change,
  instead = '–',
}: {
  rule: IndicatorRule;
  change: number | null;
  /** What to say where there is none. */
  instead?: string;
}) {
  if (change === null) return <span>{instead}</span>;
  if (rule.kind === 'count') return <span>{formatCountChange(change)}</span>;
  return (
    <span>
      {formatPointChange(change)} <span className="change-unit">điểm %</span>
    </span>
  );
}
