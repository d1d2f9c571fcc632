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
