import Link from 'next/link';
import { Sparkline } from '@/components/charts/sparkline';
import { TargetTrack } from '@/components/charts/target-track';
import { Mark } from '@/components/ui/mark';
import { formatDay } from '@/lib/domain/plan/day';
import { formatCount } from '@/lib/domain/report/number';
import type { IndicatorProgress } from '@/lib/queries/progress/indicator-progress';
import { Change } from './change';
import { Figure } from './figure';
import type { IndicatorTableProps } from './indicator-table';
import { OwnFigureCell } from './own-figure-cell';
import { indicatorPath } from './paths';
import { sparkOf } from './trend-story';
import { figureText, stateShapes, stateText, targetText } from './words';

/** One indicator: a line of the progress table. */
export function IndicatorRow({
  indicator,
  at,
  unit,
  weeks,
  reports,
  mayReadReport,
  carriedUsual,
  usualTyping,
}: { indicator: IndicatorProgress } & Omit<IndicatorTableProps, 'indicators' | 'caption'> & {
    usualTyping: string | null;
  }) {
  const { rule, standing, own } = indicator;
  const isNotApplicable = own?.notApplicable === true;
  const spark = sparkOf(indicator);
  return (
    <tr>
      <th scope="row">
        <Link href={indicatorPath(at, unit.code, indicator.code)}>{indicator.name}</Link>
        <span className="under">{footing(indicator, reports, carriedUsual)}</span>
      </th>
      <td className="number" data-label="Số liệu">
        {isNotApplicable ? <span>không áp dụng</span> : <Figure rule={rule} amount={standing.shown} />}
      </td>
      <td className="number" data-label="So tuần trước">
        <Change rule={rule} change={standing.change} />
      </td>
      <td className="spark-cell" data-label="12 tuần">
        <Sparkline {...spark} />
      </td>
      <td className={standing.target ? 'number' : 'number narrow-hidden'} data-label="Mức giao">
        <TargetCell indicator={indicator} />
      </td>
      <td className={standing.target ? 'number' : 'number narrow-hidden'} data-label="Còn thiếu">
        {standing.missing === null ? '–' : formatCount(standing.missing)}
      </td>
      <td data-label="Trạng thái">
        {!isNotApplicable && <Mark shape={stateShapes[standing.state]}>{stateText(standing)}</Mark>}
      </td>
      {reports && (
        <td data-label="Báo cáo">
          {indicator.reportedBy === unit.level && (
            <OwnFigureCell
              own={own}
              at={at}
              unitCode={unit.code}
              weeks={weeks}
              mayReadReport={mayReadReport}
              usualTyping={usualTyping}
            />
          )}
        </td>
      )}
    </tr>
  );
}

/** What the figure counts and how many units stand behind it. */
function footing(indicator: IndicatorProgress, reports: boolean, carriedUsual: number): string {
  const { rule, standing, series, unitsExpected, unitsThisWeek, measure } = indicator;
  const parts = [measure];
  if (rule.accumulation === 'weekly') {
    parts.push(`trong tuần; cả kế hoạch ${figureText(rule, standing.total)}`);
  }
  const behind = series.at(-1)?.shown.units ?? 0;
  if (unitsExpected > 0 && !(reports && unitsExpected === 1)) {
    if (behind < unitsExpected) parts.push(`${behind}/${unitsExpected} đơn vị có số`);
    const carried = behind - unitsThisWeek;
    if (rule.accumulation === 'running' && carried > 0 && carried !== carriedUsual) {
      parts.push(`${carried} đơn vị chưa có số mới`);
    }
  }
  return parts.join(' · ');
}

function TargetCell({ indicator: { rule, standing } }: { indicator: IndicatorProgress }) {
  const { target, judged } = standing;
  if (!target) return '–';
  const sign = rule.direction === 'higher_is_better' ? '' : '≤ ';
  return (
    <span>
      {sign}
      {targetText(target)}
      <span className="under">{formatDay(target.dueOn)}</span>
      {target.denominator !== null && judged.denominator > 0 && (
        <TargetTrack
          rate={(100 * judged.numerator) / judged.denominator}
          target={(100 * target.numerator) / target.denominator}
        />
      )}
    </span>
  );
}
