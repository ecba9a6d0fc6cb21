import { Fragment } from 'react';
import { stateShapes } from '@/components/progress/words';
import { Mark } from '@/components/ui/mark';
import type { SnapshotIndicator } from '@/lib/domain/meeting/freeze/snapshot';
import { aimText, resultText } from '@/lib/domain/meeting/summary/result-text';
import { stateText } from '@/lib/domain/progress/sentences';
import { formatCount } from '@/lib/domain/report/number';

/** The frozen indicators by group. @param path of the page where units are shown; null where there are none. */
export function FrozenIndicators({
  indicators,
  path,
}: {
  indicators: readonly SnapshotIndicator[];
  path: string | null;
}) {
  const groups = [...new Set(indicators.map(({ groupNumber }) => groupNumber))];
  return (
    <>
      <h2 className="section-title" id="chi-tieu">
        Chỉ tiêu
      </h2>
      <table className="table table-stack frozen-table">
        <thead>
          <tr>
            <th scope="col">Chỉ tiêu</th>
            <th scope="col" className="number">
              Kết quả
            </th>
            <th scope="col" className="number">
              Mức giao
            </th>
            <th scope="col" className="number">
              Còn thiếu
            </th>
            <th scope="col">Đánh giá</th>
            {path && (
              <th scope="col" className="print-hidden">
                Đơn vị
              </th>
            )}
          </tr>
        </thead>
        <tbody>
          {groups.map((group) => {
            const own = indicators.filter(({ groupNumber }) => groupNumber === group);
            return (
              <Fragment key={group}>
                <tr className="group-head">
                  <th scope="rowgroup" colSpan={path ? 6 : 5}>
                    {own[0]?.groupName}
                  </th>
                </tr>
                {own.map((one) => (
                  <IndicatorRow key={one.code} indicator={one} path={path} />
                ))}
              </Fragment>
            );
          })}
        </tbody>
      </table>
    </>
  );
}

function IndicatorRow({ indicator, path }: { indicator: SnapshotIndicator; path: string | null }) {
  const { code, name, shortName, measure, rule, standing } = indicator;
  return (
    <tr id={`chi-tieu-${code}`}>
      <th scope="row">{name}</th>
      <td data-label="Kết quả" className="number">
        {resultText(indicator, standing.shown)}
      </td>
      <td data-label="Mức giao" className="number">
        {aimText(rule, standing.target)}
      </td>
      <td data-label="Còn thiếu" className="number">
        {standing.missing !== null && standing.missing > 0 && `${formatCount(standing.missing)} ${measure}`}
      </td>
      <td data-label="Đánh giá">
        <Mark shape={stateShapes[standing.state]}>{stateText(standing)}</Mark>
      </td>
      {path && (
        <td data-label="Đơn vị" className="print-hidden">
          <a href={`${path}?by=${code}#don-vi`}>
            Xem<span className="sr-only"> từng đơn vị về {shortName}</span>
          </a>
        </td>
      )}
    </tr>
  );
}
