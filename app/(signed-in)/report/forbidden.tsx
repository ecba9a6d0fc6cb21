import Link from 'next/link';
import { Notice } from '@/components/ui/notice';

export default function ReportForbidden() {
  return (
    <main className="page page-narrow" id="noi-dung" tabIndex={-1}>
      <h1 className="page-title">Bạn không được mở báo cáo này</h1>
      <Notice tone="look">
        <p>
          Mỗi báo cáo chỉ đơn vị lập và cấp trên của đơn vị đó xem được; chỉ đơn vị lập nhập được. Nếu bạn
          được giao đơn vị này, hãy nhờ quản trị viên gán vai trò cho tài khoản.
        </p>
        <p>
          <Link href="/report">Báo cáo của tôi</Link> · <Link href="/">Trang đầu</Link>
        </p>
      </Notice>
    </main>
  );
}
