import Link from 'next/link';
import { Notice } from '@/components/ui/notice';

export default function ReportNotFound() {
  return (
    <main className="page page-narrow" id="noi-dung" tabIndex={-1}>
      <h1 className="page-title">Không có báo cáo này</h1>
      <Notice tone="look">
        <p>
          Địa chỉ gồm kế hoạch, mã đơn vị và tuần, ví dụ <code>/report/2026/16732/2026-47</code>. Đơn vị phải
          đang tồn tại vào ngày cuối của tuần đó.
        </p>
        <p>
          <Link href="/report">Báo cáo của tôi</Link> · <Link href="/">Trang đầu</Link>
        </p>
      </Notice>
    </main>
  );
}
