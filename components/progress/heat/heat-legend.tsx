import { TableRegion } from '@/components/ui/table-region';
import { type RampStep, rangesOf } from '@/lib/domain/progress/ramp';
import { silenceWords } from '@/lib/domain/progress/ranking';
import type { HeatColumn } from '@/lib/queries/progress/heat-table';
import { stateNames, targetSentence } from '../words';
import { heatMarks, rangeText } from './heat-words';

const steps: RampStep[] = [1, 2, 3, 4, 5];

/** What colours, shapes and hatching stand for; where the colours of each indicator change. */
export function HeatLegend({ columns }: { columns: readonly HeatColumn[] }) {
  const shaded = columns.filter(({ ramp }) => ramp !== null);
  return (
    <section aria-labelledby="chu-giai" className="heat-legend">
      <h2 className="section-title" id="chu-giai">
        Chú giải
      </h2>
      <ul>
        {(['reached', 'behind', 'overdue'] as const).map((state) => (
          <li key={state}>
            <i aria-hidden="true">{heatMarks[state]}</i> {stateNames[state]}
          </li>
        ))}
        <li>
          <Hatched>{silenceWords.nothing}</Hatched> không có số liệu, khác với số 0
        </li>
        <li>
          <Hatched>{silenceWords.not_applicable}</Hatched> đơn vị không có nội dung này
        </li>
        <li>“tuần 45” dưới một số: số luỹ kế của tuần đó, tuần này chưa báo cáo lại</li>
      </ul>
      <p>
        Màu đậm là kết quả cao hơn; màu đậm nhất chỉ dùng cho nơi đã đạt mức giao. Số lượng có giao mức tô
        theo tỷ lệ so với mức giao của từng đơn vị; số lượng không giao mức không tô màu, vì đơn vị lớn luôn
        có số lớn.
      </p>
      {shaded.length > 0 && (
        <TableRegion label="Mốc màu của từng chỉ tiêu">
          <table className="table heat-edges">
            <caption>Mốc màu của từng chỉ tiêu, tính trên các đơn vị trong bảng</caption>
            <thead>
              <tr>
                <th scope="col">Chỉ tiêu</th>
                {steps.map((step) => (
                  <th key={step} scope="col">
                    Bậc {step}
                    {step === 5 && ' (đạt mức giao, nếu có)'}
                  </th>
                ))}
                <th scope="col">Mức giao</th>
              </tr>
            </thead>
            <tbody>
              {shaded.map((column) => (
                <Edges key={column.code} column={column} />
              ))}
            </tbody>
          </table>
        </TableRegion>
      )}
    </section>
  );
}

function Hatched({ children }: { children: string }) {
  return (
    <span className="heat-sample heat-none">
      <span>{children}</span>
    </span>
  );
}

function Edges({ column: { shortName, ramp, rule, target, shadedBy } }: { column: HeatColumn }) {
  const ranges = ramp ? rangesOf(ramp) : [];
  return (
    <tr>
      <th scope="row">{shortName}</th>
      {steps.map((step) => {
        const range = ranges.find((one) => one.step === step);
        return range ? (
          <td key={step} className={`heat-${step}`}>
            {rangeText(range)}
          </td>
        ) : (
          <td key={step}>–</td>
        );
      })}
      <td>
        {shadedBy === 'share_of_target'
          ? 'giao riêng từng đơn vị; % so với mức giao'
          : target
            ? targetSentence(rule, target)
            : '–'}
      </td>
    </tr>
  );
}
