import { changeFigure } from '@/components/progress/words';
import type { IndicatorRule } from '@/lib/domain/plan/indicator';

/** '+0,9' with its unit in small ink below; nothing without a week to compare. */
export function WallChange({ rule, change }: { rule: IndicatorRule; change: number | null }) {
  if (change === null) return null;
  return (
    <>
      {changeFigure(rule, change)}
      {rule.kind !== 'count' && <span className="wall-note">điểm %</span>}
    </>
  );
}
