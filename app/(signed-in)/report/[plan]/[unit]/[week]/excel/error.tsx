'use client';

import { Button } from '@/components/ui/button';
import { Notice } from '@/components/ui/notice';

/** What the server will not even take in, above all a file far too large, ends here. */
export default function ExcelError({ reset }: { reset: () => void }) {
  return (
    <main className="page page-narrow" id="noi-dung" tabIndex={-1}>
      <h1 className="page-title">Không đọc được tệp</h1>
      <Notice tone="wrong" role="alert" title="Chưa lưu gì">
        <p>Tệp có thể lớn hơn 2 MB, hoặc kết nối bị ngắt. Kiểm tra lại tệp rồi tải lên lần nữa.</p>
        <Button onClick={reset} type="button">
          Thử lại
        </Button>
      </Notice>
    </main>
  );
}
