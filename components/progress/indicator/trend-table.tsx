import { Fragment } from 'react';
import { formatDay } from '@/lib/domain/plan/day';
import type { Week } from '@/lib/domain/plan/week';
import type { Break } from '@/lib/domain/progress/cover';
import { changeOf } from '@/lib/domain/progress/standing';
import type { IndicatorProgress } from '@/lib/queries/progress/indicator-progress';
import type { Reorganisation } from '@/lib/queries/progress/read-reorganisations';
import { Change } from '../change';
import { afterReorganisation, breakTexts, figureText, fractionText, reorganisationText } from '../words';

/**
 * The trend in figures, latest week first.
 * @param reorganisations of the unit, each said in a line between the weeks of before and after.
 * @param breaks weeks without a figure on the map that was chosen, and why.
 * @param isOneUnit the series is of one unit throughout: then a change across a reorganisation is one.
 */
export function TrendTable({
  indicator,
  weeks,
  reorganisations = [],
  breaks = new Map(),
  isOneUnit = true,
}: {
  indicator: Pick<IndicatorProgress, 'rule' | 'series'>;
  weeks: readonly Week[];
  reorganisations?: readonly Reorganisation[];
  breaks?: ReadonlyMap<number, Break>;
  isOneUnit?: boolean;
}) {
  const { rule, series } = indicator;
  const isRate = rule.kind !== 'count';
  return (
    <table className="table">
      <caption>Từng tuần, tuần mới nhất trước</caption>
      <thead>
        <tr>
          <th scope="col">Tuần, đến ngày</th>
          {isRate && (
            <th scope="col" className="number">
              Tử số/mẫu số
            </th>
          )}
          <th scope="col" className="number">
            {isRate ? 'Tỷ lệ' : 'Số lượng'}
          </th>
          <th scope="col" className="number">
            So tuần trước
          </th>
          <th scope="col" className="number">
            Đơn vị có số
          </th>
        </tr>
      </thead>
      <tbody>
        {series.toReversed().map(({ week, shown }) => {
          const broken = breaks.get(week);
          const before = series[week - 2];
          const cut = reorganisations.find((one) => one.week === week);
          const isAnother = cut !== undefined && !isOneUnit;
          return (
            <Fragment key={week}>
              <tr>
                <th scope="row" className="whitespace-nowrap">
                  Tuần {weeks[week - 1]?.isoNumber}
                  <span className="under">{formatDay(weeks[week - 1]?.endsOn ?? '')}</span>
                </th>
                {broken ? (
                  <td className="number no-figure" colSpan={isRate ? 4 : 3}>
                    <span>{breakTexts[broken]}</span>
                  </td>
                ) : (
                  <>
                    {isRate && <td className="number">{fractionText(rule, shown) || '–'}</td>}
                    <td className="number figure-main">{figureText(rule, shown)}</td>
                    <td className="number">
                      <Change
                        rule={rule}
                        change={before && !isAnother ? changeOf(rule, before.shown, shown) : null}
                        {...(isAnother && { instead: afterReorganisation })}
                      />
                    </td>
                    <td className="number">{shown.units}</td>
                  </>
                )}
              </tr>
              {cut && (
                <tr className="cut-row">
                  <td colSpan={isRate ? 5 : 4} title={cut.legalBasis}>
                    {reorganisationText(cut)}
                  </td>
                </tr>
              )}
            </Fragment>
          );
        })}
      </tbody>
    </table>
  );
}
