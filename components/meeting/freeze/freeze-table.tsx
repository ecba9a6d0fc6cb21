import { Mark } from '@/components/ui/mark';
import { formatInstant } from '@/lib/domain/plan/day';
import type { ListedFreeze } from '@/lib/queries/meeting/list-freezes';

/** Each time the figures were frozen: the newest stands first and is in force. */
export function FreezeTable({ freezes }: { freezes: readonly ListedFreeze[] }) {
  return (
    <table className="table table-stack">
      <caption>{freezes.length} lần chốt, lần mới nhất đứng trước</caption>
      <thead>
        <tr>
          <th scope="col">Chốt lúc</th>
          <th scope="col">Người chốt</th>
          <th scope="col">Hiệu lực</th>
          <th scope="col">Mã kiểm tra</th>
        </tr>
      </thead>
      <tbody>
        {freezes.map(({ id, frozenAt, frozenBy, checksum, isSuperseded }) => (
          <tr key={id}>
            <th scope="row">
              <a href={`/freeze/${id}`}>{formatInstant(frozenAt)}</a>
            </th>
            <td data-label="Người chốt">{frozenBy}</td>
            <td data-label="Hiệu lực">
              {isSuperseded ? (
                <Mark shape="ring">đã có lần chốt sau</Mark>
              ) : (
                <Mark shape="disc">đang dùng</Mark>
              )}
            </td>
            <td data-label="Mã kiểm tra" className="checksum">
              {checksum.slice(0, 12)}
            </td>
          </tr>
        ))}
      </tbody>
    </table>
  );
}
