import type { Metadata, Viewport } from 'next';
import type { ReactNode } from 'react';
import './globals.css';
import '@/components/shell/shell.css';
import '@/components/account/account.css';

export const metadata: Metadata = {
  title: { default: 'Sổ 06', template: '%s · Sổ 06' },
  description: 'Sổ theo dõi hằng tuần việc thực hiện Đề án 06, từ số liệu của xã đến tiến độ của tỉnh.',
  icons: { icon: { url: '/icon.svg', type: 'image/svg+xml' }, apple: '/icon-192.png' },
  robots: { index: false, follow: false },
};

export const viewport: Viewport = {
  width: 'device-width',
  initialScale: 1,
  themeColor: [
    { media: '(prefers-color-scheme: light)', color: '#fdfdfb' },
    { media: '(prefers-color-scheme: dark)', color: '#13181a' },
  ],
};

export default function RootLayout({ children }: { children: ReactNode }) {
  return (
    <html lang="vi">
      <body>{children}</body>
    </html>
  );
}
