import { Mark } from '@/components/ui/mark';
import { paceSentence, stateText } from '@/lib/domain/progress/sentences';
import type { IndicatorProgress } from '@/lib/queries/progress/indicator-progress';
import { changeText, figureText, fractionText, stateShapes, targetSentence } from '../words';

/** The indicator at this week in one line: state, fraction, change, target, units behind the figure; and its pace. */
export function IndicatorFacts({ indicator }: { indicator: IndicatorProgress }) {
  const { rule, standing, measure, series, unitsExpected } = indicator;
  const fraction = fractionText(rule, standing.shown);
  const behind = series.at(-1)?.shown.units ?? 0;
  const pace = paceSentence(rule, measure, standing);
  return (
    <>
      <Mark shape={stateShapes[standing.state]}>{stateText(standing)}</Mark>
      {fraction && (
        <span>
          <strong>{fraction}</strong> {measure}
        </span>
      )}
      {rule.accumulation === 'weekly' && (
        <span>
          cả kế hoạch <strong>{figureText(rule, standing.total)}</strong>
          {rule.kind === 'count' && ` ${measure}`}
        </span>
      )}
      {standing.change !== null && <span>so tuần trước {changeText(rule, standing.change)}</span>}
      {standing.target && <span>mức giao {targetSentence(rule, standing.target)}</span>}
      {unitsExpected > 1 && (
        <span>
          {behind}/{unitsExpected} đơn vị có số
        </span>
      )}
      {pace && <span className="pace-sentence">{pace[0]?.toUpperCase() + pace.slice(1)}.</span>}
    </>
  );
}
