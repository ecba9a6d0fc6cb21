/** @type {import('next').NextConfig} */
export default {
  distDir: process.env.NEXT_DIST_DIR ?? '.next',
  poweredByHeader: false,
  reactStrictMode: true,
  // Types are checked by `npm run types`, with the compiler of this project.
  typescript: { ignoreBuildErrors: true },
  serverExternalPackages: ['@node-rs/argon2', '@resvg/resvg-js', 'exceljs', 'pdfkit', 'pg', 'yauzl'],
  // An uploaded workbook of up to 2 MB is answered in words; what is larger still is answered by error.tsx.
  experimental: { inlineCss: true, authInterrupts: true, serverActions: { bodySizeLimit: '4mb' } },
  headers: async () => [
    {
      source: '/(.*)',
      headers: [
        { key: 'X-Content-Type-Options', value: 'nosniff' },
        { key: 'X-Frame-Options', value: 'DENY' },
        { key: 'Referrer-Policy', value: 'same-origin' },
        { key: 'Permissions-Policy', value: 'camera=(), microphone=(), geolocation=()' },
      ],
    },
  ],
};
