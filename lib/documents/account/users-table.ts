import type { Role } from '@/lib/domain/account/role';
import { formatInstant } from '@/lib/domain/plan/day';
import type { ListedUser } from '@/lib/queries/account/list-users';
import { type DataCell, type DataTable, text } from '../table/data-table';

const states: Record<ListedUser['state'], string> = {
  open: 'Đang dùng',
  locked: 'Tạm khoá do sai mật khẩu',
  disabled: 'Đã khoá',
};

/** Every account, a line for each role: for the administrator's papers. */
export function usersTable(
  users: readonly ListedUser[],
  roleNames: Record<Role, string>,
  now: Date,
): DataTable {
  return {
    name: 'nguoi-dung',
    title: 'Người dùng Sổ 06',
    columns: [
      { label: 'Tên đăng nhập', is: 'text' },
      { label: 'Người dùng', is: 'text' },
      { label: 'Vai trò', is: 'text' },
      { label: 'Đơn vị', is: 'text' },
      { label: 'Tình trạng', is: 'text' },
    ],
    rows: users.flatMap((user) => rowsOf(user, roleNames)),
    about: [
      ['Nguồn', 'danh sách tài khoản của Sổ 06'],
      ['Thời điểm', `đọc lúc ${formatInstant(now)}`],
    ],
  };
}

function rowsOf(user: ListedUser, roleNames: Record<Role, string>): DataCell[][] {
  const line = (role: string, unitName: string) => [
    text(user.username),
    text(user.displayName),
    text(role),
    text(unitName),
    text(states[user.state]),
  ];
  if (user.roles.length === 0) return [line('', '')];
  return user.roles.map(({ role, unitName }) => line(roleNames[role], unitName));
}
