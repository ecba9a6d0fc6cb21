'use client';

import { Failed } from '@/components/shell/failed';
import './globals.css';

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
      <body>
        <title>Hệ thống gặp lỗi · Sổ 06</title>
        <Failed digest={error.digest} retry={retry} />
      </body>
    </html>
  );
}
