import { redirect } from 'next/navigation';
import { DemonstrationAccounts } from '@/components/account/demonstration-accounts';
import { SignInForm } from '@/components/account/sign-in-form';
import { ForgetPages } from '@/components/report/device/forget-pages';
import { Notice } from '@/components/ui/notice';
import { PageHeader } from '@/components/ui/page-header';
import { localPath } from '@/lib/access/local-path';
import { holdsSession, readActor } from '@/lib/access/session';
import { listDemonstrationAccounts } from '@/lib/queries/account/list-demonstration-accounts';
import { signInAction, signInForDemonstrationAction } from './actions';

export const metadata = { title: 'Đăng nhập' };

export default async function SignInPage({ searchParams }: PageProps<'/sign-in'>) {
  const { next: asked, error, sent } = await searchParams;
  const next = localPath(asked);
  if (await readActor()) redirect(next ?? '/');
  const accounts = await listDemonstrationAccounts();
  return (
    <main className="page sign-in" id="noi-dung">
      <div>
        <PageHeader title="Sổ 06">
          <p className="text-balance text-ink-soft">Số liệu hằng tuần thực hiện Đề án 06, từ xã đến tỉnh.</p>
        </PageHeader>
        <div className="flex flex-col gap-4">
          <Reason error={error} isSent={sent !== undefined} isEnded={await holdsSession()} />
          <SignInForm action={signInAction} next={next} />
        </div>
      </div>
      <ForgetPages />
      {accounts.length > 0 && (
        <DemonstrationAccounts accounts={accounts} next={next} signIn={signInForDemonstrationAction} />
      )}
    </main>
  );
}

/** Why somebody stands here who did not choose to: an ended session, or an attempt that failed elsewhere. */
function Reason({ error, isSent, isEnded }: { error: unknown; isSent: boolean; isEnded: boolean }) {
  if (error !== undefined) {
    return (
      <Notice tone="wrong" role="alert" title="Chưa đăng nhập được">
        <p>Tài khoản có thể đã bị khoá, hoặc mật khẩu chưa đúng. Hãy thử lại hoặc hỏi người quản trị.</p>
      </Notice>
    );
  }
  if (isSent) {
    return (
      <Notice tone="look" role="alert" title="Phiên làm việc đã hết, biểu mẫu chưa gửi được">
        <p>Hãy đăng nhập lại trên thẻ này: nội dung vừa gõ vẫn còn ở biểu mẫu, chỉ cần gửi lại.</p>
      </Notice>
    );
  }
  if (!isEnded) return null;
  return (
    <Notice tone="look" title="Phiên làm việc đã kết thúc">
      <p>Mật khẩu vừa đổi ở nơi khác, hoặc tài khoản đã bị khoá. Hãy đăng nhập lại.</p>
    </Notice>
  );
}
