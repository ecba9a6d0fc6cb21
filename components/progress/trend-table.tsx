import { formatDay } from '@/lib/domain/plan/day';
import type { Week } from '@/lib/domain/plan/week';
import { changeOf } from '@/lib/domain/progress/standing';
import type { IndicatorProgress } from '@/lib/queries/progress/indicator-progress';
import { Change } from './change';
import { figureText, fractionText } from './words';

/** The trend in figures, latest week first. */
export function TrendTable({ indicator, weeks }: { indicator: IndicatorProgress; weeks: readonly Week[] }) {
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
          const before = series[week - 2];
          return (
            <tr key={week}>
              <th scope="row" className="whitespace-nowrap">
                Tuần {weeks[week - 1]?.isoNumber}
                <span className="under">{formatDay(weeks[week - 1]?.endsOn ?? '')}</span>
              </th>
              {isRate && <td className="number">{fractionText(rule, shown) || '–'}</td>}
              <td className="number figure-main">{figureText(rule, shown)}</td>
              <td className="number">
                <Change rule={rule} change={before ? changeOf(rule, before.shown, shown) : null} />
              </td>
              <td className="number">{shown.units}</td>
            </tr>
          );
        })}
      </tbody>
    </table>
  );
}
