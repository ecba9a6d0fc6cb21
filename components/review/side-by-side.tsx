import Link from 'next/link';
import { TableRegion } from '@/components/ui/table-region';
import { formatPointChange, formatTenths } from '@/lib/domain/progress/rate';
import type { Reviewed } from '@/lib/queries/report/read-doubts';
import type { IndicatorGroup, ReportedIndicator } from '@/lib/queries/report/read-indicators';
import { doubtWords } from '../report/doubt-words';
import { ChangeCell, FigureCell } from '../report/report-figure';
import { NoteField } from './review-form';

interface Reading {
  groups: IndicatorGroup[];
  /** What is to be seen of each figure, by indicator code. */
  reviewed: Record<string, Reviewed>;
  weekOrdinal: number;
  path: string;
}

/** A report as its reviewer reads it: this week, last week, the difference, the peers, and what is unusual. */
export function SideBySide({ groups, ...reading }: Reading) {
  const flagged = Object.values(reading.reviewed).filter(({ doubts }) => doubts.length > 0).length;
  return (
    <TableRegion label="Số liệu tuần này cạnh tuần trước">
      <table className="table table-stack review-table">
        <caption>
          {flagged === 0
            ? 'Không có số nào bất thường theo các phép kiểm tra.'
            : `▲ ${flagged} số cần xem; cảnh báo không có nghĩa là sai.`}{' '}
          "Đơn vị khác": mức thay đổi thường gặp (trung vị) một tuần của các đơn vị cùng địa bàn.
        </caption>
        <thead>
          <tr>
            <th scope="col">Chỉ tiêu</th>
            <th scope="col" className="number">
              Tuần này
            </th>
            <th scope="col" className="number">
              Lần trước
            </th>
            <th scope="col" className="number">
              Thay đổi
            </th>
            <th scope="col" className="number">
              Đơn vị khác
            </th>
          </tr>
        </thead>
        {groups.map((group) => (
          <tbody key={group.number}>
            <tr className="group-head">
              <th scope="rowgroup" colSpan={5}>
                {group.name}
              </th>
            </tr>
            {group.indicators.map((indicator) => (
              <Row key={indicator.code} indicator={indicator} {...reading} />
            ))}
          </tbody>
        ))}
      </table>
    </TableRegion>
  );
}

function Row({
  indicator,
  reviewed,
  weekOrdinal,
  path,
}: { indicator: ReportedIndicator } & Omit<Reading, 'groups'>) {
  const { code, name, rule, typed, previous, baseline } = indicator;
  const { doubts = [], peersChange = null } = reviewed[code] ?? {};
  return (
    <tr className={doubts.length > 0 ? 'review-flagged' : undefined}>
      <th scope="row">
        {name}
        <span className="under">
          {doubts.map((doubt) => (
            <strong key={doubt.code} className="review-doubt">
              ▲ {doubtWords(doubt)}
            </strong>
          ))}
          {typed.reason && <span className="review-reason">Đơn vị ghi: {typed.reason}</span>}
        </span>
        <div className="review-tools print-hidden">
          <Link href={`${path}/history/${code}`}>Lịch sử</Link>
          <NoteField code={code} name={name} isDoubted={doubts.length > 0} />
        </div>
      </th>
      <td className="number" data-label="Tuần này">
        <FigureCell rule={rule} figure={typed.figure} baseline={baseline} />
      </td>
      <td className="number" data-label="Lần trước">
        {previous ? <FigureCell rule={rule} figure={previous.figure} baseline={baseline} /> : '–'}
      </td>
      <td className="number" data-label="Thay đổi">
        <ChangeCell indicator={indicator} weekOrdinal={weekOrdinal} />
      </td>
      <td className="number" data-label="Đơn vị khác">
        {peersChange === null ? '–' : peersWords(rule.kind, peersChange)}
      </td>
    </tr>
  );
}

/** '+0,6 điểm %' for a rate, '+1,2%' for a count. */
function peersWords(kind: ReportedIndicator['rule']['kind'], tenths: number): string {
  if (kind === 'rate') return `${formatPointChange(tenths)} điểm %`;
  return `${tenths < 0 ? '−' : '+'}${formatTenths(Math.abs(tenths))}%`;
}
