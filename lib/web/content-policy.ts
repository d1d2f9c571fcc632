const PREVIEW = [
  "default-src 'none'",
  "img-src 'self' data:",
  "style-src 'unsafe-inline'",
  "base-uri 'none'",
  "form-action 'none'",
  "frame-ancestors 'self'",
  // Of our own origin, for the pictures are shown to whoever is signed in; without scripts nobody can use that.
  'sandbox allow-same-origin allow-popups allow-popups-to-escape-sandbox',
];

/** Of a page of the site as it is to be, shown in a frame of the desk: it runs nothing and sends nothing. */
export const previewPolicy = PREVIEW.join('; ');

/**
 * What a page may load and run (CSP Level 3). Scripts of a page that has some bear its nonce; a page without a nonce
 * has none. Styles stand inline: Mantine's, and the sheet of a public page.
 */
export function contentPolicy(nonce?: string): string {
  const isDevelopment = process.env.NODE_ENV === 'development';
  const scripts = nonce ? `'self' 'nonce-${nonce}'${isDevelopment ? " 'unsafe-eval'" : ''}` : "'none'";
  return [
    "default-src 'self'",
    `script-src ${scripts}`,
    "style-src 'self' 'unsafe-inline'",
    "img-src 'self' data: blob:",
    "object-src 'none'",
    "base-uri 'self'",
    "form-action 'self'",
    "frame-ancestors 'none'",
  ].join('; ');
}
