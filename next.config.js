/** @type {import('next').NextConfig} */
export default {
  distDir: process.env.NEXT_DIST_DIR ?? '.next',
  poweredByHeader: false,
  reactStrictMode: true,
  // Types are checked by `npm run types`, with the compiler of this project.
  typescript: { ignoreBuildErrors: true },
  serverExternalPackages: ['@node-rs/argon2', '@resvg/resvg-js', 'exceljs', 'pdfkit', 'pg', 'yauzl'],
  // A file of 10,000,000 bytes with the form around it; what is larger is answered in words by proxy.ts.
  experimental: { inlineCss: true, authInterrupts: true, serverActions: { bodySizeLimit: '10mb' } },
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
    {
      // Not where files stand: a browser shows a PDF by a plug-in of its own, and they carry their own rules.
      source: '/((?!file/|paper/|brief/|.*/download).*)',
      headers: [
        {
          key: 'Content-Security-Policy',
          value: "base-uri 'self'; form-action 'self'; frame-ancestors 'none'; object-src 'none'",
        },
      ],
    },
  ],
};
