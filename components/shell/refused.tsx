import { ButtonLink } from '@/components/ui/button';
import { NoticePage } from './notice-page';

export function Refused() {
  return (
    <NoticePage title="Tài khoản này không được xem trang này">
      <p>
        Mỗi tài khoản chỉ xem và làm được việc của vai trò và đơn vị được giao. Nếu đây là việc của bạn, hãy
        đề nghị người quản trị của tỉnh giao vai trò; nếu bạn có tài khoản khác, hãy đăng xuất rồi vào bằng
        tài khoản đó.
      </p>
      <ButtonLink href="/">Về trang của tôi</ButtonLink>
      <p>
        <a href="/account">Xem vai trò của tôi</a>
      </p>
    </NoticePage>
  );
}
