import { amountText, type LaterChange } from '@/lib/domain/meeting/freeze/later-changes';
import { formatCount } from '@/lib/domain/report/number';

/** How many rows a page shows; the rest is in the ledger. */
const rowsMax = 300;

/** Figures that are others now than when they were frozen. */
export function ChangeTable({ changes }: { changes: readonly LaterChange[] }) {
  return (
    <>
      <table className="table table-stack">
        <caption>{formatCount(changes.length)} số liệu khác với lúc chốt</caption>
        <thead>
          <tr>
            <th scope="col">Đơn vị</th>
            <th scope="col">Chỉ tiêu</th>
            <th scope="col">Lúc chốt</th>
            <th scope="col">Hiện nay</th>
          </tr>
        </thead>
        <tbody>
          {changes
            .slice(0, rowsMax)
            .map(({ unitCode, unitName, indicatorCode, indicatorName, before, after }) => (
              <tr key={`${unitCode} ${indicatorCode}`}>
                <th scope="row">{unitName}</th>
                <td data-label="Chỉ tiêu">{indicatorName}</td>
                <td data-label="Lúc chốt" className="figures">
                  {amountText(before)}
                </td>
                <td data-label="Hiện nay" className="figures">
                  {amountText(after)}
                </td>
              </tr>
            ))}
        </tbody>
      </table>
      {changes.length > rowsMax && (
        <p>Còn {formatCount(changes.length - rowsMax)} số liệu khác nữa không liệt kê ở đây.</p>
      )}
    </>
  );
}
