import type { MetadataRoute } from 'next';

/** Lets phones install the app; it opens at what the person owes. */
export default function manifest(): MetadataRoute.Manifest {
  return {
    id: '/report',
    name: 'Sổ 06: báo cáo tuần Đề án 06',
    short_name: 'Sổ 06',
    description: 'Nhập báo cáo tuần Đề án 06, cả khi không có mạng.',
    lang: 'vi',
    start_url: '/report',
    scope: '/',
    display: 'standalone',
    background_color: '#fdfdfb',
    theme_color: '#fdfdfb',
    icons: [
      { src: '/icon-192.png', sizes: '192x192', type: 'image/png' },
      { src: '/icon-512.png', sizes: '512x512', type: 'image/png' },
      { src: '/icon-maskable-512.png', sizes: '512x512', type: 'image/png', purpose: 'maskable' },
    ],
  };
}
