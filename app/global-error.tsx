'use client';

import { Failed } from '@/components/shell/failed';

// No style sheet: what this page needs is sent along with every page.
const style = { maxWidth: 640, margin: '48px auto', padding: 16, font: '16px/26px system-ui, sans-serif' };

/** When even the frame of the pages fails: it brings its own. */
export default function GlobalError({
  error,
  retry,
}: {
  error: Error & { digest?: string };
  retry: () => void;
}) {
  return (
    <html lang="vi">
      <body style={style}>
        <title>Hệ thống gặp lỗi · Sổ 06</title>
        <Failed digest={error.digest} retry={retry} />
      </body>
    </html>
  );
}
