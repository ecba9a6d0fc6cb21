import type { Role } from '@/lib/domain/account/role';
import { type Day, formatDay } from '@/lib/domain/plan/day';
import { roleNames } from './words';

interface HeldRole {
  role: Role;
  unitName: string;
  validFrom: Day;
  validUntil: Day | null;
}

/** The roles somebody holds or held, and over which unit. */
export function HeldRoles({ roles }: { roles: HeldRole[] }) {
  if (roles.length === 0) {
    return <p>Chưa được giao vai trò nào. Hãy đề nghị người quản trị của tỉnh giao vai trò và đơn vị.</p>;
  }
  return (
    <table className="table">
      <caption className="sr-only">Vai trò và đơn vị được giao</caption>
      <thead>
        <tr>
          <th scope="col">Vai trò</th>
          <th scope="col">Đơn vị</th>
          <th scope="col">Từ ngày</th>
        </tr>
      </thead>
      <tbody>
        {roles.map(({ role, unitName, validFrom, validUntil }) => (
          <tr key={`${role}${unitName}${validFrom}`}>
            <th scope="row">{roleNames[role]}</th>
            <td>{unitName}</td>
            <td>
              {formatDay(validFrom)}
              {validUntil && <span className="under">hết hiệu lực {formatDay(validUntil)}</span>}
            </td>
          </tr>
        ))}
      </tbody>
    </table>
  );
}
