import { forbidden } from 'next/navigation';
import { CreateUserForm } from '@/components/account/create-user-form';
import { UserTable } from '@/components/account/user-table';
import { Button } from '@/components/ui/button';
import { DownloadLinks } from '@/components/ui/download-links';
import { PageHeader } from '@/components/ui/page-header';
import { requireActor } from '@/lib/access/session';
import { listDepartmentsInForce } from '@/lib/queries/account/list-departments-in-force';
import { listUnitsInForce } from '@/lib/queries/account/list-units-in-force';
import { listUsers } from '@/lib/queries/account/list-users';
import { createUserAction, userAction } from './actions';

export const metadata = { title: 'Người dùng' };

export default async function UsersPage({ searchParams }: PageProps<'/account/users'>) {
  const actor = await requireActor();
  const { search } = await searchParams;
  const [users, units, departments] = await Promise.all([
    listUsers(actor, { search }),
    listUnitsInForce(actor, {}),
    listDepartmentsInForce(actor, {}),
  ]);
  if (users.status !== 'ok' || units.status !== 'ok' || departments.status !== 'ok') forbidden();
  return (
    <main className="page" id="noi-dung" tabIndex={-1}>
      <PageHeader title="Người dùng" />
      <CreateUserForm action={createUserAction} units={units.view} departments={departments.view} />
      <search>
        <form className="mb-4 flex flex-wrap items-end gap-2">
          <label className="flex flex-col text-table" htmlFor="search">
            Tìm theo tên, tên đăng nhập hoặc đơn vị
            <input
              id="search"
              type="search"
              name="search"
              defaultValue={typeof search === 'string' ? search : ''}
              className="input input-small"
            />
          </label>
          <Button small>Tìm</Button>
        </form>
      </search>
      <p className="mb-2 text-table text-ink-soft">{users.view.length} tài khoản</p>
      <UserTable users={users.view} action={userAction} />
      <DownloadLinks
        href={`/account/users/download?${new URLSearchParams({ search: typeof search === 'string' ? search : '' })}`}
      />
    </main>
  );
}
