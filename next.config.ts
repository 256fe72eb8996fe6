import { fileURLToPath } from 'node:url';
import type { NextConfig } from 'next';

const isDevelopment = process.env.NODE_ENV === 'development';

/**
 * Pages are cached and served as files, so no nonce can be made per visit: Next's inline scripts need
 * 'unsafe-inline'. Everything else comes from this server, and nothing may frame it.
 */
const contentSecurityPolicy = [
  "default-src 'self'",
  `script-src 'self' 'unsafe-inline'${isDevelopment ? " 'unsafe-eval'" : ''}`,
  "style-src 'self' 'unsafe-inline'",
  "img-src 'self' data: blob:",
  "font-src 'self'",
  `connect-src 'self'${isDevelopment ? ' ws:' : ''}`,
  "object-src 'none'",
  "base-uri 'self'",
  "form-action 'self'",
  "frame-ancestors 'none'",
].join('; ');

const securityHeaders = [
  { key: 'Content-Security-Policy', value: contentSecurityPolicy },
  { key: 'X-Content-Type-Options', value: 'nosniff' },
  { key: 'X-Frame-Options', value: 'DENY' },
  { key: 'Referrer-Policy', value: 'strict-origin-when-cross-origin' },
  { key: 'Permissions-Policy', value: 'camera=(), microphone=(), geolocation=(), browsing-topics=()' },
  { key: 'Cross-Origin-Opener-Policy', value: 'same-origin' },
];

const config: NextConfig = {
  // One folder per state of the sources: see lib/cli/build.ts. `next dev` keeps the usual one.
  distDir: process.env.CATALOGUE_DIST_DIR ?? '.next',
  poweredByHeader: false,
  // Types are checked once, by `npm test`: a build on a server has better to do.
  typescript: { ignoreBuildErrors: true },
  // `forbidden()`: a page of its own, with 403, for a role too narrow.
  experimental: { authInterrupts: true },
  serverExternalPackages: ['pg', 'pino', '@prisma/adapter-pg'],
  // Rendered pages stay in memory, and only while the catalogue has not changed: see the file.
  cacheHandler: fileURLToPath(new URL('lib/db/page-cache.mjs', import.meta.url)),
  cacheMaxMemorySize: 0,
  headers: async () => [
    { source: '/:path*', headers: securityHeaders },
    // Our own cache knows when a page is old; one on the way does not, and would show a withdrawn sheet.
    {
      source: '/((?!_next/|api/|cartes/).*)',
      headers: [{ key: 'Cache-Control', value: 'public, max-age=0, must-revalidate' }],
    },
    // Drafts and accounts are kept nowhere on the way, nor shown to whoever takes the seat after a sign-out. Their addresses
    // may hold a token: nobody outside is told of them.
    {
      source: '/(admin|apercu)/:path*',
      headers: [
        { key: 'Cache-Control', value: 'private, no-store' },
        { key: 'Referrer-Policy', value: 'same-origin' },
        { key: 'X-Robots-Tag', value: 'noindex, nofollow' },
      ],
    },
    // The address of a preview opens it: not even our own pages are told of it.
    { source: '/apercu/:path*', headers: [{ key: 'Referrer-Policy', value: 'no-referrer' }] },
  ],
};

export default config;
