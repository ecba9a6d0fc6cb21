'use client';

import { Button } from '@/components/ui/button';
import { NoticePage } from './notice-page';

/** @param digest what the server's log calls this failure. */
export function Failed({ digest, retry }: { digest?: string; retry: () => void }) {
  return (
    <NoticePage title="Hệ thống gặp lỗi">
      <p>
        Số liệu đã lưu vẫn còn nguyên. Hãy thử lại; nếu vẫn lỗi, tải lại trang sau ít phút hoặc báo người quản
        trị
        {digest ? ', kèm mã lỗi bên dưới' : ''}.
      </p>
      {digest && <p className="figures">Mã lỗi: {digest}</p>}
      <Button type="button" look="primary" onClick={retry}>
        Thử lại
      </Button>
      <p>
        <a href="/">Về trang của tôi</a>
      </p>
    </NoticePage>
  );
}
