import { addDays, type Day, formatDay } from '@/lib/domain/plan/day';
import type { SetBody } from '@/lib/queries/meeting/read-issuing-body';

/** Who issued a unit's papers from when to when, the newest first. @param pathOf where one is shown by its day. */
export function BodyTable({ set, pathOf }: { set: readonly SetBody[]; pathOf: (from: Day) => string }) {
  return (
    <table className="table table-stack">
      <caption>Các lần thiết lập, lần mới nhất đứng trước</caption>
      <thead>
        <tr>
          <th scope="col">Cơ quan ban hành</th>
          <th scope="col">Thể thức</th>
          <th scope="col">Ký hiệu</th>
          <th scope="col">Người ký</th>
          <th scope="col">Hiệu lực</th>
        </tr>
      </thead>
      <tbody>
        {set.map(({ body, validFrom, validUntil }) => (
          <tr key={validFrom}>
            <th scope="row">
              <a href={pathOf(validFrom)}>{body.name.replaceAll('\n', ' ')}</a>
              {body.parentName && <span className="under">{body.parentName.replaceAll('\n', ' ')}</span>}
            </th>
            <td data-label="Thể thức">{body.form === 'party' ? 'Đảng' : 'Nhà nước'}</td>
            <td data-label="Ký hiệu">{body.symbol}</td>
            <td data-label="Người ký">
              {body.signer.lines.join(', ')}
              {body.signer.name && <span className="under">{body.signer.name}</span>}
            </td>
            <td data-label="Hiệu lực" className="figures">
              từ {formatDay(validFrom)}
              {validUntil && ` đến ${formatDay(addDays(validUntil, -1))}`}
            </td>
          </tr>
        ))}
      </tbody>
    </table>
  );
}
