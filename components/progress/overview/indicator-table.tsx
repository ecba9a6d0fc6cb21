import type { Day } from '@/lib/domain/plan/day';
import type { IndicatorProgress } from '@/lib/queries/progress/indicator-progress';
import type { Place } from '@/lib/queries/progress/locate';
import type { Standpoint } from '../paths';
import { usualTypingOf } from '../typing';
import { IndicatorRow } from './indicator-row';

export interface IndicatorTableProps {
  at: Standpoint &
    Pick<Place, 'reorganisations' | 'isReorganised' | 'isAlwaysItself'> & { week: { endsOn: Day } };
  unit: { code: string; level: string };
  weeks: readonly { isoYear: number; isoNumber: number }[];
  indicators: readonly IndicatorProgress[];
  /** The unit reports itself: each figure says in which week, and who typed it to those who may know. */
  reports: boolean;
  mayReadReport: boolean;
  caption: string;
}

/** All indicators of one unit, a line each, in the five groups: what stands, what moved, what is missing, until when. */
export function IndicatorTable(props: IndicatorTableProps) {
  const { indicators, reports, mayReadReport, caption } = props;
  const groups = [...new Set(indicators.map((one) => one.groupNumber))].map((number) => ({
    number,
    indicators: indicators.filter((one) => one.groupNumber === number),
  }));
  const usualTyping = mayReadReport ? usualTypingOf(indicators.map(({ own }) => own)) : null;
  return (
    <table className="table table-stack indicator-table" data-in-app>
      <caption className={usualTyping ? '' : 'sr-only'}>
        {caption}
        {usualTyping && `. Người nhập: ${usualTyping}, trừ dòng ghi khác.`}
      </caption>
      <thead>
        <tr>
          <th scope="col">Nhóm</th>
          <th scope="col">Chỉ tiêu</th>
          <th scope="col" className="number">
            Số liệu
          </th>
          <th scope="col" className="number fraction">
            Tử số/mẫu số
          </th>
          <th scope="col" className="number" title="So tuần trước; tỷ lệ: điểm %, số lượng: đơn vị đếm">
            +/− tuần
          </th>
          <th scope="col" className="spark-cell">
            12 tuần
          </th>
          <th scope="col" className="number">
            Mức giao, hạn
          </th>
          <th scope="col" className="number left">
            Còn thiếu
          </th>
          <th scope="col" className="number pace">
            Cần · làm mỗi tuần
          </th>
          <th scope="col">Dự kiến đạt</th>
          {reports && <th scope="col">Báo cáo</th>}
        </tr>
      </thead>
      {groups.map(({ number, indicators: lines }) => (
        <tbody key={number}>
          {lines.map((indicator, index) => (
            <IndicatorRow
              key={indicator.code}
              indicator={indicator}
              group={index === 0 ? { number, name: indicator.groupName, lines: lines.length } : null}
              usualTyping={usualTyping}
              {...props}
            />
          ))}
        </tbody>
      ))}
    </table>
  );
}
