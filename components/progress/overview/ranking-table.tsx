import { Mark } from '@/components/ui/mark';
import { formatCount } from '@/lib/domain/report/number';
import type { IndicatorProgress } from '@/lib/queries/progress/indicator-progress';
import type { RankedUnit } from '@/lib/queries/progress/rank-children';
import { Change } from '../change';
import { Figure } from '../figure';
import { afterReorganisation } from '../words';

/** The units right below one unit, by one indicator, worst first. */
export function RankingTable({
  indicator,
  units,
  weeks,
  week,
  hrefOf,
  figureHrefOf,
  isReorganised = false,
}: {
  indicator: IndicatorProgress;
  units: readonly RankedUnit[];
  weeks: readonly { isoNumber: number }[];
  week: { ordinal: number };
  hrefOf: (unit: RankedUnit) => string;
  /** Where a figure leads, when that is another page than its unit's. */
  figureHrefOf?: (unit: RankedUnit) => string;
  /** A week before, other units stood here. */
  isReorganised?: boolean;
}) {
  const hasMissing = units.some(({ missing }) => missing !== null);
  return (
    <table className="table table-stack table-units" data-in-app>
      <caption>
        {indicator.name}: {formatCount(units.length)} đơn vị trực thuộc, xếp từ thấp nhất
      </caption>
      <thead>
        <tr>
          <th scope="col">Đơn vị</th>
          <th scope="col" className="number">
            {indicator.rule.kind === 'count' ? 'Số lượng' : 'Tỷ lệ'}
          </th>
          <th scope="col" className="number">
            So tuần trước
          </th>
          {hasMissing && (
            <th scope="col" className="number">
              Còn thiếu
            </th>
          )}
          <th scope="col">Báo cáo tuần này</th>
        </tr>
      </thead>
      <tbody>
        {units.map((unit) => (
          <tr key={unit.code}>
            <th scope="row">
              <a href={hrefOf(unit)}>{unit.fullName}</a>
            </th>
            <td className="number units-figure" data-label={indicator.shortName}>
              <Figure rule={indicator.rule} amount={unit.shown} href={figureHrefOf?.(unit)} />
            </td>
            <td className="number">
              <Change
                rule={indicator.rule}
                change={unit.change}
                {...(isReorganised && { instead: afterReorganisation })}
              />
            </td>
            {hasMissing && (
              <td className="number" data-label="Còn thiếu">
                {unit.missing === null ? '–' : formatCount(unit.missing)}
              </td>
            )}
            <td>
              <Received unit={unit} weeks={weeks} week={week} />
            </td>
          </tr>
        ))}
      </tbody>
    </table>
  );
}

/** For one that reports itself: reported or the week of its last report; for others: how many have. */
function Received({
  unit,
  weeks,
  week,
}: {
  unit: RankedUnit;
  weeks: readonly { isoNumber: number }[];
  week: { ordinal: number };
}) {
  if (unit.expected === 0) return <span>không phải báo cáo</span>;
  if (unit.expected > 1) {
    return (
      <Mark shape={unit.received === unit.expected ? 'disc' : 'ring'}>
        {unit.received}/{unit.expected} đơn vị
      </Mark>
    );
  }
  if (unit.latestWeek === week.ordinal) return <Mark shape="disc">đã báo cáo</Mark>;
  const last = unit.latestWeek === null ? null : weeks[unit.latestWeek - 1];
  return (
    <span>
      <Mark shape="ring">chưa báo cáo</Mark>
      {last && <span className="under"> số của tuần {last.isoNumber}</span>}
    </span>
  );
}
