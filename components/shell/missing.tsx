import { ButtonLink } from '@/components/ui/button';
import { NoticePage } from './notice-page';

const gone = {
  task: [
    'Không có nhiệm vụ này',
    'Nhiệm vụ có thể đã được bỏ khỏi kết luận hội nghị. Hãy tìm ở trang Nhiệm vụ.',
  ],
  meeting: ['Không có hội nghị này', 'Hội nghị có thể đã được bỏ. Hãy tìm ở trang Hội nghị.'],
} as const;

/** What stands in place of a page that is not there. @param what it would have shown, where its address says so. */
export function Missing({ what }: { what?: keyof typeof gone }) {
  if (what) {
    const [title, words] = gone[what];
    return (
      <NoticePage title={title}>
        <p>{words}</p>
        <ButtonLink href="/">Về trang của tôi</ButtonLink>
      </NoticePage>
    );
  }
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
