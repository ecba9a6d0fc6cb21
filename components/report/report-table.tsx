import Link from 'next/link';
import { TableRegion } from '@/components/ui/table-region';
import { formatInstant } from '@/lib/domain/plan/day';
import type { IndicatorGroup, ReportedIndicator, TypedFigure } from '@/lib/queries/report/read-indicators';
import { ChangeCell, FigureCell } from './report-figure';
import { originWords } from './words';

interface Reading {
  groups: IndicatorGroup[];
  weekOrdinal: number;
  /** The revision compared with, or null. */
  compared: number | null;
  /** The report's own address. */
  path: string;
}

/** Every figure of a report: fraction, rate, change since the last one, why, and who typed it. */
export function ReportTable({ groups, weekOrdinal, compared, path }: Reading) {
  const hands = new Set(
    groups.flatMap(({ indicators }) => indicators.map(({ typed }) => handWords(typed)).filter(Boolean)),
  );
  // One person who typed all at once is named once, not on every line.
  const [onlyHand] = hands.size === 1 ? hands : [];
  return (
    <TableRegion label="Số liệu của báo cáo">
      <table className="table table-stack report-table">
        <caption>{onlyHand && <>Cả báo cáo do {onlyHand}. </>}"–": chưa có số.</caption>
        <thead>
          <tr>
            <th scope="col">Chỉ tiêu</th>
            <th scope="col" className="number">
              Số liệu
            </th>
            {compared !== null && (
              <th scope="col" className="number">
                Bản {compared}
              </th>
            )}
            <th scope="col" className="number">
              Thay đổi
            </th>
            {!onlyHand && <th scope="col">Người nhập</th>}
          </tr>
        </thead>
        {groups.map((group) => (
          <tbody key={group.number}>
            <tr className="group-head">
              <th scope="rowgroup" colSpan={3 + (compared === null ? 0 : 1) + (onlyHand ? 0 : 1)}>
                {group.name}
              </th>
            </tr>
            {group.indicators.map((indicator) => (
              <Row
                key={indicator.code}
                indicator={indicator}
                weekOrdinal={weekOrdinal}
                compared={compared}
                path={path}
                namesHand={!onlyHand}
              />
            ))}
          </tbody>
        ))}
      </table>
    </TableRegion>
  );
}

function Row({
  indicator,
  weekOrdinal,
  compared,
  path,
  namesHand,
}: { indicator: ReportedIndicator; namesHand: boolean } & Omit<Reading, 'groups'>) {
  const { rule, typed, measure, baseline } = indicator;
  const isChanged = JSON.stringify(indicator.compared) !== JSON.stringify(typed.figure);
  return (
    <tr>
      <th scope="row">
        {indicator.name}
        <span className="under">
          {rule.accumulation === 'running' ? 'luỹ kế' : 'phát sinh'}, {measure}
        </span>
        {typed.reason && <span className="under report-reason">Ghi chú: {typed.reason}</span>}
        {indicator.returned && (
          <span className="under text-look">▲ Cần bổ sung: {indicator.returned.reason}</span>
        )}
        <span className="under print-hidden">
          <Link href={`${path}/history/${indicator.code}`}>Lịch sử số này</Link>
        </span>
      </th>
      <td className="number" data-label="Số liệu">
        <FigureCell rule={rule} figure={typed.figure} baseline={baseline} />
      </td>
      {compared !== null && (
        <td className="number" data-label={`Bản ${compared}`}>
          {isChanged ? (
            <span>
              <FigureCell rule={rule} figure={indicator.compared} baseline={baseline} />
              <span className="under report-changed">▲ khác</span>
            </span>
          ) : (
            <span className="text-ink-faint">như nhau</span>
          )}
        </td>
      )}
      <td className={typed.figure.is === 'given' ? 'number' : 'number narrow-hidden'} data-label="Thay đổi">
        <ChangeCell indicator={indicator} weekOrdinal={weekOrdinal} />
      </td>
      {namesHand && <td data-label={typed.typedAt ? 'Người nhập' : undefined}>{handWords(typed)}</td>}
    </tr>
  );
}

/** 'Tổ công tác phường Cửa Lò, 09:12 24/11/2026, nhập trên trang'; null for what nobody typed. */
function handWords({ typedBy, typedAt, origin }: TypedFigure): string | null {
  if (!typedAt) return null;
  return [typedBy ?? 'đơn vị (không ghi tên)', formatInstant(typedAt), origin && originWords[origin]]
    .filter(Boolean)
    .join(', ');
}
