import { contentPolicy } from './content-policy';

/** Of every answer. */
export const securityHeaders = [
  { key: 'X-Content-Type-Options', value: 'nosniff' },
  { key: 'X-Frame-Options', value: 'DENY' },
  { key: 'Referrer-Policy', value: 'strict-origin-when-cross-origin' },
  { key: 'Permissions-Policy', value: 'camera=(), microphone=(), geolocation=()' },
];

/** Of what has no scripts, besides. */
export const scriptlessPolicy = { key: 'Content-Security-Policy', value: contentPolicy() };
