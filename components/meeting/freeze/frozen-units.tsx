import { isNotApplicable, notApplicable } from '@/lib/domain/meeting/freeze/not-applicable';
import {
  amountOf,
  childrenOf,
  type Snapshot,
  type SnapshotIndicator,
  type SnapshotUnit,
  verdictOf,
} from '@/lib/domain/meeting/freeze/snapshot';
import { resultText } from '@/lib/domain/meeting/summary/result-text';

/** One indicator as every unit below stood: areas, and below each those that report it. */
export function FrozenUnits({ snapshot, indicator }: { snapshot: Snapshot; indicator: SnapshotIndicator }) {
  const rows = childrenOf(snapshot).flatMap((child) => [
    { unit: child, isBelow: false },
    ...snapshot.units
      .filter(({ parentCode, level }) => parentCode === child.code && level === indicator.reportedBy)
      .map((unit) => ({ unit, isBelow: true })),
  ]);
  return (
    <>
      <h2 className="section-title" id="don-vi">
        {indicator.shortName}: từng đơn vị
      </h2>
      <table className="table table-stack frozen-table">
        <thead>
          <tr>
            <th scope="col">Đơn vị</th>
            <th scope="col" className="number">
              Kết quả
            </th>
            <th scope="col">Đánh giá</th>
          </tr>
        </thead>
        <tbody>
          {rows.map(({ unit, isBelow }) => (
            <UnitRow key={unit.code} unit={unit} indicator={indicator} isBelow={isBelow} />
          ))}
        </tbody>
      </table>
    </>
  );
}

function UnitRow({
  unit,
  indicator,
  isBelow,
}: {
  unit: SnapshotUnit;
  indicator: SnapshotIndicator;
  isBelow: boolean;
}) {
  const amount = amountOf(unit, indicator);
  const isFar = isNotApplicable(unit, indicator);
  return (
    <tr id={`don-vi-${unit.code}`} className={isBelow ? 'frozen-below' : undefined}>
      <th scope="row">{unit.fullName}</th>
      <td data-label="Kết quả" className="number">
        {isFar ? notApplicable : resultText(indicator, amount)}
      </td>
      <td data-label="Đánh giá">{isFar || !amount ? '' : verdictOf(indicator, amount)}</td>
    </tr>
  );
}
