import type { LaterFact } from '@/lib/domain/meeting/freeze/later-facts';
import { formatCount } from '@/lib/domain/report/number';

/** How many rows a page shows. */
const rowsMax = 300;

/** What besides figures is another now than when they were frozen. */
export function LaterFactTable({ facts }: { facts: readonly LaterFact[] }) {
  return (
    <>
      <table className="table table-stack later-facts">
        <caption>{formatCount(facts.length)} nội dung khác với lúc chốt</caption>
        <thead>
          <tr>
            <th scope="col">Đơn vị, chỉ tiêu</th>
            <th scope="col">Nội dung</th>
            <th scope="col">Lúc chốt</th>
            <th scope="col">Hiện nay</th>
          </tr>
        </thead>
        <tbody>
          {facts.slice(0, rowsMax).map(({ about, what, before, after }) => (
            <tr key={`${about} ${what}`}>
              <th scope="row">{about}</th>
              <td data-label="Nội dung">{what}</td>
              <td data-label="Lúc chốt" className="figures">
                {before}
              </td>
              <td data-label="Hiện nay" className="figures">
                {after}
              </td>
            </tr>
          ))}
        </tbody>
      </table>
      {facts.length > rowsMax && (
        <p>Còn {formatCount(facts.length - rowsMax)} nội dung khác nữa không liệt kê ở đây.</p>
      )}
    </>
  );
}
