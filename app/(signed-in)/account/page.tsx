import { ChangePasswordForm } from '@/components/account/change-password-form';
import { EmailForm } from '@/components/account/email-form';
import { HeldRoles } from '@/components/account/held-roles';
import { PageHeader } from '@/components/ui/page-header';
import { requireActor } from '@/lib/access/session';
import { getOwnEmail } from '@/lib/queries/account/get-own-email';
import { getOwnRoles } from '@/lib/queries/account/get-own-roles';
import { changePasswordAction, setEmailAction } from './actions';

export const metadata = { title: 'Tài khoản' };

export default async function AccountPage() {
  const actor = await requireActor();
  const [roles, email] = await Promise.all([getOwnRoles(actor.userId), getOwnEmail(actor.userId)]);
  return (
    <main className="page page-text" id="noi-dung" tabIndex={-1}>
      <PageHeader title={actor.displayName}>
        <p className="text-ink-soft">Tên đăng nhập: {actor.username}</p>
      </PageHeader>
      <h2 className="section-title">Vai trò và đơn vị</h2>
      <HeldRoles roles={roles} />
      <h2 className="section-title">Nhắc việc qua thư</h2>
      <EmailForm action={setEmailAction} email={email} />
      <h2 className="section-title">Đổi mật khẩu</h2>
      <ChangePasswordForm action={changePasswordAction} username={actor.username} />
    </main>
  );
}
