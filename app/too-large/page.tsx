import { NoticePage } from '@/components/shell/notice-page';
import { fileMax, sizeText } from '@/lib/domain/meeting/attachment';

export const metadata = { title: 'Tệp quá lớn' };

/** Where a form that sends more than the server takes in ends (proxy.ts). */
export default function TooLarge() {
  return (
    <NoticePage title="Tệp quá lớn, chưa lưu gì">
      <p>
        Mỗi lần chỉ tải lên được {sizeText(fileMax)} trở xuống. Hãy bấm nút quay lại của trình duyệt (nội dung
        đã gõ thường còn đó), nén tệp hoặc chia thành nhiều tệp, rồi tải lên lần nữa.
      </p>
    </NoticePage>
  );
}
