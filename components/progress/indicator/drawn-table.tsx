import type { IndicatorRule } from '@/lib/domain/plan/indicator';
import type { Week } from '@/lib/domain/plan/week';
import type { SeriesPoint } from '@/lib/domain/progress/series';
import { Figure } from '../figure';

/** All figures of the lines that are drawn, a column for each, latest week first. */
export function DrawnTable({
  rule,
  drawn,
  weeks,
}: {
  rule: IndicatorRule;
  drawn: readonly { fullName: string; series: readonly SeriesPoint[] }[];
  weeks: readonly Week[];
}) {
  const last = drawn[0]?.series.length ?? 0;
  const ordinals = Array.from({ length: last }, (_, index) => last - index);
  return (
    <table className="table">
      <caption>Các đơn vị trên biểu đồ, từng tuần, tuần mới nhất trước</caption>
      <thead>
        <tr>
          <th scope="col">Tuần</th>
          {drawn.map(({ fullName }) => (
            <th key={fullName} scope="col" className="number drawn-name">
              {fullName}
            </th>
          ))}
        </tr>
      </thead>
      <tbody>
        {ordinals.map((week) => (
          <tr key={week}>
            <th scope="row" className="whitespace-nowrap">
              Tuần {weeks[week - 1]?.isoNumber}
            </th>
            {drawn.map(({ fullName, series }) => (
              <td key={fullName} className="number">
                <Figure rule={rule} amount={series[week - 1]?.shown ?? null} />
              </td>
            ))}
          </tr>
        ))}
      </tbody>
    </table>
  );
}
