'use client';

import { useActionState } from 'react';
import { Button } from '@/components/ui/button';
import { Mark } from '@/components/ui/mark';
import { TableRegion } from '@/components/ui/table-region';
import type { Role } from '@/lib/domain/account/role';
import { UserActionResult, type UserActionState } from './user-action-result';
import { roleNames } from './words';

export interface UserRow {
  userId: number;
  username: string;
  displayName: string;
  roles: { role: Role; unitName: string }[];
  state: 'open' | 'locked' | 'disabled';
  isOneself: boolean;
  isDemonstration: boolean;
}

type UserAction = (state: UserActionState, form: FormData) => Promise<UserActionState>;

/**
 * Everybody who has an account, and what an administrator can do with it. One action answers for all three
 * buttons (each names its own), so that only the latest answer stands above the table.
 */
export function UserTable({ users, action }: { users: UserRow[]; action: UserAction }) {
  const [state, submit] = useActionState(action, { done: null, problems: [] });
  return (
    <>
      <UserActionResult id="user-problems" state={state} />
      <TableRegion label="Người dùng">
        <table className="table table-stack" role="table">
          <caption className="sr-only">Người dùng, vai trò, đơn vị và tình trạng tài khoản</caption>
          <thead>
            <tr>
              <th scope="col">Người dùng</th>
              <th scope="col">Vai trò · đơn vị</th>
              <th scope="col">Tình trạng</th>
              <th scope="col" className="print-hidden">
                Thao tác
              </th>
            </tr>
          </thead>
          <tbody>
            {users.map((user) => (
              <tr key={user.userId} role="row">
                <th scope="row" role="rowheader">
                  {user.displayName}
                  <span className="under">{user.username}</span>
                </th>
                <td role="cell" data-label="Vai trò · đơn vị">
                  <span>
                    {user.roles.map(({ role, unitName }) => (
                      <span className="block" key={role + unitName}>
                        {roleNames[role]} · {unitName}
                      </span>
                    ))}
                  </span>
                </td>
                <td role="cell" data-label="Tình trạng">
                  <UserState state={user.state} />
                </td>
                <td role="cell" className="print-hidden">
                  {user.isOneself ? 'Tài khoản của bạn' : <UserButtons user={user} submit={submit} />}
                </td>
              </tr>
            ))}
          </tbody>
        </table>
      </TableRegion>
    </>
  );
}

function UserState({ state }: { state: UserRow['state'] }) {
  if (state === 'disabled') return <Mark shape="ring">Đã khoá</Mark>;
  if (state === 'locked') return <Mark shape="triangle">Tạm khoá do sai mật khẩu</Mark>;
  return 'Đang dùng';
}

function UserButtons({ user, submit }: { user: UserRow; submit: (form: FormData) => void }) {
  const button = (what: string, label: string) => (
    <Button small look={what === 'disable' ? 'danger' : 'secondary'} name="what" value={what}>
      {label} <span className="sr-only">{user.username}</span>
    </Button>
  );
  return (
    <form action={submit} className="flex flex-wrap gap-2">
      <input type="hidden" name="userId" value={user.userId} />
      {user.state !== 'open' && button('enable', 'Mở khoá')}
      {user.state !== 'disabled' && button('disable', 'Khoá')}
      {!user.isDemonstration && button('reset', 'Cấp lại mật khẩu')}
    </form>
  );
}
