import Link from 'next/link';
import { Mark } from '@/components/ui/mark';
import { formatCount } from '@/lib/domain/report/number';
import type { IndicatorView } from '@/lib/queries/progress/get-indicator-progress';
import type { ComparedUnit } from '@/lib/queries/progress/rank-field';
import { Change } from '../change';
import { Figure } from '../figure';
import { indicatorPath, reportPath } from '../paths';
import { fieldWords, rankingCaption, saidText } from './field-words';

/** Units in their places by one indicator, worst first; those without a figure last, and why they have none. */
export function FieldRanking({ view }: { view: IndicatorView }) {
  const { unit, week, weeks, indicator, field } = view;
  if (!field) return null;
  const { rule } = indicator;
  const hasMissing = field.units.some(({ missing }) => missing !== null);
  const left = rule.direction === 'higher_is_better' ? 'Còn thiếu' : 'Còn phải giảm';
  return (
    <table className="table table-stack table-units field-ranking">
      <caption>{rankingCaption(indicator, field)}</caption>
      <thead>
        <tr>
          <th scope="col" className="number">
            Hạng
          </th>
          <th scope="col">Đơn vị</th>
          <th scope="col" className="number">
            {rule.kind === 'count' ? `Số lượng (${indicator.measure})` : 'Tỷ lệ'}
          </th>
          {field.isSameField && (
            <th scope="col" className="number">
              So tuần trước
            </th>
          )}
          {hasMissing && (
            <th scope="col" className="number">
              {left} ({indicator.measure})
            </th>
          )}
          <th scope="col">Số liệu của</th>
        </tr>
      </thead>
      <tbody>
        {field.units.map((one) => (
          <tr key={one.code} className={one.unitId === unit.id ? 'own-row' : undefined}>
            <td className="number place" data-label="Hạng">
              {one.place ?? '–'}
            </td>
            <th scope="row">
              {one.unitId === unit.id ? (
                <strong aria-current="true">{one.fullName}</strong>
              ) : (
                <Link href={indicatorPath(view, one.code, indicator.code)} prefetch={false}>
                  {one.fullName}
                </Link>
              )}
              {field.is === 'communes' && <span className="under">{one.parentName}</span>}
            </th>
            <td className="number units-figure" data-label={rule.kind === 'count' ? 'Số lượng' : 'Tỷ lệ'}>
              {one.said.is === 'figure' ? (
                <Figure rule={rule} amount={one.shown} />
              ) : (
                <span className="no-figure">{saidText(one, indicator)}</span>
              )}
            </td>
            {field.isSameField && (
              <td className="number">
                <Change rule={rule} change={one.change} />
              </td>
            )}
            {hasMissing && (
              <td className="number" data-label={left}>
                {one.missing === null ? '–' : formatCount(one.missing)}
              </td>
            )}
            <td>
              <SaidIn
                unit={one}
                reportedBy={indicator.reportedBy}
                week={week}
                weeks={weeks}
                reportHref={field.mayReadReports ? reportHrefOf(view, one) : null}
              />
            </td>
          </tr>
        ))}
      </tbody>
    </table>
  );
}

/** The report that a unit's figure stands on; null where the figure is none of its own. */
function reportHrefOf({ plan, weeks, indicator }: IndicatorView, unit: ComparedUnit): string | null {
  const week = unit.level === indicator.reportedBy && unit.saidIn ? weeks[unit.saidIn - 1] : undefined;
  return week ? reportPath({ plan, week }, unit.code) : null;
}

/** Which week's figure it is, and a way to that report; of a unit that adds others up, how many have reported. */
function SaidIn({
  unit,
  reportHref,
  ...at
}: {
  unit: ComparedUnit;
  reportHref: string | null;
  reportedBy: string;
  week: { ordinal: number };
  weeks: readonly { isoNumber: number }[];
}) {
  const { shape, text } = fieldWords(unit, at);
  const said = reportHref ? (
    <Link href={reportHref} prefetch={false} aria-label={`Báo cáo của ${unit.fullName}, ${text}`}>
      {text}
    </Link>
  ) : (
    text
  );
  return shape ? <Mark shape={shape}>{said}</Mark> : <span>{said}</span>;
}
