import { NoticePage } from '@/components/shell/notice-page';
import { ButtonLink } from '@/components/ui/button';

export default function Unauthorized() {
  return (
    <NoticePage title="Cần đăng nhập">
      <p>Phiên làm việc đã hết hoặc chưa bắt đầu. Đăng nhập rồi mở lại trang này.</p>
      <ButtonLink href="/sign-in" look="primary">
        Đăng nhập
      </ButtonLink>
    </NoticePage>
  );
}
