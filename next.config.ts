import type { NextConfig } from 'next';
import createNextIntlPlugin from 'next-intl/plugin';
import { previewPolicy } from './lib/web/content-policy';
import { securityHeaders, scriptlessPolicy } from './lib/web/security-headers';

const withNextIntl = createNextIntlPlugin({
  requestConfig: './lib/web/request-locale.ts',
  // Messages are parsed when the site is built, so that the parser need not go to the browser.
  experimental: {
    messages: { path: './messages', format: 'json', locales: 'infer', precompile: true },
  },
});

/** All but the pages that proxy.ts gives a nonce for their scripts. */
const WITHOUT_SCRIPTS = '/((?!desk(?:/|$)|sign-in$|change-password$|material(?:/|$)|preview$).*)';

/** Where somebody without an account comes in through a link: its address is told to nobody, and nothing of it is kept. */
const linkHeaders = [
  { key: 'Referrer-Policy', value: 'no-referrer' },
  { key: 'Cache-Control', value: 'no-store' },
];

const notIndexed = { key: 'X-Robots-Tag', value: 'noindex, nofollow' };

/** A page that is not public yet, in a frame of the desk. */
const previewHeaders = [
  { key: 'Content-Security-Policy', value: previewPolicy },
  { key: 'X-Frame-Options', value: 'SAMEORIGIN' },
  notIndexed,
  { key: 'Referrer-Policy', value: 'no-referrer' },
];

const config: NextConfig = {
  distDir: process.env.NEXT_DIST_DIR ?? '.next',
  poweredByHeader: false,
  reactStrictMode: true,
  // npm run check is where types are checked; a start on a fresh clone need not wait for it.
  typescript: { ignoreBuildErrors: true },
  serverExternalPackages: [
    '@node-rs/argon2',
    'pdfjs-dist',
    'pg',
    'pg-boss',
    'pg-copy-streams',
    'sharp',
    'tar-stream',
    'word-extractor',
    'yauzl',
    'yazl',
  ],
  experimental: {
    optimizePackageImports: ['@mantine/core', '@mantine/hooks', '@tabler/icons-react'],
    serverActions: { bodySizeLimit: '4mb' },
    // The desk's bodies are held for proxy.ts; a little more, so that what is too large is still seen to be so.
    proxyClientMaxBodySize: '5mb',
    // Reading every page's code at the start kept the first visitor waiting for it.
    preloadEntriesOnStart: false,
  },
  // Of two that set the same header, the later one holds.
  headers: async () => [
    { source: '/:path*', headers: securityHeaders },
    { source: WITHOUT_SCRIPTS, headers: [scriptlessPolicy] },
    { source: '/api/articles/:articleId/preview', headers: previewHeaders },
    { source: '/api/articles/:articleId/outputs/:outputId/preview', headers: previewHeaders },
    { source: '/material/:path*', headers: linkHeaders },
    { source: '/api/material/:path*', headers: linkHeaders },
    { source: '/preview/:path*', headers: [...linkHeaders, notIndexed] },
    { source: '/api/preview/:path*', headers: [...linkHeaders, notIndexed] },
  ],
};

export default withNextIntl(config);
