import { Sparkline } from '@/components/charts/sparkline';
import { TargetTrack } from '@/components/charts/target-track';
import { Mark } from '@/components/ui/mark';
import { formatDay, formatDayShort } from '@/lib/domain/plan/day';
import { formatPace, isForeseeable, leftText, stateText } from '@/lib/domain/progress/sentences';
import type { Standing } from '@/lib/domain/progress/standing';
import { formatCount } from '@/lib/domain/report/number';
import type { IndicatorProgress } from '@/lib/queries/progress/indicator-progress';
import { sparkOf } from '../indicator/trend-story';
import { indicatorPath } from '../paths';
import {
  afterReorganisation,
  changeFigure,
  figureText,
  fractionText,
  groupNames,
  stateShapes,
  targetText,
} from '../words';
import type { IndicatorTableProps } from './indicator-table';
import { OwnFigureCell } from './own-figure-cell';

/** One indicator: a line of the progress table. */
export function IndicatorRow({
  indicator,
  group,
  at,
  unit,
  weeks,
  reports,
  mayReadReport,
  usualTyping,
}: { indicator: IndicatorProgress } & Omit<IndicatorTableProps, 'indicators' | 'caption'> & {
    usualTyping: string | null;
    /** Its group's name beside the first of a group. */
    group: { number: number; name: string; lines: number } | null;
  }) {
  const { rule, standing, own } = indicator;
  const isNotApplicable = own?.notApplicable === true;
  const hasTarget = standing.target !== null;
  const numbers = hasTarget ? 'number' : 'number narrow-hidden';
  return (
    <tr>
      {group && (
        <th scope="rowgroup" rowSpan={group.lines} className="group-name" title={group.name}>
          {group.number}. {groupNames[group.number] ?? group.name}
        </th>
      )}
      <th scope="row" className="indicator-name" title={titleOf(indicator)}>
        <a href={indicatorPath(at, unit.code, indicator.code)}>{indicator.shortName}</a>
        {rule.accumulation === 'weekly' && <span className="weekly"> trong tuần</span>}
      </th>
      <td className="number figure-main">
        {isNotApplicable ? 'không áp dụng' : figureText(rule, standing.shown)}
      </td>
      <td className="number fraction">{isNotApplicable ? '' : partsText(indicator)}</td>
      <td className="number week-change">
        {changeFigure(rule, standing.change)}
        {at.isReorganised && !at.isAlwaysItself && <span className="unit-note">{afterReorganisation}</span>}
      </td>
      <td className="spark-cell">
        <Sparkline {...sparkOf(indicator)} cuts={at.reorganisations.map(({ week }) => week)} />
      </td>
      <td className={`${numbers} asked`} data-label="Mức giao">
        <TargetCell
          standing={standing}
          isUpper={rule.direction === 'lower_is_better'}
          year={at.week.endsOn.slice(0, 4)}
        />
      </td>
      <td className={`${numbers} left`} data-label={leftText(rule)}>
        {standing.missing === null
          ? ''
          : `${isSinking(indicator) ? 'giảm ' : ''}${formatCount(standing.missing)}`}
      </td>
      <td className={`${numbers} pace`}>
        <PaceCell standing={standing} />
      </td>
      <td className="forecast">{!isNotApplicable && <Forecast standing={standing} />}</td>
      {reports && (
        <td className="own" data-label="Báo cáo">
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

/** Where lower is better, what is left is to go down. */
function isSinking({ rule, standing }: IndicatorProgress): boolean {
  return rule.direction === 'lower_is_better' && (standing.missing ?? 0) > 0;
}

/** The fraction of a rate; of counts of a week that still comes in, how many units they are of. */
export function partsText({ rule, standing, series, unitsExpected }: IndicatorProgress): string {
  const fraction = fractionText(rule, standing.shown);
  if (fraction || !standing.isComingIn || unitsExpected < 2) return fraction;
  return `${formatCount(series.at(-1)?.shown.units ?? 0)}/${formatCount(unitsExpected)} đơn vị`;
}

/** The indicator in full, and how many units stand behind the figure, for whoever asks. */
function titleOf({ name, measure, rule, series, unitsExpected, standing }: IndicatorProgress): string {
  const behind = series.at(-1)?.shown.units ?? 0;
  const parts = [`${name} (${measure})`];
  if (rule.accumulation === 'weekly')
    parts.push(`trong tuần; cả kế hoạch ${figureText(rule, standing.total)}`);
  if (unitsExpected > 1) parts.push(`${behind}/${unitsExpected} đơn vị có số`);
  return parts.join(' · ');
}

function TargetCell({
  standing: { target, judged },
  isUpper,
  year,
}: {
  standing: Standing;
  isUpper: boolean;
  /** Of the week that is looked at: a day of another year is written with its own. */
  year: string;
}) {
  if (!target) return '';
  return (
    <span className="target-cell">
      {target.denominator !== null && judged.denominator > 0 && (
        <TargetTrack
          rate={(100 * judged.numerator) / judged.denominator}
          target={(100 * target.numerator) / target.denominator}
        />
      )}
      <span>
        {isUpper && '≤ '}
        {targetText(target)}
      </span>
      <span className="target-day">
        {target.dueOn.startsWith(year) ? formatDayShort(target.dueOn) : formatDay(target.dueOn)}
      </span>
    </span>
  );
}

/** '1.122 · 640': needed each week, and done. */
function PaceCell({ standing: { pace } }: { standing: Standing }) {
  if (!pace) return '';
  const needed = pace.neededPerWeek === null ? '–' : formatCount(pace.neededPerWeek);
  return `${needed} · ${pace.presentPerWeek === null ? '?' : formatPace(pace.presentPerWeek)}`;
}

/** State in shape and words, and the day on which the target will be reached at the present pace. */
function Forecast({ standing }: { standing: Standing }) {
  const reachedOn = isForeseeable(standing) ? standing.pace?.reachedOn : null;
  return (
    <Mark shape={stateShapes[standing.state]}>
      {stateText(standing)}
      {reachedOn && <span className="forecast-day"> · {formatDay(reachedOn)}</span>}
    </Mark>
  );
}
