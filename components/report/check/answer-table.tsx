import { TableRegion } from '@/components/ui/table-region';
import { checkFigure } from '@/lib/domain/report/check';
import { missingPart } from '@/lib/domain/report/entry';
import type { IndicatorGroup, ReportedIndicator } from '@/lib/queries/report/read-indicators';
import { doubtWords } from '../doubt-words';
import type { Thresholds } from '../entry/typed';
import { ChangeCell, FigureCell } from '../report-figure';
import { figureWords } from '../words';

interface Checking {
  weekOrdinal: number;
  thresholds: Thresholds;
  editPath: string;
}

/** Every answer once more: figure, last figure, change, what is doubted, what is missing, and the way back to it. */
export function AnswerTable({ groups, ...checking }: { groups: IndicatorGroup[] } & Checking) {
  const all = groups.flatMap((group) => group.indicators);
  const blank = all.filter(({ typed }) => typed.figure.is === 'blank');
  const doubted = all.filter((one) => doubtsOf(one, checking.thresholds).length > 0);
  return (
    <>
      <h2 className="section-title">Xem lại trước khi gửi</h2>
      <ul className="answer-facts">
        <li>
          Đã có số{' '}
          <strong>
            {all.length - blank.length}/{all.length}
          </strong>{' '}
          chỉ tiêu
          {blank.length > 0 && '; chỉ tiêu để trống giữ số lần trước, không tính là 0'}
        </li>
        {doubted.length > 0 && (
          <li className="text-look">
            ▲ {doubted.length} số nên xem lại; nếu đúng thì cứ gửi, tốt nhất kèm ghi chú
          </li>
        )}
      </ul>
      <TableRegion label="Số liệu sẽ gửi">
        <table className="table table-stack answer-table">
          <thead>
            <tr>
              <th scope="col">Chỉ tiêu</th>
              <th scope="col" className="number">
                Sẽ gửi
              </th>
              <th scope="col" className="number">
                Lần trước
              </th>
              <th scope="col" className="number">
                Thay đổi
              </th>
              <th scope="col">
                <span className="sr-only">Sửa</span>
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
                <Row key={indicator.code} indicator={indicator} {...checking} />
              ))}
            </tbody>
          ))}
        </table>
      </TableRegion>
    </>
  );
}

function Row({ indicator, weekOrdinal, thresholds, editPath }: { indicator: ReportedIndicator } & Checking) {
  const { code, name, rule, typed, baseline, previous } = indicator;
  const field = `${editPath}#${code}.${rule.kind === 'yes_no' ? 'answer' : 'numerator'}`;
  return (
    <tr>
      <th scope="row">
        {name}
        {missingPart(rule, typed.figure) && (
          <span className="under text-wrong">
            ■ Còn thiếu một nửa: có tử số thì cần cả mẫu số, và ngược lại.
          </span>
        )}
        {doubtsOf(indicator, thresholds).map((doubt) => (
          <span key={doubt.code} className="under text-look">
            ▲ {doubtWords(doubt)}
          </span>
        ))}
        {typed.reason && <span className="under">Ghi chú: {typed.reason}</span>}
      </th>
      <td className="number" data-label="Sẽ gửi">
        <FigureCell rule={rule} figure={typed.figure} baseline={baseline} />
      </td>
      <td className="number" data-label="Lần trước">
        {previous ? figureWords(rule.kind, previous.figure) : '–'}
      </td>
      <td className={typed.figure.is === 'given' ? 'number' : 'number narrow-hidden'} data-label="Thay đổi">
        <ChangeCell indicator={indicator} weekOrdinal={weekOrdinal} />
      </td>
      <td className="answer-edit">
        <a href={field} aria-label={`Sửa ${name}`}>
          Sửa
        </a>
      </td>
    </tr>
  );
}

function doubtsOf({ rule, typed, previous, baseline }: ReportedIndicator, thresholds: Thresholds) {
  return checkFigure({
    rule,
    figure: typed.figure,
    previous: previous?.figure ?? { is: 'blank' },
    baseline,
    ...thresholds,
  });
}
