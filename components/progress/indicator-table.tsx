import type { IndicatorProgress } from '@/lib/queries/progress/indicator-progress';
import { IndicatorRow } from './indicator-row';
import type { Standpoint } from './paths';
import { usualTypingOf } from './typing';

export interface IndicatorTableProps {
  at: Standpoint;
  unit: { code: string; level: string };
  weeks: readonly { isoYear: number; isoNumber: number }[];
  indicators: readonly IndicatorProgress[];
  /** The unit reports itself: each figure says in which week, and who typed it to those who may know. */
  reports: boolean;
  mayReadReport: boolean;
  caption: string;
  /** Units without a report this week: said above the table, so a line says only what differs. */
  carriedUsual: number;
}

/** All indicators of one unit, in the five groups: what stands, what moved, what is missing. */
export function IndicatorTable(props: IndicatorTableProps) {
  const groups = [...new Set(props.indicators.map((one) => one.groupNumber))].map((number) => ({
    number,
    indicators: props.indicators.filter((one) => one.groupNumber === number),
  }));
  const usualTyping = props.mayReadReport ? usualTypingOf(props.indicators.map(({ own }) => own)) : null;
  return (
    <table className="table table-stack indicator-table">
      <caption>
        {props.caption}
        {usualTyping && `. Người nhập: ${usualTyping}, trừ dòng ghi khác.`}
      </caption>
      <thead>
        <tr>
          <th scope="col">Chỉ tiêu</th>
          <th scope="col" className="number">
            Số liệu
          </th>
          <th scope="col" className="number">
            So tuần trước
          </th>
          <th scope="col" className="spark-cell">
            12 tuần
          </th>
          <th scope="col" className="number">
            Mức giao
          </th>
          <th scope="col" className="number">
            Còn thiếu
          </th>
          <th scope="col">Trạng thái</th>
          {props.reports && <th scope="col">Báo cáo</th>}
        </tr>
      </thead>
      {groups.map(({ number, indicators }) => (
        <tbody key={number}>
          <tr className="group-head">
            <th scope="rowgroup" colSpan={props.reports ? 8 : 7}>
              {number}. {indicators[0]?.groupName}
            </th>
          </tr>
          {indicators.map((indicator) => (
            <IndicatorRow key={indicator.code} indicator={indicator} usualTyping={usualTyping} {...props} />
          ))}
        </tbody>
      ))}
    </table>
  );
}
