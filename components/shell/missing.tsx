import { ButtonLink } from '@/components/ui/button';
import { NoticePage } from './notice-page';

export function Missing() {
  return (
    <NoticePage title="Không có trang này">
      <p>
        Địa chỉ có thể gõ thiếu, hoặc kế hoạch, đơn vị, tuần trong địa chỉ không có. Lưu ý: mã đơn vị đổi theo
        thời gian; đơn vị phải còn hiệu lực vào ngày cuối của tuần xem.
      </p>
      <ButtonLink href="/">Về trang của tôi</ButtonLink>
    </NoticePage>
  );
}
