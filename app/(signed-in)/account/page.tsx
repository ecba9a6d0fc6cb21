import { ChangePasswordForm } from '@/components/account/change-password-form';
import { HeldRoles } from '@/components/account/held-roles';
import { PageHeader } from '@/components/ui/page-header';
import { requireActor } from '@/lib/access/session';
import { getOwnRoles } from '@/lib/queries/account/get-own-roles';
import { changePasswordAction } from './actions';

export const metadata = { title: 'Tài khoản' };

export default async function AccountPage() {
  const actor = await requireActor();
  const roles = await getOwnRoles(actor.userId);
  return (
    <main className="page page-text" id="noi-dung" tabIndex={-1}>
      <PageHeader title={actor.displayName}>
        <p className="text-ink-soft">Tên đăng nhập: {actor.username}</p>
      </PageHeader>
      <h2 className="section-title">Vai trò và đơn vị</h2>
      <HeldRoles roles={roles} />
      <h2 className="section-title">Đổi mật khẩu</h2>
      <ChangePasswordForm action={changePasswordAction} username={actor.username} />
    </main>
  );
}
