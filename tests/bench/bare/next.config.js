/**
 * A bare page of the same framework, for tests/bench to measure beside ours; built by the same packages.
 * @type {import('next').NextConfig}
 */
export default {
  reactStrictMode: true,
  poweredByHeader: false,
  typescript: { ignoreBuildErrors: true },
  turbopack: { root: import.meta.dirname },
};
