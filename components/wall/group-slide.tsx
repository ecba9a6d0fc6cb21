import { TargetTrack } from '@/components/charts/target-track';
import { partsText } from '@/components/progress/overview/indicator-row';
import { figureText, stateShapes, targetText } from '@/components/progress/words';
import { Mark } from '@/components/ui/mark';
import { formatDay } from '@/lib/domain/plan/day';
import { isForeseeable, stateText } from '@/lib/domain/progress/sentences';
import type { IndicatorProgress } from '@/lib/queries/progress/indicator-progress';
import { WallChange } from './wall-change';
import { WallTable } from './wall-table';

/** The indicators of one group: rate, fraction, target, forecast. */
export function GroupSlide({ indicators }: { indicators: readonly IndicatorProgress[] }) {
  return (
    <WallTable rows={indicators.length}>
      <thead>
        <tr>
          <th scope="col">Chỉ tiêu</th>
          <th scope="col" className="number">
            Số liệu
          </th>
          <th scope="col" className="number">
            So tuần trước
          </th>
          <th scope="col" className="number">
            Mức giao
          </th>
          <th scope="col">Dự kiến</th>
        </tr>
      </thead>
      <tbody>
        {indicators.map((indicator) => (
          <Line key={indicator.code} indicator={indicator} />
        ))}
      </tbody>
    </WallTable>
  );
}

function Line({ indicator }: { indicator: IndicatorProgress }) {
  const { shortName, rule, standing } = indicator;
  const { shown, judged, target, change } = standing;
  const reachedOn = isForeseeable(standing) ? standing.pace?.reachedOn : null;
  const isRate = target?.denominator != null && judged.denominator > 0;
  return (
    <tr>
      <th scope="row">
        {shortName}
        {rule.accumulation === 'weekly' && <span className="wall-note">trong tuần</span>}
      </th>
      <td className="number">
        <span className="wall-big">{figureText(rule, shown)}</span>
        <span className="wall-note">{partsText(indicator)}</span>
      </td>
      <td className="number">
        <WallChange rule={rule} change={change} />
      </td>
      <td className="number">
        {target && (
          <>
            {rule.direction === 'lower_is_better' && '≤ '}
            {targetText(target)}
            {isRate && (
              <TargetTrack
                rate={(100 * judged.numerator) / judged.denominator}
                target={(100 * target.numerator) / (target.denominator ?? 1)}
              />
            )}
            <span className="wall-note">{formatDay(target.dueOn)}</span>
          </>
        )}
      </td>
      <td>
        <Mark shape={stateShapes[standing.state]}>{stateText(standing)}</Mark>
        {reachedOn && <span className="wall-note">đạt {formatDay(reachedOn)}</span>}
      </td>
    </tr>
  );
}
